package sownd.engine;

/**
 * A device that says nothing though it refused nothing. It is left open for a while, because one that has only just begun
 * may have to wake up (a mixer that idles, a speaker without a wire); one that played before is given up so soon that it
 * can be tried anew within two seconds.
 */
final class Silence {
    private static final long WAKING_NANOS = 3_000_000_000L;
    private static final long GONE_NANOS = 1_200_000_000L;
    /** So long after its beginning a device is awake. */
    private static final long YOUNG_NANOS = 5_000_000_000L;

    /** A device that is heard at so many looks in a row is there again. */
    private static final int HEARD = 2;

    final Link link;
    private final long until;
    private long calls;
    private int heard;

    /**
     * @param now when the silence was noticed
     * @param since when the device began to play
     */
    Silence(Link link, long now, long since) {
        this.link = link;
        this.until = now + (now - since < YOUNG_NANOS ? WAKING_NANOS : GONE_NANOS);
        this.calls = link.calls();
    }

    /** Whether there is nothing to wait for any more. */
    boolean over(long now) {
        return link.lost() != null || now - until >= 0;
    }

    /** Looks whether the device calls again; to be asked now and then. */
    boolean ended() {
        heard = link.calls() == calls ? 0 : heard + 1;
        calls = link.calls();
        return heard == HEARD;
    }
}
