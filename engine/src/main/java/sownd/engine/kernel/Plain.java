package sownd.engine.kernel;

/** Loops made of {@link Straight} ones, one after the other over whole tables or pieces of them. */
final class Plain implements Kernels {
    static final Plain IT = new Plain();

    private Plain() {}

    @Override
    public boolean times(float[] in, Factor by, float[] out, int frames) {
        Straight.times(in, by.table(), out, 0, frames * by.row().length);
        return false;
    }

    @Override
    public boolean plus(float[] in, Factor by, float[] out, int frames) {
        Straight.add(in, by.table(), out, frames * by.row().length);
        return false;
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
            piece = Math.min(PIECE, size - at);
            System.arraycopy(in, at, before, 2 * width, piece);
            piece(filter, piece);
            System.arraycopy(after, 2 * width, out, at, piece);
        }
        Straight.keep(before, piece, filter.in2);
        Straight.keep(before, piece + width, filter.in1);
        Straight.keep(after, piece, filter.out2);
        Straight.keep(after, piece + width, filter.out1);
        // What is not finite stays so, so the last frame tells of all.
        return Straight.finite(filter.out1);
    }

    private static void piece(Filter filter, int size) {
        Factor[] f = filter.factors;
        float[] before = filter.room.in();
        float[] forward = filter.room.forward();
        float[] after = filter.room.out();
        if (filter.in1.length == WIDE) {
            Straight.forwardWide(before, f[0].table(), f[1].table(), f[2].table(), forward, size);
            Straight.backWide(forward, f[3].table(), f[4].table(), after, size);
        } else {
            Straight.forwardNarrow(before, f[0].table(), f[1].table(), f[2].table(), forward, size);
            Straight.backNarrow(forward, f[3].table(), f[4].table(), after, size);
        }
    }

    @Override
    public boolean envelope(Slope slope, float[] in, float[] out, int from, int to) {
        int width = slope.level().length;
        float[] levels = slope.room();
        System.arraycopy(slope.level(), 0, levels, from * width, width);
        if (width == WIDE) {
            Straight.riseWide(levels, slope.step().table(), from * width, to * width);
        } else {
            Straight.riseNarrow(levels, slope.step().table(), from * width, to * width);
        }
        Straight.times(in, levels, out, from * width, to * width);
        System.arraycopy(levels, to * width, slope.level(), 0, width);
        return false;
    }

    @Override
    public boolean measure(Gauge gauge, float[] in, float[] out, int from, int to) {
        int width = gauge.peak().length;
        int begin = from * width;
        int end = to * width;
        float[] room = gauge.room();
        System.arraycopy(gauge.peak(), 0, room, begin, width);
        if (width == WIDE) {
            Straight.highestWide(in, room, begin, end);
        } else {
            Straight.highestNarrow(in, room, begin, end);
        }
        System.arraycopy(room, end, gauge.peak(), 0, width);
        System.arraycopy(gauge.square(), 0, room, begin, width);
        if (width == WIDE) {
            Straight.squaresWide(in, room, begin, end);
        } else {
            Straight.squaresNarrow(in, room, begin, end);
        }
        System.arraycopy(room, end, gauge.square(), 0, width);
        System.arraycopy(in, begin, out, begin, end - begin);
        return Straight.finite(gauge.square()); // a sum remembers whatever was not finite
    }

    /** In pieces, for the same reason. */
    @Override
    public void sine(Wave wave, float[] out, int frames) {
        int size = frames * wave.high.length;
        wave.begin();
        for (int at = 0; at < size; at += PIECE) {
            int piece = turn(wave, size - at);
            Straight.sines(wave.phases, wave.level.table(), wave.room, piece);
            hand(wave, piece, out, at);
        }
        wave.end();
    }

    @Override
    public void ramp(Wave wave, float[] out, int frames) {
        int size = frames * wave.high.length;
        wave.begin();
        for (int at = 0; at < size; at += PIECE) {
            int piece = turn(wave, size - at);
            Straight.ramps(wave.phases, wave.level.table(), wave.room, piece);
            hand(wave, piece, out, at);
        }
        wave.end();
    }

    private static int turn(Wave wave, int left) {
        int piece = Math.min(PIECE, left);
        if (wave.high.length == WIDE) {
            Straight.turnWide(wave.phases, wave.steps(), piece);
        } else {
            Straight.turnNarrow(wave.phases, wave.steps(), piece);
        }
        return piece;
    }

    /** What was played goes out; the phases after it are those that the next piece begins with. */
    private static void hand(Wave wave, int piece, float[] out, int at) {
        System.arraycopy(wave.room, 0, out, at, piece);
        System.arraycopy(wave.phases, piece, wave.phases, 0, wave.high.length);
    }

    @Override
    public void columns(float[][] tables, int width, int first, int end, float[] room, float[] sums, int frames) {
        float[] all = tables[0];
        for (int i = 1; i < tables.length; i++) {
            Straight.add(all, tables[i], room, frames * width);
            all = room;
        }
        if (end - first == WIDE) {
            Straight.groups(all, sums, frames);
        } else if (width == WIDE && end - first == WIDE / 2) {
            Straight.pairs(all, first, sums, frames);
        } else {
            for (int frame = 0; frame < frames; frame++) {
                group(all, frame * width + first, frame * width + end, sums, frame * 16);
            }
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
