package sownd.engine.audio;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts durations in buckets of which 64 make an octave, so that what it tells is at most 2 % too high. One thread
 * records and allocates nothing; any thread reads, at worst a moment behind.
 */
public final class Histogram {
    private static final int STEPS = 64;
    private static final int STEP_BITS = 6;

    private final AtomicLongArray counts = new AtomicLongArray(64 * STEPS);
    private final AtomicLong max = new AtomicLong();

    /**
     * What was recorded, in nanoseconds.
     *
     * @param count how many durations
     */
    public record Spread(long count, long p50, long p99, long p999, long max) {}

    /** Adds a duration; one below 0 counts as 0. */
    public void record(long nanos) {
        long value = Math.max(0, nanos);
        int bucket = bucket(value);
        counts.lazySet(bucket, counts.getPlain(bucket) + 1);
        if (value > max.getPlain()) {
            max.lazySet(value);
        }
    }

    /** The recording thread: forgets everything. */
    public void clear() {
        for (int i = 0; i < counts.length(); i++) {
            counts.lazySet(i, 0);
        }
        max.lazySet(0);
    }

    public Spread spread() {
        long[] taken = new long[counts.length()];
        long all = 0;
        for (int i = 0; i < taken.length; i++) {
            taken[i] = counts.get(i);
            all += taken[i];
        }
        long top = max.get();
        return new Spread(all, at(taken, all, 0.5, top), at(taken, all, 0.99, top), at(taken, all, 0.999, top), top);
    }

    private static long at(long[] taken, long all, double part, long top) {
        long wanted = Math.max(1, (long) Math.ceil(all * part));
        long seen = 0;
        for (int i = 0; i < taken.length; i++) {
            seen += taken[i];
            if (seen >= wanted) {
                return Math.min(top, last(i));
            }
        }
        return 0;
    }

    private static int bucket(long value) {
        if (value < STEPS) {
            return (int) value;
        }
        int octave = 63 - Long.numberOfLeadingZeros(value) - STEP_BITS;
        return (octave + 1) * STEPS + (int) (value >> octave) - STEPS;
    }

    /** Largest value of a bucket. */
    private static long last(int bucket) {
        if (bucket < STEPS) {
            return bucket;
        }
        int octave = bucket / STEPS - 1;
        return ((long) (bucket % STEPS + STEPS + 1) << octave) - 1;
    }
}
