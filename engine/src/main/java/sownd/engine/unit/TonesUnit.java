package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Kernel;
import sownd.engine.kernel.Sums;
import sownd.engine.kernel.Tones;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * Plays short tones one after the other, each from phase 0 at its exact sample, over each other as long as they last. Every
 * tone has a lane for as long as it sounds; a lane before its tone's beginning and after its end has no level.
 */
final class TonesUnit implements Unit {
    static final NodeType TYPE = NodeType.named("tones")
            .about("A run of short sine tones at an even pace, up by a step each time and back at the end of the span.")
            .audioOut("out", 1)
            .parameter("pace", Measure.HERTZ, 0.01, 48_000, 4, "Tones per second.")
            .parameter("length", Measure.SECOND, 0.001, 10, 0.2, "How long each sounds; less when over 120 would.")
            .parameter("attack", Measure.SECOND, 0, 1, 0.001, "Straight rise of each; the rest is a straight fall.")
            .parameter("base", Measure.HERTZ, 10, 10_000, 110, "Lowest pitch.")
            .parameter("step", Measure.NONE, 0, 120, 7, "How many semitones the next tone is higher.")
            .parameter("span", Measure.NONE, 1, 120, 60, "At so many semitones it is back at the lowest pitch.")
            .parameter("level", Measure.DECIBEL, -90, 0, -34, "Peak level of one tone.")
            .builds(TonesUnit::new);

    private static final int PACE = 0;
    private static final int LENGTH = 1;
    private static final int ATTACK = 2;
    private static final int BASE = 3;
    private static final int STEP = 4;
    private static final int SPAN = 5;
    private static final int LEVEL = 6;
    private static final int VOICES = 128;
    private static final double TURN = 0x1p32;

    private double rate = 1;
    /** A whole turn is 2^32. */
    private final int[] phases = new int[VOICES];

    private final int[] steps = new int[VOICES];
    private final float[] ages = new float[VOICES];
    private final float[] lengths = new float[VOICES];
    private final float[] rises = new float[VOICES];
    private final float[] falls = new float[VOICES];
    private final float[] sums = new float[Lanes.FRAMES * Sums.COUNT];
    private final Tones voices = new Tones(phases, steps, ages, lengths, rises, falls, new float[VOICES]);
    /** The tone that begins next: its number since the pace was set, and in all; and the frame that is played now. */
    private long tone;

    private long tones;
    /** Frames played in all, and up to when each lane is taken: a stretch longer than its tone, wherever a block begins. */
    private long now;

    private final long[] taken = new long[VOICES];
    private long frame;
    private double pace;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        Arrays.fill(falls, 1);
        Kernel.TONES.wanted();
    }

    @Override
    public void reset() {
        Arrays.fill(phases, 0);
        Arrays.fill(lengths, 0);
    }

    @Override
    public void process(Block block) {
        for (int from = block.from(); from < block.to(); from += Lanes.FRAMES) {
            play(block, from, Math.min(block.to(), from + Lanes.FRAMES));
        }
    }

    private void play(Block block, int from, int to) {
        int frames = to - from;
        begin(block, frames);
        Kernel.TONES.now().tones(voices, sums, frames);
        float[] out = block.out(0, 0);
        float[] level = block.curve(LEVEL);
        for (int i = 0; i < frames; i++) {
            out[from + i] = Sums.of(sums, i * Sums.COUNT) * level[from + i];
        }
        frame += frames;
        now += frames;
    }

    /** Gives a lane to every tone that begins within so many frames. */
    private void begin(Block block, int frames) {
        if (pace != block.value(PACE)) {
            pace = block.value(PACE);
            tone = 0;
            frame = 0;
        }
        long at = Math.round(tone * rate / pace);
        for (; at < frame + frames; at = Math.round(tone * rate / pace)) {
            sound(block, (int) (at - frame));
            tone++;
            tones++;
        }
    }

    /** A lane that is free at that frame; -1 when more tones sound than there are lanes, and one more is left out. */
    private int lane(long at) {
        for (int i = 0; i < VOICES; i++) {
            int lane = (int) ((tones + i) % VOICES);
            if (taken[lane] <= at) {
                return lane;
            }
        }
        return -1;
    }

    private void sound(Block block, int offset) {
        int voice = lane(now + offset);
        if (voice < 0) {
            return;
        }
        double most = (VOICES - 2) / pace - Lanes.FRAMES / rate;
        double length = Math.max(1, Math.rint(Math.min(block.value(LENGTH), most) * rate));
        double attack = Math.min(length, Math.rint(block.value(ATTACK) * rate));
        double semitones = tones * block.value(STEP) % block.value(SPAN);
        double step = block.value(BASE) * Math.pow(2, semitones / 12) / rate;
        taken[voice] = now + offset + (long) length + Lanes.FRAMES;
        steps[voice] = (int) Math.round(Math.min(step, 0.499) * TURN);
        phases[voice] = -offset * steps[voice];
        ages[voice] = -offset;
        lengths[voice] = (float) length;
        rises[voice] = (float) (1 / Math.max(attack, 1e-9));
        falls[voice] = (float) (1 / Math.max(length - attack, 1e-9));
    }
}
