package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/**
 * Lets some of the MIDI through, transposed. It remembers where each note went, so that its end goes there too, whatever
 * was set between.
 */
final class MidiFilterUnit implements Unit {
    static final NodeType TYPE = NodeType.named("midi_filter")
            .about("Lets MIDI of one channel, one kind or one range of keys through, and transposes it.")
            .midiIn("in")
            .midiOut("out")
            .parameter("channel", Measure.NONE, 0, 16, 0, "MIDI channel that comes through; 0 for all.")
            .parameter("to_channel", Measure.NONE, 0, 16, 0, "MIDI channel it goes on; 0 as it came.")
            .parameter("low_key", Measure.NONE, 0, 127, 0, "Lowest key that comes through.")
            .parameter("high_key", Measure.NONE, 0, 127, 127, "Highest key that comes through.")
            .parameter("transpose", Measure.NONE, -127, 127, 0, "Semitones higher; notes beyond the range are dropped.")
            .toggle("notes", true, "Lets notes and their pressure through.")
            .toggle("controls", true, "Lets controllers through.")
            .toggle("programs", true, "Lets program changes through.")
            .toggle("bends", true, "Lets pitch bends and the pressure of a channel through.")
            .event("stop", "Ends every note that sounds.")
            .builds(MidiFilterUnit::new);

    private static final int CHANNEL = 0;
    private static final int TO_CHANNEL = 1;
    private static final int LOW_KEY = 2;
    private static final int HIGH_KEY = 3;
    private static final int TRANSPOSE = 4;
    private static final int NOTES = 5;
    private static final int CONTROLS = 6;
    private static final int PROGRAMS = 7;
    private static final int BENDS = 8;
    private static final int KEYS = 128;
    private static final int NOWHERE = 0;

    /** Of each key of each channel that sounds: the note off that ends it. */
    private final int[] ends = new int[16 * KEYS];

    @Override
    public void reset() {
        Arrays.fill(ends, NOWHERE);
    }

    @Override
    public void event(Block block, int event, double argument) {
        for (int i = 0; i < ends.length; i++) {
            if (ends[i] != NOWHERE) {
                block.emitMidi(0, block.from(), ends[i]);
                ends[i] = NOWHERE;
            }
        }
    }

    @Override
    public void midi(Block block, int port, int message) {
        int kind = MidiBytes.kind(message);
        if (kind <= MidiBytes.KEY_PRESSURE) {
            note(block, kind, message);
        } else if (block.on(toggle(kind)) && wanted(block, message)) {
            int one = MidiBytes.one(message);
            block.emitMidi(0, block.from(), MidiBytes.of(kind, goesTo(block, message), one, MidiBytes.two(message)));
        }
    }

    private static int toggle(int kind) {
        return switch (kind) {
            case MidiBytes.CONTROL -> CONTROLS;
            case MidiBytes.PROGRAM -> PROGRAMS;
            default -> BENDS;
        };
    }

    private static boolean wanted(Block block, int message) {
        return MidiBytes.on((int) Math.round(block.value(CHANNEL)), message);
    }

    private static int goesTo(Block block, int message) {
        int channel = (int) Math.round(block.value(TO_CHANNEL));
        return channel == 0 ? MidiBytes.channel(message) : channel;
    }

    private void note(Block block, int kind, int message) {
        int place = (MidiBytes.channel(message) - 1) * KEYS + MidiBytes.one(message);
        int two = MidiBytes.two(message);
        if (kind == MidiBytes.NOTE_ON && two > 0) {
            begin(block, place, message);
        } else if (ends[place] != NOWHERE) {
            int to = kind == MidiBytes.KEY_PRESSURE ? kind : MidiBytes.NOTE_OFF;
            int end = ends[place];
            block.emitMidi(0, block.from(), MidiBytes.of(to, MidiBytes.channel(end), MidiBytes.one(end), two));
            ends[place] = to == MidiBytes.NOTE_OFF ? NOWHERE : end;
        }
    }

    private void begin(Block block, int place, int message) {
        int key = MidiBytes.one(message);
        long moved = key + Math.round(block.value(TRANSPOSE));
        boolean fits = key >= block.value(LOW_KEY) && key <= block.value(HIGH_KEY) && moved >= 0 && moved < KEYS;
        if (!fits || !block.on(NOTES) || !wanted(block, message)) {
            return;
        }
        int channel = goesTo(block, message);
        int end = MidiBytes.of(MidiBytes.NOTE_OFF, channel, (int) moved, 0);
        if (ends[place] != NOWHERE && ends[place] != end) {
            block.emitMidi(0, block.from(), ends[place]);
        }
        ends[place] = end;
        block.emitMidi(0, block.from(), MidiBytes.of(MidiBytes.NOTE_ON, channel, (int) moved, MidiBytes.two(message)));
    }

    @Override
    public void process(Block block) {
        // All is done when a message comes.
    }
}
