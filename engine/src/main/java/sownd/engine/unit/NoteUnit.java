package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Makes of MIDI notes what a voice needs: a pitch and a loudness to follow, and when it begins and ends. */
final class NoteUnit implements Unit {
    private static final double MIDDLE_A = 440;
    private static final int MIDDLE_A_KEY = 69;
    private static final double BEND_STEPS = 8192;

    static final NodeType TYPE = NodeType.named("note")
            .about("Turns MIDI notes into a pitch, a velocity and the events on and off; the newest key sounds.")
            .midiIn("in")
            .signalOut("pitch")
            .signalOut("velocity")
            .eventOut("on")
            .eventOut("off")
            .parameter("bend", Measure.NONE, 0, 24, 2, "Semitones of a full pitch bend.")
            .parameter("tune", Measure.NONE, -100, 100, 0, "Cents higher or lower.")
            .reading("key", Measure.NONE, 0, 127, "Key that sounds or sounded last.")
            .builds(NoteUnit::new);

    private static final int ON = 2;
    private static final int OFF = 3;
    private static final int NONE = -1;
    private static final int KIND = 0xf0;
    private static final int NOTE_OFF = 0x80;
    private static final int NOTE_ON = 0x90;
    private static final int PITCH_BEND = 0xe0;

    private int key = NONE;
    private int last = MIDDLE_A_KEY;
    private double velocity;
    private double bent;

    @Override
    public void midi(Block block, int port, int message) {
        int kind = message >> 16 & KIND;
        int one = message >> 8 & 0x7f;
        int two = message & 0x7f;
        if (kind == NOTE_ON && two > 0) {
            key = one;
            last = one;
            velocity = two / 127.0;
            block.emit(ON, velocity);
        } else if ((kind == NOTE_OFF || kind == NOTE_ON) && one == key) {
            key = NONE;
            block.emit(OFF, two / 127.0);
        } else if (kind == PITCH_BEND) {
            bent = ((two << 7 | one) - BEND_STEPS) / BEND_STEPS;
        }
    }

    @Override
    public void reset() {
        key = NONE;
    }

    @Override
    public void process(Block block) {
        double semitones = last - MIDDLE_A_KEY + bent * block.value(0) + block.value(1) / 100;
        float hertz = (float) (MIDDLE_A * Math.pow(2, semitones / 12));
        for (int i = block.from(); i < block.to(); i++) {
            block.out(0, 0)[i] = hertz;
            block.out(1, 0)[i] = (float) velocity;
        }
        block.publish(0, last);
    }
}
