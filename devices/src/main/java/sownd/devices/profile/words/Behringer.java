package sownd.devices.profile.words;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import sownd.devices.midi.MidiMessage;

/** What Behringer's desks understand beside notes and controllers. */
public final class Behringer {
    /** Any device, and any model: both mean the same number. */
    public static final int ANY = 0x7F;

    public static final int BCF = 0x14;
    public static final int BCR = 0x15;
    public static final int XTOUCH_ONE = 0x41;
    public static final int XTOUCH_EXTENDER = 0x42;
    private static final String HEADER = "00 20 32";
    private static final int LETTERS = 7;

    private Behringer() {}

    /** Asks every BCF2000 and BCR2000 who it is. */
    public static MidiMessage identify() {
        return words(ANY, ANY).add(0x01).end();
    }

    /**
     * One line of the desk's own language.
     *
     * @param device 0 to 15 or any; lines count to 16383
     */
    public static MidiMessage line(int device, int model, int line, String text) {
        int number = Words.within("the line", line, 0, 16383);
        return words(device, model)
                .add(0x20, number >> 7, number & 0x7F)
                .text(text)
                .end();
    }

    /** Asks for the preset in use, as lines. */
    public static MidiMessage currentPreset(int device, int model) {
        return words(device, model).add(0x40, ANY).end();
    }

    /** What a desk of this device number says it is; empty for another desk's answer. */
    public static Optional<String> identity(MidiMessage answer, int device) {
        byte[] bytes = answer.bytes();
        String heads = "f0002032";
        boolean ours = bytes.length > 8
                && HexFormat.of().formatHex(bytes, 0, 4).equals(heads)
                && bytes[6] == 0x02
                && (device == ANY || bytes[4] == device);
        return ours ? Optional.of(new String(bytes, 7, bytes.length - 8, StandardCharsets.US_ASCII)) : Optional.empty();
    }

    /**
     * A scribble strip of an X-Touch in its own MIDI mode.
     *
     * @param colour 0 to 7, bit 0 is red
     */
    public static MidiMessage strip(int device, int strip, int colour, boolean[] invert, String upper, String lower) {
        int look = Words.within("the colour", colour, 0, 7) | (invert[0] ? 0x10 : 0) | (invert[1] ? 0x20 : 0);
        return Words.of(HEADER)
                .add(device, 0x4C, strip, look)
                .cell(upper, LETTERS)
                .cell(lower, LETTERS)
                .end();
    }

    /**
     * The light of a pad of an X-Touch Mini.
     *
     * @param pad 0 to 15 of layer A, 16 to 31 of layer B
     */
    public static MidiMessage miniLed(int pad, boolean on) {
        int layer = 16;
        int note = Words.within("the pad", pad, 0, 31) + 8 + (pad < layer ? 0 : 8);
        return MidiMessage.of(0x9A, note, on ? 127 : 0);
    }

    private static Words words(int device, int model) {
        return Words.of(HEADER).add(device, model);
    }
}
