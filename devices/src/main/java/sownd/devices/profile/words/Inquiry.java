package sownd.devices.profile.words;

import java.util.Optional;
import sownd.devices.midi.MidiMessage;

/**
 * What a device answers to the universal question who it is.
 *
 * @param maker the maker's number, 0x42 is Korg; three bytes where the first is 0
 * @param family 14 bits, the lower seven first on the wire
 */
public record Inquiry(int maker, int family, int member, int minor, int major) {
    /** Any device. */
    public static final int ALL = 0x7F;

    /**
     * Asks.
     *
     * @param device 0 to 126, or all
     */
    public static MidiMessage ask(int device) {
        return Words.of("7e").add(device, 0x06, 0x01).end();
    }

    /** Reads an answer; empty for any other exclusive. The version is the last four bytes, minor before major. */
    public static Optional<Inquiry> of(MidiMessage answer) {
        byte[] b = answer.bytes();
        int shortest = 15;
        if (b.length < shortest || b[0] != (byte) 0xF0 || b[1] != 0x7E || b[3] != 0x06 || b[4] != 0x02) {
            return Optional.empty();
        }
        boolean wide = b[5] == 0;
        int at = wide ? 8 : 6;
        if (b.length != at + 9) {
            return Optional.empty();
        }
        int maker = wide ? b[6] << 8 | b[7] : b[5];
        return Optional.of(new Inquiry(maker, pair(b, at), pair(b, at + 2), pair(b, at + 4), pair(b, at + 6)));
    }

    private static int pair(byte[] bytes, int at) {
        return bytes[at] | bytes[at + 1] << 8;
    }
}
