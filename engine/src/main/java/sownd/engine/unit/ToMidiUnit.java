package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Makes a MIDI note of every event, ended after a time or by the next. */
final class ToMidiUnit implements Unit {
    static final NodeType TYPE = NodeType.named("to_midi")
            .about("Makes a MIDI note of every event: its number is the velocity, from 0 to 1.")
            .midiOut("out")
            .parameter("key", Measure.NONE, 0, 127, 60, "Key of the note.")
            .parameter("channel", Measure.NONE, 1, 16, 1, "MIDI channel.")
            .parameter("length", Measure.SECOND, 0.001, 3600, 0.25, "How long the note lasts.")
            .event("play", "Begins a note; one that still sounds ends.")
            .event("stop", "Ends the note.")
            .builds(ToMidiUnit::new);

    private static final int KEY = 0;
    private static final int CHANNEL = 1;
    private static final int LENGTH = 2;
    private static final int NOTE_ON = 0x90;
    private static final int NOTE_OFF = 0x80;

    private double rate = 1;
    private int sounding = -1;
    private long left;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
    }

    @Override
    public void event(Block block, int event, double argument) {
        end(block, block.from());
        if (event == 0 && argument > 0) {
            int channel = (int) block.value(CHANNEL) - 1;
            sounding = channel << 16 | (int) Math.round(block.value(KEY)) << 8;
            left = Math.max(1, Math.round(block.value(LENGTH) * rate));
            int velocity = Math.clamp(Math.round(argument * 127), 1, 127);
            block.emitMidi(0, block.from(), NOTE_ON << 16 | sounding | velocity);
        }
    }

    private void end(Block block, int frame) {
        if (sounding >= 0) {
            block.emitMidi(0, frame, NOTE_OFF << 16 | sounding);
            sounding = -1;
        }
    }

    @Override
    public void process(Block block) {
        int frames = block.to() - block.from();
        if (sounding >= 0 && left < frames) {
            end(block, block.from() + (int) left);
        }
        left -= frames;
    }
}
