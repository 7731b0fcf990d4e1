package sownd.devices.midi;

import java.util.Arrays;
import java.util.HexFormat;

/** The bytes of one MIDI message to send: short, or a whole system exclusive from F0 to F7. Immutable. */
public final class MidiMessage {
    private final byte[] bytes;

    private MidiMessage(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A message from its bytes.
     *
     * @throws IllegalArgumentException if they are no whole MIDI message
     */
    public static MidiMessage of(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return of(bytes);
    }

    /** As {@link #of(int...)}; keeps a copy. */
    public static MidiMessage of(byte[] bytes) {
        if (!whole(bytes)) {
            throw new IllegalArgumentException(
                    "no whole MIDI message: " + HexFormat.ofDelimiter(" ").formatHex(bytes));
        }
        return new MidiMessage(bytes.clone());
    }

    /** Velocity 0 to 127; 0 is a note-off. Channel 1 to 16. */
    public static MidiMessage note(int channel, int note, int velocity) {
        return of((velocity == 0 ? 0x80 : 0x90) | channel - 1, note, velocity);
    }

    /** Channel 1 to 16. */
    public static MidiMessage control(int channel, int controller, int value) {
        return of(0xB0 | channel - 1, controller, value);
    }

    /** Channel 1 to 16; bend 0 to 16383, 8192 is the middle. */
    public static MidiMessage pitchBend(int channel, int bend) {
        return of(0xE0 | channel - 1, bend & 0x7F, bend >> 7);
    }

    private static boolean whole(byte[] bytes) {
        if (bytes.length == 0) {
            return false;
        }
        int status = bytes[0] & 0xFF;
        int end = status == 0xF0 ? bytes.length - 1 : bytes.length;
        boolean data = true;
        for (int i = 1; i < end; i++) {
            data &= bytes[i] >= 0;
        }
        return data && (status == 0xF0 ? end > 0 && (bytes[end] & 0xFF) == 0xF7 : bytes.length == shortLength(status));
    }

    /** Bytes of a short message with this status byte, 0 where there is none. */
    static int shortLength(int status) {
        return switch (status & 0xF0) {
            case 0x80, 0x90, 0xA0, 0xB0, 0xE0 -> 3;
            case 0xC0, 0xD0 -> 2;
            case 0xF0 -> systemLength(status);
            default -> 0;
        };
    }

    private static int systemLength(int status) {
        return switch (status) {
            case 0xF1, 0xF3 -> 2;
            case 0xF2 -> 3;
            case 0xF6, 0xF8, 0xFA, 0xFB, 0xFC, 0xFE, 0xFF -> 1;
            default -> 0;
        };
    }

    /**
     * The bytes as they go out.
     *
     * @return a copy
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    /** The byte at an index as 0 to 255; 0 after the end. */
    int at(int index) {
        return index < bytes.length ? bytes[index] & 0xFF : 0;
    }

    public boolean sysex() {
        return at(0) == 0xF0;
    }

    /** This message as a receiver of it would see it. @throws IllegalStateException for a system exclusive */
    public MidiEvent event() {
        if (sysex()) {
            throw new IllegalStateException("a system exclusive is no short message");
        }
        return new MidiEvent(at(0), at(1), at(2));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MidiMessage message && Arrays.equals(bytes, message.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Lower-case hexadecimal, "90 3c 7f". */
    @Override
    public String toString() {
        return HexFormat.ofDelimiter(" ").formatHex(bytes);
    }
}
