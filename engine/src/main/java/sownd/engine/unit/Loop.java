package sownd.engine.unit;

/** Where a player begins and where it loops, in frames, as its parameters have it now. Audio thread. */
final class Loop {
    private final long length;
    private boolean on;
    private long start;
    private long from;
    private long to;
    private long cross;

    /** In a sound of so many frames. */
    Loop(long length) {
        this.length = length;
        this.to = length;
    }

    /**
     * Takes what is set, in frames. An end that is not behind the beginning stands for the end of the sound.
     *
     * @param crossed frames over which the end goes over into the beginning; at most half the loop
     */
    void set(boolean wanted, long begin, long first, long end, long crossed) {
        on = wanted && length > 0;
        start = Math.min(begin, length);
        from = Math.clamp(first, 0, Math.max(0, length - 1));
        to = end <= from || end > length ? length : end;
        cross = Math.min(crossed, (to - from) / 2);
    }

    boolean on() {
        return on;
    }

    /** Whether the end jumps to the beginning, rather than going over. */
    boolean jumps() {
        return on && cross == 0;
    }

    boolean crosses() {
        return on && cross > 0;
    }

    long start() {
        return start;
    }

    long from() {
        return from;
    }

    /** Frames of the sound. */
    long length() {
        return length;
    }

    /** Where a run at a place ends or loops: one that is past the loop plays to the end of the sound. */
    long end(double place) {
        return on && place < to ? to : length;
    }

    /** Where a run at a place begins to go over. */
    long seam(double place) {
        return end(place) - cross;
    }
}
