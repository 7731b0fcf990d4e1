package sownd.bindings.bench;

import java.util.Arrays;
import java.util.Collection;

/** Times that were measured, nanoseconds, in order of length. */
final class Times {
    private final long[] nanos;

    private Times(long[] nanos) {
        this.nanos = nanos;
        Arrays.sort(nanos);
    }

    static Times of(Collection<Long> nanos) {
        return new Times(nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** The time that such a part of them is not longer than, milliseconds; 1 for the longest, NaN if there are none. */
    double millis(double part) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        return nanos[Math.min(nanos.length - 1, (int) (nanos.length * part))] / 1e6;
    }

    int count() {
        return nanos.length;
    }
}
