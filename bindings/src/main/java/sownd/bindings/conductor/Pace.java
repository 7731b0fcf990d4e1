package sownd.bindings.conductor;

/**
 * How often the conductor looks at the engine: readings once a frame; replies every millisecond while a command is on
 * its way or graphs send messages, so that the light of a sound follows its press at once. The conductor's thread.
 */
final class Pace {
    private static final long FRAME_NANOS = 16_000_000L;
    private static final long NEAR_NANOS = 1_000_000L;
    private static final long REPLY_NANOS = 40_000_000L;

    private long nextFrame;
    private long repliesUntil;
    private long seen;

    /** What is due. */
    enum Due {
        /** Replies and readings. */
        FRAME,
        /** Replies only. */
        REPLIES,
        REST
    }

    Pace(long now) {
        nextFrame = now;
        repliesUntil = now;
    }

    /**
     * What is due now, when so many commands have been given to the engine.
     *
     * @param awaited whether something may come from the engine at any time
     */
    Due at(long now, long commands, boolean awaited) {
        if (commands != seen || awaited) {
            seen = commands;
            repliesUntil = now + REPLY_NANOS;
        }
        if (now - nextFrame >= 0) {
            nextFrame = now + FRAME_NANOS;
            return Due.FRAME;
        }
        return now - repliesUntil < 0 ? Due.REPLIES : Due.REST;
    }

    /** Nanoseconds until something is due. */
    long rest(long now) {
        return now - repliesUntil < 0 ? NEAR_NANOS : Math.max(0, nextFrame - now);
    }
}
