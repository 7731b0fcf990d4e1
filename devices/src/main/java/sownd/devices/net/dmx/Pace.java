package sownd.devices.net.dmx;

import java.util.Arrays;

/**
 * When a universe is sent: at 40 Hz while it changes and thrice more, since packets get lost; then once in a while, so that
 * nobody takes it for gone.
 */
final class Pace {
    static final long BEAT = 25_000_000;
    private static final int MORE = 3;

    private final long calm;
    private final byte[] sent = new byte[DmxPlan.CHANNELS];
    private int owed = 1 + MORE;
    private long due;
    private long sentAt;

    /** @param calm nanoseconds between packets of a universe that stays as it is */
    Pace(long calm, long now) {
        this.calm = calm;
        this.due = now;
        this.sentAt = now;
    }

    /**
     * Whether a packet is due.
     *
     * @param frame what the universe is to be
     * @return true if it is to be sent now; it counts as sent then
     */
    boolean takes(byte[] frame, long now) {
        if (!Arrays.equals(frame, sent)) {
            owed = 1 + MORE;
        }
        boolean go = now - due >= 0 && (owed > 0 || now - sentAt >= calm);
        if (go) {
            owed = Math.max(0, owed - 1);
            System.arraycopy(frame, 0, sent, 0, sent.length);
            // On the beat; but what a pause has missed is not made up for.
            due = now - due < BEAT / 2 ? due + BEAT : now + BEAT;
            sentAt = now;
        }
        return go;
    }

    /** Nanoseconds until a packet is due, should nothing change. */
    long rest(long now) {
        return Math.max(0, owed > 0 ? due - now : sentAt + calm - now);
    }
}
