package sownd.engine.kernel;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Tables of either width that hold some sound, and each loop over both, for so many frames. */
final class Exercise {
    private static final int TONES = 128;

    private final Kernels way;
    private final Desk narrow = new Desk(Kernels.NARROW);
    private final Desk wide = new Desk(Kernels.WIDE);

    Exercise(Kernels way) {
        this.way = way;
    }

    /** What one loop needs. */
    private static final class Desk {
        final int width;
        final float[] in;
        final float[] out;
        final float[] room;
        final float[] sums = new float[Kernels.FRAMES * 16];
        final Factor factor;
        final Filter filter;
        final Slope slope;
        final Gauge gauge;
        final Wave wave;
        final float[][] tables;

        Desk(int width) {
            this.width = width;
            in = table(0);
            out = table(0);
            room = table(1);
            Arrays.fill(in, 0.25f);
            factor = factor(0.5f);
            Factor[] factors = {factor(0.1f), factor(0.2f), factor(0.1f), factor(0.5f), factor(-0.25f)};
            float[][] memory = new float[4][width];
            filter = new Filter(factors, memory, new Filter.Room(table(2), table(0), table(2)));
            slope = new Slope(new float[width], factor(0), room);
            gauge = new Gauge(new float[width], new float[width], room);
            wave = new Wave(
                    new int[width],
                    new int[width],
                    factor,
                    new long[room.length],
                    new long[in.length],
                    new float[in.length]);
            tables = new float[][] {in, in};
        }

        private float[] table(int more) {
            return new float[(Kernels.FRAMES + more) * width];
        }

        private Factor factor(float value) {
            Factor made = new Factor(width, table(0));
            for (int lane = 0; lane < width; lane++) {
                made.set(lane, value);
            }
            return made;
        }
    }

    IntConsumer of(Kernel kernel) {
        return switch (kernel) {
            case TIMES ->
                frames -> {
                    way.times(narrow.in, narrow.factor, narrow.out, frames);
                    way.times(wide.in, wide.factor, wide.out, frames);
                };
            case PLUS ->
                frames -> {
                    way.plus(narrow.in, narrow.factor, narrow.out, frames);
                    way.plus(wide.in, wide.factor, wide.out, frames);
                };
            case SECTION ->
                frames -> {
                    way.section(narrow.filter, narrow.in, narrow.out, frames);
                    way.section(wide.filter, wide.in, wide.out, frames);
                };
            case ENVELOPE ->
                frames -> {
                    way.envelope(narrow.slope, narrow.in, narrow.out, 0, frames);
                    way.envelope(wide.slope, wide.in, wide.out, 0, frames);
                };
            case MEASURE ->
                frames -> {
                    way.measure(narrow.gauge, narrow.in, narrow.out, 0, frames);
                    way.measure(wide.gauge, wide.in, wide.out, 0, frames);
                };
            case SINE ->
                frames -> {
                    way.sine(narrow.wave, narrow.out, frames);
                    way.sine(wide.wave, wide.out, frames);
                };
            case RAMP ->
                frames -> {
                    way.ramp(narrow.wave, narrow.out, frames);
                    way.ramp(wide.wave, wide.out, frames);
                };
            case COLUMNS ->
                frames -> {
                    way.columns(narrow.tables, narrow.width, 0, Kernels.NARROW, narrow.room, narrow.sums, frames);
                    way.columns(wide.tables, wide.width, 0, Kernels.WIDE, wide.room, wide.sums, frames);
                };
            case CHAIN -> chain();
            case TONES -> tones();
        };
    }

    private IntConsumer chain() {
        float[] factors = new float[100];
        float[] amounts = new float[100];
        Arrays.fill(factors, 0.9f);
        return frames -> {
            way.chain(wide.in, factors, amounts, 0, frames, 0, 1);
            way.chain(wide.in, factors, amounts, 0, frames, 0, Kernels.FRAMES);
            way.chain(wide.in, factors, amounts, 0, frames, 3, 40);
        };
    }

    private IntConsumer tones() {
        Tones tones = new Tones(
                new int[TONES],
                new int[TONES],
                new float[TONES],
                new float[TONES],
                new float[TONES],
                new float[TONES],
                new float[TONES]);
        return frames -> way.tones(tones, wide.sums, frames);
    }
}
