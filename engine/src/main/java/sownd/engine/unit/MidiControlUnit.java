package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** What a MIDI controller says, as a signal and as events. */
final class MidiControlUnit implements Unit {
    static final List<String> KINDS = List.of("control", "bend", "pressure", "program");

    static final NodeType TYPE = NodeType.named("midi_control")
            .about("Makes a smooth signal and events of a MIDI controller, a pitch bend, a pressure or a program.")
            .midiIn("in")
            .signalOut("out")
            .eventOut("changed")
            .parameter("controller", Measure.NONE, 0, 127, 1, "Number of the controller.")
            .parameter("channel", Measure.NONE, 0, 16, 0, "MIDI channel; 0 for all.")
            .parameter("low", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 0, "What its lowest place stands for.")
            .parameter("high", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 1, "What its highest place stands for.")
            .parameter("smooth", Measure.SECOND, 0, 10, 0.005, "Time in which the signal goes to a new value.")
            .toggle("fine", false, "Two controllers make one of 14 bits: this, below 32, and the one 32 higher.")
            .choice("kind", KINDS, "What it listens to. A program is 0 to 127; a bend always has 14 bits.")
            .reading("value", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, "The newest value.")
            .builds(MidiControlUnit::new);

    private static final int CONTROLLER = 0;
    private static final int CHANNEL = 1;
    private static final int LOW = 2;
    private static final int HIGH = 3;
    private static final int SMOOTH = 4;
    private static final int FINE = 5;

    private double rate = 1;
    private int kind;
    private int coarse;
    /** From 0 to 1: where it stands, how far it goes at every frame, and where to. */
    private double now;

    private double step;
    private double goal;
    private long left;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        kind = switch (KINDS.indexOf(setup.text("kind"))) {
            case 1 -> MidiBytes.BEND;
            case 2 -> MidiBytes.PRESSURE;
            case 3 -> MidiBytes.PROGRAM;
            default -> MidiBytes.CONTROL;
        };
    }

    @Override
    public void midi(Block block, int port, int message) {
        if (MidiBytes.kind(message) != kind || !MidiBytes.on((int) Math.round(block.value(CHANNEL)), message)) {
            return;
        }
        int one = MidiBytes.one(message);
        int two = MidiBytes.two(message);
        switch (kind) {
            case MidiBytes.BEND -> change(block, MidiBytes.bend(two << 7 | one));
            case MidiBytes.CONTROL -> control(block, one, two);
            default -> change(block, one / 127.0);
        }
    }

    /** The coarse half sets the fine one to 0, as receivers do. */
    private void control(Block block, int controller, int value) {
        int wanted = (int) Math.round(block.value(CONTROLLER));
        boolean fine = block.on(FINE) && wanted < MidiBytes.FINER;
        if (controller == wanted) {
            coarse = value;
            change(block, fine ? (value << 7) / 16_383.0 : value / 127.0);
        } else if (fine && controller == wanted + MidiBytes.FINER) {
            change(block, (coarse << 7 | value) / 16_383.0);
        }
    }

    private void change(Block block, double place) {
        goal = place;
        left = Math.max(1, Math.round(block.value(SMOOTH) * rate));
        step = (goal - now) / left;
        block.emit(1, number(goal, block.value(LOW), block.value(HIGH)));
    }

    private static double number(double place, double low, double high) {
        return Law.straight(place, low, high);
    }

    @Override
    public void process(Block block) {
        float[] low = block.curve(LOW);
        float[] high = block.curve(HIGH);
        float[] out = block.out(0, 0);
        for (int i = block.from(); i < block.to(); i++) {
            if (left > 0) {
                now = --left == 0 ? goal : now + step;
            }
            out[i] = (float) number(now, low[i], high[i]);
        }
        block.publish(0, number(goal, block.value(LOW), block.value(HIGH)));
    }
}
