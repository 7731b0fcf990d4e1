package sownd.devices.osc;

import java.time.Instant;

/**
 * Time tags: 64 bits, seconds since 1900 in the upper half, 2^-32 seconds in the lower. The seconds wrap in February
 * 2036; tags whose top bit is clear are read as being after that.
 */
public final class OscTime {
    /** The tag that means: at once. */
    public static final long IMMEDIATELY = 1;

    private static final long FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long ERA = 1L << 32;
    private static final long NANOS = 1_000_000_000L;

    private OscTime() {}

    public static long tag(Instant time) {
        long fraction = ((((long) time.getNano()) << 32) + NANOS / 2) / NANOS;
        return ((time.getEpochSecond() + FROM_1900_TO_1970) << 32) + fraction;
    }

    /** The moment of a tag, to the nearest nanosecond. */
    public static Instant instant(long tag) {
        long seconds = (tag >>> 32) + (tag < 0 ? 0 : ERA) - FROM_1900_TO_1970;
        long nanos = ((tag & 0xFFFF_FFFFL) * NANOS + (1L << 31)) >>> 32;
        return Instant.ofEpochSecond(seconds, nanos);
    }
}
