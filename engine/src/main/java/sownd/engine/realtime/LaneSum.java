package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.kernel.Kernel;
import sownd.engine.kernel.Sums;

/**
 * Adds neighbouring lanes of some batches to one channel: batches with each other first, in one straight loop, then lanes,
 * in eight sums that do not wait for one another.
 */
final class LaneSum {
    private static final int FEWEST = 8;

    private final float[][] tables;
    private final int width;
    private final int first;
    private final int end;
    private final float gain;
    private final float[] scratch;
    private final float[] sums;
    /** Whether it is made of groups of 16 lanes. */
    private final boolean whole;

    private LaneSum(Range range, List<float[]> tables) {
        this.tables = tables.toArray(float[][]::new);
        this.width = range.width;
        this.first = range.first;
        this.end = range.end;
        this.gain = range.gain;
        this.scratch = tables.size() == 1 ? new float[0] : new float[Lanes.FRAMES * width];
        this.sums = new float[Lanes.FRAMES * Sums.COUNT];
        this.whole = first % Sums.COUNT == 0 && end % Sums.COUNT == 0;
        Kernel.COLUMNS.wanted();
    }

    private record Range(int width, int first, int end, float gain) {
        @Override
        public int hashCode() {
            return (width * 31 + first) * 31 + end;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Range its
                    && its.width == width
                    && its.first == first
                    && its.end == end
                    && its.gain == gain;
        }
    }

    /** A batch's table; two are the same when they are one. */
    private static final class Source {
        private final float[] table;
        private final int width;
        private final float gain;

        Source(Mix.Feed feed) {
            table = feed.data();
            width = feed.width();
            gain = feed.gain();
        }

        @SuppressWarnings("ReferenceEquality") // one table, not one content
        @Override
        public boolean equals(Object other) {
            return other instanceof Source its && its.table == table && its.gain == gain;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(table);
        }
    }

    /** Takes feeds that can be summed so out of a list. */
    static LaneSum[] of(List<Mix.Feed> feeds) {
        Map<Source, List<Mix.Feed>> sources = new LinkedHashMap<>();
        for (Mix.Feed feed : feeds) {
            if (feed.width() > 0 && feed.fade() == Wire.Fade.NONE) {
                sources.computeIfAbsent(new Source(feed), _ -> new ArrayList<>())
                        .add(feed);
            }
        }
        Map<Range, List<float[]>> ranges = new LinkedHashMap<>();
        sources.forEach((source, lanes) -> {
            lanes.sort((one, other) -> Integer.compare(one.lane(), other.lane()));
            int low = lanes.getFirst().lane();
            int high = lanes.getLast().lane() + 1;
            if (high - low == lanes.size() && lanes.size() >= FEWEST) {
                ranges.computeIfAbsent(new Range(source.width, low, high, source.gain), _ -> new ArrayList<>())
                        .add(source.table);
                feeds.removeAll(lanes);
            }
        });
        return ranges.entrySet().stream()
                .map(range -> new LaneSum(range.getKey(), range.getValue()))
                .toArray(LaneSum[]::new);
    }

    void add(float[] into, int from, int to) {
        if (whole) {
            Kernel.COLUMNS.now().columns(tables, width, first, end, scratch, sums, to - from);
            for (int i = from; i < to; i++) {
                into[i] += Sums.of(sums, (i - from) * Sums.COUNT) * gain;
            }
        } else {
            rows(into, from, to);
        }
    }

    private void rows(float[] into, int from, int to) {
        float[] sum = tables[0];
        if (tables.length > 1) {
            int size = (to - from) * width;
            add(tables[0], tables[1], scratch, size);
            for (int i = 2; i < tables.length; i++) {
                add(scratch, tables[i], scratch, size);
            }
            sum = scratch;
        }
        for (int i = from; i < to; i++) {
            int row = (i - from) * width;
            into[i] += row(sum, row + first, row + end) * gain;
        }
    }

    private static void add(float[] one, float[] other, float[] sum, int size) {
        for (int i = 0; i < size; i++) {
            sum[i] = one[i] + other[i];
        }
    }

    private static float row(float[] table, int from, int to) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        float e = 0;
        float f = 0;
        float g = 0;
        float h = 0;
        int i = from;
        for (; i + 8 <= to; i += 8) {
            a += table[i];
            b += table[i + 1];
            c += table[i + 2];
            d += table[i + 3];
            e += table[i + 4];
            f += table[i + 5];
            g += table[i + 6];
            h += table[i + 7];
        }
        for (; i < to; i++) {
            a += table[i];
        }
        return a + b + (c + d) + (e + f + (g + h));
    }
}
