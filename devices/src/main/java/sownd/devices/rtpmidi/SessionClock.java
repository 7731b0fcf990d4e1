package sownd.devices.rtpmidi;

import sownd.devices.rtpmidi.SessionPacket.ClockSync;

/** Compares the clocks of the two ends. Times in {@link Ticks}. One thread. */
final class SessionClock {
    private static final long OPENING = 1_500_000_000L;
    private static final long PERIOD = 10_000_000_000L;
    private static final int OPENING_ROUNDS = 6;
    private static final long LONGEST_AGO = 10_000;

    private int rounds;
    private long due;
    private long offset;
    private boolean known;

    /**
     * Begins anew.
     *
     * @param now nanoseconds
     */
    void start(long now) {
        rounds = 0;
        due = now;
        known = false;
    }

    boolean due(long now) {
        return now - due >= 0;
    }

    /** The packet that asks; the first ones soon after each other, then every ten seconds. */
    ClockSync ask(int ssrc, long now) {
        rounds++;
        due = now + (rounds < OPENING_ROUNDS ? OPENING : PERIOD);
        return new ClockSync(ssrc, 0, Ticks.ofNanos(now), 0, 0);
    }

    /** The asker's end of a round. */
    ClockSync answered(int ssrc, ClockSync answer, long now) {
        long third = Ticks.ofNanos(now);
        offset = answer.second() - middle(answer.first(), third);
        known = true;
        return new ClockSync(ssrc, 2, answer.first(), answer.second(), third);
    }

    static ClockSync answer(int ssrc, ClockSync asked, long now) {
        return new ClockSync(ssrc, 1, asked.first(), Ticks.ofNanos(now), 0);
    }

    /** The answerer's end of a round. */
    void ended(ClockSync end) {
        offset = middle(end.first(), end.third()) - end.second();
        known = true;
    }

    private static long middle(long from, long to) {
        return from + (to - from) / 2;
    }

    /** How far the far end's clock is before ours. */
    long offset() {
        return offset;
    }

    /** Our time of a far timestamp, nanoseconds: now if the clocks are not compared, or do not agree within a second. */
    long sentAt(long timestamp, long now) {
        int ago = (int) (Ticks.ofNanos(now) + offset - timestamp);
        return known && ago >= 0 && ago <= LONGEST_AGO ? now - ago * Ticks.NANOS : now;
    }
}
