package sownd.bindings.conductor;

/** Lengths of time as people read them at a glance. */
final class Ages {
    private static final long SECOND = 1_000_000_000L;

    private Ages() {}

    /** "250 ms", "12 s", "3 min", "2 h": the larger, the coarser. */
    static String words(long nanos) {
        var seconds = nanos / SECOND;
        if (nanos < SECOND) {
            return nanos / 1_000_000 + " ms";
        }
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7_200 ? seconds / 60 + " min" : seconds / 3_600 + " h";
    }
}
