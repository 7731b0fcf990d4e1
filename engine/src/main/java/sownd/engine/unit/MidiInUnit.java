package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** MIDI from devices: the conductor says what came, each message on its sample. */
final class MidiInUnit implements Unit {
    static final NodeType TYPE = NodeType.named("midi_in")
            .about("MIDI channel messages from devices, each on the sample of its time.")
            .midiOut("out")
            .text("port", "", "The connection or surface they come from, by its id; empty for all.")
            .count("channel", 0, 16, 0, "The MIDI channel that is heard; 0 for all.")
            .reading("received", Measure.NONE, 0, 0, "Messages heard so far.")
            .event("stop", "Ends the notes that are held.")
            .builds(MidiInUnit::new);

    private static final int ALL = -1;

    private final HeldNotes held = new HeldNotes();
    private int channel = ALL;
    private double received;

    @Override
    public void prepare(Setup setup) {
        channel = (int) setup.number("channel") - 1;
    }

    @Override
    public void midi(Block block, int port, int message) {
        if (channel == ALL || (message >> 16 & 0x0f) == channel) {
            held.follow(message);
            received++;
            block.emitMidi(0, block.from(), message);
        }
    }

    @Override
    public void event(Block block, int event, double argument) {
        for (int off = held.end(); off >= 0; off = held.end()) {
            block.emitMidi(0, block.from(), off);
        }
    }

    @Override
    public void process(Block block) {
        block.publish(0, received);
    }
}
