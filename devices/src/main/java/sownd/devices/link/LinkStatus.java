package sownd.devices.link;

import java.util.Locale;

/**
 * How a link stands.
 *
 * @param reason why it is not well, in words; empty when all is well
 * @param since when it came to this, nanoseconds
 * @param losses how often it was lost since the start
 */
public record LinkStatus(State state, String reason, long since, long losses) {
    /** The states of a link. */
    public enum State {
        /** It is being opened for the first time. */
        CONNECTING,
        OK,
        /** It is there, but slow, or answers late. */
        DEGRADED,
        /** It is not there; it is tried again and again. */
        LOST,
        /** It failed so often in a way nobody foresaw that it is left alone until somebody says so. */
        BROKEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return state == State.OK || state == State.DEGRADED;
    }
}
