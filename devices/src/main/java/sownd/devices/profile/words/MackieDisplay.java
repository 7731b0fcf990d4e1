package sownd.devices.profile.words;

import java.util.Arrays;
import sownd.devices.midi.MidiMessage;

/** The two lines of 56 letters of a Mackie Control, as it would show what it is sent. One thread. */
public final class MackieDisplay {
    private static final int TEXT = 7;
    private final int device;
    private final char[] letters = new char[Mackie.CELLS];

    /**
     * An empty display.
     *
     * @param device the id it listens to, {@link Mackie#CONTROL} or {@link Mackie#EXTENDER}
     */
    public MackieDisplay(int device) {
        this.device = device;
        Arrays.fill(letters, ' ');
    }

    /** Whether this was for the display; anything else is left alone. */
    public boolean take(MidiMessage message) {
        byte[] bytes = message.bytes();
        byte[] mine = {(byte) 0xF0, 0, 0, 0x66, (byte) device, 0x12};
        if (bytes.length <= TEXT || !Arrays.equals(mine, Arrays.copyOf(bytes, mine.length))) {
            return false;
        }
        for (int i = TEXT, at = bytes[TEXT - 1]; i < bytes.length - 1 && at < letters.length; i++, at++) {
            letters[at] = (char) bytes[i];
        }
        return true;
    }

    /** The seven letters of a strip in a row, without the blanks after them. */
    public String cell(int row, int strip) {
        return new String(letters, row * Mackie.ROW + strip * Mackie.CELL, Mackie.CELL).stripTrailing();
    }
}
