package sownd.devices.net.visca;

import java.util.Arrays;
import java.util.Optional;

/** What a camera answers. */
sealed interface ViscaAnswer {
    /** It will do so. */
    record Taken() implements ViscaAnswer {}

    /** It is done, or what was asked for is in the data. Not to be changed. */
    @SuppressWarnings("ArrayRecordComponent") // not to be changed, and compared nowhere
    record Done(byte[] data) implements ViscaAnswer {}

    /** It cannot. */
    record Refused(int code) implements ViscaAnswer {
        static final int SYNTAX = 0x02;
        static final int FULL = 0x03;
        static final int CANCELLED = 0x04;
        static final int NOTHING_TO_CANCEL = 0x05;
        static final int NOT_NOW = 0x41;

        String words() {
            return switch (code) {
                case SYNTAX -> "it does not know this command";
                case FULL -> "too many commands at once";
                case CANCELLED -> "it was cancelled";
                case NOTHING_TO_CANCEL -> "there is nothing to cancel";
                case NOT_NOW -> "it cannot do that now, is it switched on?";
                default -> "error " + Integer.toHexString(code);
            };
        }
    }

    /** Empty if it is no answer. */
    static Optional<ViscaAnswer> of(byte[] payload) {
        int size = payload.length;
        if (size < 3 || (payload[0] & 0x8F) != 0x80 || payload[size - 1] != (byte) 0xFF) {
            return Optional.empty();
        }
        return switch (payload[1] & 0xF0) {
            case 0x40 -> Optional.of(new Taken());
            case 0x50 -> Optional.of(new Done(Arrays.copyOfRange(payload, 2, size - 1)));
            case 0x60 -> size == 4 ? Optional.of(new Refused(payload[2] & 0xFF)) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
