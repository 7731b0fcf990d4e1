package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** MIDI to a device: the conductor sends what comes here at the time of its sample. */
final class MidiOutUnit implements Unit {
    static final NodeType TYPE = NodeType.named("midi_out")
            .about("Sends MIDI to a device, each message at the time of its sample.")
            .midiIn("in")
            .text("port", "", "The connection or surface they go to, by its id.")
            .reading("sent", Measure.NONE, 0, 0, "Messages sent so far.")
            .event("stop", "Ends the notes that sound.")
            .leaves()
            .builds(MidiOutUnit::new);

    private final HeldNotes held = new HeldNotes();
    private double sent;

    @Override
    public void midi(Block block, int port, int message) {
        held.follow(message);
        send(block, message);
    }

    @Override
    public void event(Block block, int event, double argument) {
        for (int off = held.end(); off >= 0; off = held.end()) {
            send(block, off);
        }
    }

    private void send(Block block, int message) {
        sent++;
        block.sendMidi(message);
    }

    @Override
    public void process(Block block) {
        block.publish(0, sent);
    }
}
