package sownd.devices.show;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;

/**
 * Show control as grandMA consoles send it over UDP: a message behind a header. What is a list elsewhere is an executor here,
 * with its page behind a dot.
 */
public final class MaMsc {
    private static final byte[] MARK = {'G', 'M', 'A', 0, 'M', 'S', 'C', 0};
    private static final int HEADER = 12;

    private MaMsc() {}

    /** Reads a datagram; empty for anything else. */
    public static Optional<Msc> decode(byte[] packet) {
        if (packet.length < HEADER || !Arrays.equals(packet, 0, MARK.length, MARK, 0, MARK.length)) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).getInt(MARK.length);
        if (length < 0 || length > packet.length - HEADER) {
            return Optional.empty();
        }
        try {
            MidiMessage message = MidiMessage.of(Arrays.copyOfRange(packet, HEADER, HEADER + length));
            return message.sysex() ? Msc.decode(message) : Optional.empty();
        } catch (IllegalArgumentException noMessage) {
            return Optional.empty();
        }
    }

    /** The datagram that says it. */
    public static byte[] encode(Msc said) {
        byte[] message = said.message().bytes();
        return ByteBuffer.allocate(HEADER + message.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(MARK)
                .putInt(message.length)
                .put(message)
                .array();
    }
}
