package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Makes a MIDI control change of every event, or a bend, a pressure, a program change. */
final class ToControlUnit implements Unit {
    static final NodeType TYPE = NodeType.named("to_control")
            .about("Makes a MIDI control change of every event, or a pitch bend, a pressure, a program change.")
            .midiOut("out")
            .parameter("controller", Measure.NONE, 0, 127, 1, "Number of the controller.")
            .parameter("channel", Measure.NONE, 1, 16, 1, "MIDI channel.")
            .parameter("low", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 0, "Number for the lowest place.")
            .parameter("high", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 1, "Number for the highest place.")
            .toggle(
                    "fine",
                    false,
                    "Two messages make one of 14 bits: this controller, below 32, and the one 32 higher.")
            .choice("kind", MidiControlUnit.KINDS, "What it makes. A program is 0 to 127; a bend always has 14 bits.")
            .event("send", "Its number, from low to high, is sent.")
            .builds(ToControlUnit::new);

    private static final int CONTROLLER = 0;
    private static final int CHANNEL = 1;
    private static final int LOW = 2;
    private static final int HIGH = 3;
    private static final int FINE = 4;

    private int kind;

    @Override
    public void prepare(Setup setup) {
        kind = MidiControlUnit.KINDS.indexOf(setup.text("kind"));
    }

    @Override
    public void event(Block block, int event, double argument) {
        double span = block.value(HIGH) - block.value(LOW);
        double place = span == 0 || Double.isNaN(argument) ? 0 : (argument - block.value(LOW)) / span;
        place = Math.clamp(place, 0, 1);
        switch (kind) {
            case 1 -> {
                int bits = MidiBytes.bits(place);
                send(block, MidiBytes.BEND, bits & 0x7f, bits >> 7);
            }
            case 2 -> send(block, MidiBytes.PRESSURE, coarse(place), 0);
            case 3 -> send(block, MidiBytes.PROGRAM, coarse(place), 0);
            default -> control(block, (int) Math.round(block.value(CONTROLLER)), place);
        }
    }

    private static void control(Block block, int controller, double place) {
        if (block.on(FINE) && controller < MidiBytes.FINER) {
            int bits = (int) Math.round(place * 16_383);
            send(block, MidiBytes.CONTROL, controller, bits >> 7);
            send(block, MidiBytes.CONTROL, controller + MidiBytes.FINER, bits & 0x7f);
        } else {
            send(block, MidiBytes.CONTROL, controller, coarse(place));
        }
    }

    private static int coarse(double place) {
        return (int) Math.round(place * 127);
    }

    private static void send(Block block, int kind, int one, int two) {
        int channel = (int) Math.round(block.value(CHANNEL));
        block.emitMidi(0, block.from(), MidiBytes.of(kind, channel, one, two));
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
