package sownd.devices.profile.words;

import java.util.List;
import sownd.devices.midi.MidiMessage;

/** What an Asparion D700 understands beyond a Mackie Control. Strips count from 0. */
public final class Asparion {
    private static final int NAME = 12;
    private static final int SHORT = 8;

    private Asparion() {}

    /** Twelve letters in one of the two upper rows, 0 or 1. */
    public static MidiMessage name(int strip, int row, String text) {
        int offset = strip(strip) * NAME;
        return words(0x1A)
                .add(offset, Words.within("the row", row, 0, 1) + 1)
                .cell(text, NAME)
                .end();
    }

    /** Eight letters in the third row. */
    public static MidiMessage note(int strip, String text) {
        return words(0x19).add(strip(strip) * SHORT).cell(text, SHORT).end();
    }

    /** The numbers of the eight tracks; above 127 it is 127. */
    public static MidiMessage tracks(List<Integer> numbers) {
        Words.within("the number of tracks", numbers.size(), 1, SHORT);
        Words words = words(0x17).add(0);
        numbers.forEach(number -> words.add(Math.clamp(number, 0, 127)));
        return words.end();
    }

    /**
     * A ring.
     *
     * @param mode 0 to 15, how it shows the value; the value is 0 to 127
     */
    public static MidiMessage ring(int strip, int mode, int value) {
        return MidiMessage.control(
                Words.within("the mode", mode, 0, 15) + 1, 0x30 + strip(strip), Math.clamp(value, 0, 127));
    }

    private static Words words(int command) {
        return Words.of(Mackie.HEADER).add(Mackie.CONTROL, command);
    }

    private static int strip(int strip) {
        return Words.within("the strip", strip, 0, 7);
    }
}
