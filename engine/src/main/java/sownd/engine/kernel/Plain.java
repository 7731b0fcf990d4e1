package sownd.engine.kernel;

/**
 * Loops as the compiler makes them fast by itself: long and straight, over whole tables, with distances that it can see as
 * constants.
 */
final class Plain implements Kernels {
    static final Plain IT = new Plain();

    private Plain() {}

    @Override
    public boolean times(float[] in, Factor by, float[] out, int frames) {
        times(in, by.table(), out, 0, frames * by.row().length);
        return false;
    }

    private static void times(float[] in, float[] by, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] = in[i] * by[i];
        }
    }

    @Override
    public boolean plus(float[] in, Factor by, float[] out, int frames) {
        add(in, by.table(), out, frames * by.row().length);
        return false;
    }

    private static void add(float[] one, float[] other, float[] sum, int size) {
        for (int i = 0; i < size; i++) {
            sum[i] = one[i] + other[i];
        }
    }

    /** In pieces so short that all tables of a piece stay next to the processor. */
    @Override
    public boolean section(Filter filter, float[] in, float[] out, int frames) {
        int width = filter.in1.length;
        int size = frames * width;
        float[] before = filter.room.in();
        float[] after = filter.room.out();
        System.arraycopy(filter.in2, 0, before, 0, width);
        System.arraycopy(filter.in1, 0, before, width, width);
        System.arraycopy(filter.out2, 0, after, 0, width);
        System.arraycopy(filter.out1, 0, after, width, width);
        int piece = 0;
        for (int at = 0; at < size; at += piece) {
            System.arraycopy(before, piece, before, 0, 2 * width);
            System.arraycopy(after, piece, after, 0, 2 * width);
            piece = Math.min(Filter.PIECE, size - at);
            System.arraycopy(in, at, before, 2 * width, piece);
            piece(filter, piece);
            System.arraycopy(after, 2 * width, out, at, piece);
        }
        keep(before, piece, filter.in2);
        keep(before, piece + width, filter.in1);
        keep(after, piece, filter.out2);
        keep(after, piece + width, filter.out1);
        // What is not finite stays so, so the last frame tells of all.
        return finite(filter.out1);
    }

    private static void piece(Filter filter, int size) {
        Factor[] f = filter.factors;
        float[] before = filter.room.in();
        float[] forward = filter.room.forward();
        float[] after = filter.room.out();
        if (filter.in1.length == WIDE) {
            forward(before, f[0].table(), f[1].table(), f[2].table(), forward, size, WIDE);
            back(forward, f[3].table(), f[4].table(), after, size, WIDE);
        } else {
            forward(before, f[0].table(), f[1].table(), f[2].table(), forward, size, NARROW);
            back(forward, f[3].table(), f[4].table(), after, size, NARROW);
        }
    }

    /** What is not finite stays so when it is multiplied by 0 and summed. */
    private static boolean finite(float[] row) {
        float sum = 0;
        for (float number : row) {
            sum += number * 0f;
        }
        return sum == 0;
    }

    private static void forward(float[] in, float[] b0, float[] b1, float[] b2, float[] out, int size, int width) {
        for (int i = 0; i < size; i++) {
            out[i] = b0[i] * in[i + 2 * width] + b1[i] * in[i + width] + b2[i] * in[i];
        }
    }

    private static void back(float[] forward, float[] a1, float[] a2, float[] out, int size, int width) {
        for (int i = 0; i < size; i++) {
            out[i + 2 * width] = forward[i] + a2[i] * out[i] + a1[i] * out[i + width];
        }
    }

    private static void keep(float[] table, int from, float[] frame) {
        for (int lane = 0; lane < frame.length; lane++) {
            frame[lane] = Filter.audible(table[from + lane]);
        }
    }

    @Override
    public boolean envelope(Slope slope, float[] in, float[] out, int from, int to) {
        int width = slope.level().length;
        float[] levels = slope.room();
        System.arraycopy(slope.level(), 0, levels, from * width, width);
        if (width == WIDE) {
            rise(levels, slope.step().table(), from * width, to * width, WIDE);
        } else {
            rise(levels, slope.step().table(), from * width, to * width, NARROW);
        }
        times(in, levels, out, from * width, to * width);
        System.arraycopy(levels, to * width, slope.level(), 0, width);
        return false;
    }

    private static void rise(float[] levels, float[] steps, int from, int to, int width) {
        for (int i = from; i < to; i++) {
            levels[i + width] = levels[i] + steps[i];
        }
    }

    @Override
    public boolean measure(Gauge gauge, float[] in, float[] out, int from, int to) {
        int width = gauge.peak().length;
        int begin = from * width;
        int end = to * width;
        float[] room = gauge.room();
        System.arraycopy(gauge.peak(), 0, room, begin, width);
        if (width == WIDE) {
            highest(in, room, begin, end, WIDE);
        } else {
            highest(in, room, begin, end, NARROW);
        }
        System.arraycopy(room, end, gauge.peak(), 0, width);
        System.arraycopy(gauge.square(), 0, room, begin, width);
        if (width == WIDE) {
            squares(in, room, begin, end, WIDE);
        } else {
            squares(in, room, begin, end, NARROW);
        }
        System.arraycopy(room, end, gauge.square(), 0, width);
        System.arraycopy(in, begin, out, begin, end - begin);
        return finite(gauge.square()); // a sum remembers whatever was not finite
    }

    private static void highest(float[] in, float[] peaks, int from, int to, int width) {
        for (int i = from; i < to; i++) {
            peaks[i + width] = Math.max(peaks[i], Math.abs(in[i]));
        }
    }

    private static void squares(float[] in, float[] sums, int from, int to, int width) {
        for (int i = from; i < to; i++) {
            sums[i + width] = sums[i] + in[i] * in[i];
        }
    }

    @Override
    public void sine(Wave wave, float[] out, int frames) {
        phases(wave, frames);
        sines(wave.phases, wave.level.table(), out, frames * wave.high.length);
    }

    private static void sines(long[] phases, float[] level, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = Sine.of((int) (phases[i] >> 32)) * level[i];
        }
    }

    @Override
    public void ramp(Wave wave, float[] out, int frames) {
        phases(wave, frames);
        ramps(wave.phases, wave.level.table(), out, frames * wave.high.length);
    }

    private static void ramps(long[] phases, float[] level, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = ((int) (phases[i] >> 32) + Integer.MIN_VALUE) * (2 * Sine.TURN) * level[i];
        }
    }

    private static void phases(Wave wave, int frames) {
        int width = wave.high.length;
        for (int lane = 0; lane < width; lane++) {
            wave.phases[lane] = wave.phase(lane);
        }
        if (width == WIDE) {
            turn(wave.phases, wave.steps(), frames * WIDE, WIDE);
        } else {
            turn(wave.phases, wave.steps(), frames * NARROW, NARROW);
        }
        for (int lane = 0; lane < width; lane++) {
            wave.turn(lane, wave.phases[frames * width + lane]);
        }
    }

    private static void turn(long[] phases, long[] steps, int size, int width) {
        for (int i = 0; i < size; i++) {
            phases[i + width] = phases[i] + steps[i];
        }
    }

    @Override
    public void columns(float[][] tables, int width, int first, int end, float[] room, float[] sums, int frames) {
        float[] all = tables[0];
        for (int i = 1; i < tables.length; i++) {
            add(all, tables[i], room, frames * width);
            all = room;
        }
        for (int frame = 0; frame < frames; frame++) {
            group(all, frame * width + first, frame * width + end, sums, frame * 16);
        }
    }

    private static void group(float[] table, int from, int to, float[] sums, int at) {
        System.arraycopy(table, from, sums, at, 16);
        for (int group = from + 16; group < to; group += 16) {
            for (int j = 0; j < 16; j++) {
                sums[at + j] += table[group + j];
            }
        }
    }

    @Override
    public void chain(float[] data, float[] factors, float[] amounts, int begin, int end, int from, int to) {
        int at = begin;
        for (; at + 8 <= end; at += 8) {
            eight(data, factors, amounts, at, from, to);
        }
        for (; at < end; at++) {
            float factor = factors[at];
            float amount = amounts[at];
            for (int i = from; i < to; i++) {
                data[i] = data[i] * factor + amount;
            }
        }
    }

    private static void eight(float[] data, float[] factors, float[] amounts, int k, int from, int to) {
        float f0 = factors[k];
        float f1 = factors[k + 1];
        float f2 = factors[k + 2];
        float f3 = factors[k + 3];
        float f4 = factors[k + 4];
        float f5 = factors[k + 5];
        float f6 = factors[k + 6];
        float f7 = factors[k + 7];
        float a0 = amounts[k];
        float a1 = amounts[k + 1];
        float a2 = amounts[k + 2];
        float a3 = amounts[k + 3];
        float a4 = amounts[k + 4];
        float a5 = amounts[k + 5];
        float a6 = amounts[k + 6];
        float a7 = amounts[k + 7];
        for (int i = from; i < to; i++) {
            float half = (((data[i] * f0 + a0) * f1 + a1) * f2 + a2) * f3 + a3;
            data[i] = (((half * f4 + a4) * f5 + a5) * f6 + a6) * f7 + a7;
        }
    }

    @Override
    public void tones(Tones tones, float[] sums, int frames) {
        PlainTones.play(tones, sums, frames);
    }
}
