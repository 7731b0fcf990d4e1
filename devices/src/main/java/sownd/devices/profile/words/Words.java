package sownd.devices.profile.words;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import sownd.devices.midi.MidiMessage;

/** One exclusive being written. One thread. */
final class Words {
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private Words() {}

    /** Begins with F0 and these bytes: "00 20 29". */
    static Words of(String header) {
        Words words = new Words();
        words.bytes.write(0xF0);
        words.bytes.writeBytes(HEX.parseHex(header));
        return words;
    }

    Words add(int... values) {
        for (int value : values) {
            bytes.write(seven("a byte of an exclusive", value));
        }
        return this;
    }

    Words add(byte[] data) {
        bytes.writeBytes(data);
        return this;
    }

    /** Folded to seven bits. */
    Words text(String text) {
        return add(PlainText.of(text).getBytes(StandardCharsets.US_ASCII));
    }

    /** Folded to seven bits, cut or filled with blanks to a width. */
    Words cell(String text, int width) {
        return add(fitted(text, width).getBytes(StandardCharsets.US_ASCII));
    }

    MidiMessage end() {
        bytes.write(0xF7);
        return MidiMessage.of(bytes.toByteArray());
    }

    static String fitted(String text, int width) {
        String plain = PlainText.of(text);
        return plain.length() > width ? plain.substring(0, width) : plain + " ".repeat(width - plain.length());
    }

    static int seven(String what, int value) {
        return within(what, value, 0, 127);
    }

    /**
     * A number if it is in range.
     *
     * @throws IllegalArgumentException naming what is out of range
     */
    static int within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ": write " + least + " to " + most);
        }
        return value;
    }
}
