package sownd.engine.unit;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import sownd.engine.graph.Composite;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * Gives each note that comes in a voice of its own: one that is free, the one longest free first; when none is, one that
 * sounds is stolen. What is no note (bends, controllers, pressure) goes to all. Stands before the voices of a graph that
 * plays several at once; not to be named in a project.
 */
public final class VoicesUnit implements Unit {
    /** Its input. */
    public static final String INPUT = "in";

    private static final Map<Integer, NodeType> TYPES = new ConcurrentHashMap<>();
    private static final int FREE = -1;
    private static final int NOTE_OFF = 0x80;
    private static final int NOTE_ON = 0x90;

    private final int[] key;
    private final long[] since;
    private String steal = "";
    private long now;

    private VoicesUnit(int voices) {
        this.key = new int[voices];
        this.since = new long[voices];
        Arrays.fill(key, FREE);
    }

    /** The type for so many voices. */
    public static NodeType type(int voices) {
        return TYPES.computeIfAbsent(voices, VoicesUnit::declared);
    }

    /** The output of a voice, from 0. */
    public static String output(int voice) {
        return "voice_" + (voice + 1);
    }

    private static NodeType declared(int voices) {
        NodeDeclaration type =
                NodeType.named("voices").about("Gives each note a voice.").midiIn(INPUT);
        for (int voice = 0; voice < voices; voice++) {
            type.midiOut(output(voice));
        }
        return type.choice(Composite.STEAL, Composite.STEALING, "Which voice gives way.")
                .builds(() -> new VoicesUnit(voices));
    }

    @Override
    public void prepare(Setup setup) {
        steal = setup.text(Composite.STEAL);
    }

    @Override
    public void reset() {
        Arrays.fill(key, FREE);
    }

    @Override
    public void process(Block block) {
        // It only passes on what happens.
    }

    @Override
    public void midi(Block block, int port, int message) {
        int kind = message >> 16 & 0xf0;
        int note = ((message >> 8) & 0xff) | (((message >> 16) & 0x0f) << 8);
        boolean on = kind == NOTE_ON && (message & 0x7f) > 0;
        if (on) {
            begin(block, note, message);
        } else if (kind == NOTE_ON || kind == NOTE_OFF) {
            end(block, note, message);
        } else {
            for (int voice = 0; voice < key.length; voice++) {
                block.emitMidi(voice, block.from(), message);
            }
        }
    }

    private void begin(Block block, int note, int message) {
        int voice = voiceFor(note);
        if (voice < 0) {
            return;
        }
        if (key[voice] != FREE) {
            block.emitMidi(voice, block.from(), off(key[voice]));
        }
        key[voice] = note;
        since[voice] = ++now;
        block.emitMidi(voice, block.from(), message);
    }

    private void end(Block block, int note, int message) {
        for (int voice = 0; voice < key.length; voice++) {
            if (key[voice] == note) {
                key[voice] = FREE;
                since[voice] = ++now;
                block.emitMidi(voice, block.from(), message);
            }
        }
    }

    /** The voice that plays this note already, else one that is free, else one that is stolen; below 0 if none may be. */
    private int voiceFor(int note) {
        int free = -1;
        int oldest = 0;
        int newest = 0;
        for (int voice = 0; voice < key.length; voice++) {
            if (key[voice] == note) {
                return voice;
            }
            if (key[voice] == FREE && (free < 0 || since[voice] < since[free])) {
                free = voice;
            }
            oldest = since[voice] < since[oldest] ? voice : oldest;
            newest = since[voice] > since[newest] ? voice : newest;
        }
        if (free >= 0 || steal.equals("none")) {
            return free;
        }
        return steal.equals("newest") ? newest : oldest;
    }

    /** The note off of a key; its channel stands above the note. */
    private static int off(int note) {
        return (NOTE_OFF | note >> 8) << 16 | (note & 0xff) << 8;
    }
}
