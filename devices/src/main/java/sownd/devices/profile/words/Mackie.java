package sownd.devices.profile.words;

import java.util.List;
import java.util.stream.IntStream;
import sownd.devices.midi.MidiMessage;

/** What a Mackie Control and its kin are told. Strips and rows count from 0. */
public final class Mackie {
    /** A Mackie Control, or a Behringer X-Touch in that mode. */
    public static final int CONTROL = 0x14;

    /** Its extender of eight strips. */
    public static final int EXTENDER = 0x15;

    static final String HEADER = "00 00 66";
    static final int ROW = 56;
    static final int CELL = 7;
    static final int CELLS = 2 * ROW;
    private static final int STRIPS = 8;
    private static final int TOP = 16383;
    private static final int OVER = 0xE;
    private static final int CLEAR = 0xF;
    private static final int FULL = 13;
    private static final int DIGITS = 0x40;
    private static final int DOT = 0x40;

    private Mackie() {}

    /** How a light behind a key burns. */
    public enum Led {
        OFF(0),
        FLASH(1),
        ON(127);

        private final int velocity;

        Led(int velocity) {
            this.velocity = velocity;
        }

        /** What an X-Touch in its own MIDI mode takes this velocity for. */
        public static Led ofXTouch(int velocity) {
            int middle = 64;
            return velocity < middle ? OFF : velocity == middle ? FLASH : ON;
        }
    }

    /** How a ring of eleven lights shows a position. */
    public enum Ring {
        DOT(0),
        BOOST_CUT(1),
        WRAP(2),
        SPREAD(3);

        private final int number;

        Ring(int number) {
            this.number = number;
        }
    }

    /** A colour of an X-Touch's scribble strip: bit 0 is red, bit 1 green, bit 2 blue. */
    public enum Colour {
        OFF(0),
        RED(1),
        GREEN(2),
        YELLOW(3),
        BLUE(4),
        MAGENTA(5),
        CYAN(6),
        WHITE(7);

        private final int number;

        Colour(int number) {
            this.number = number;
        }
    }

    /** Where the meters in the display run. */
    public enum MeterMode {
        HORIZONTAL(0),
        VERTICAL(1);

        private final int number;

        MeterMode(int number) {
            this.number = number;
        }
    }

    /** The light of the key that sends this note. */
    public static MidiMessage led(int note, Led led) {
        return MidiMessage.of(0x90, Words.seven("the note", note), led.velocity);
    }

    /** Moves a fader; 8 is the master. A position above 16383 or below 0 is the nearest there is. */
    public static MidiMessage fader(int fader, int position) {
        return MidiMessage.pitchBend(Words.within("the fader", fader, 0, STRIPS) + 1, Math.clamp(position, 0, TOP));
    }

    /**
     * A ring of lights.
     *
     * @param position 1 to 11, 0 lights nothing but perhaps the centre
     */
    public static MidiMessage ring(int strip, Ring mode, int position, boolean centre) {
        int lights = Words.within("the position", position, 0, 11);
        int value = (centre ? 0x40 : 0) | (lights == 0 ? 0 : (mode.number << 4) | lights);
        return MidiMessage.of(0xB0, 0x30 + strip(strip), value);
    }

    /** A ring for a value of 0 to 1; the light below it burns when the value is near the middle. */
    public static MidiMessage ring(int strip, Ring mode, double value, boolean on) {
        boolean centre = value > 0.48 && value < 0.58;
        return ring(strip, mode, on ? 1 + (int) Math.round(Math.clamp(value, 0, 1) * 10) : 0, centre);
    }

    /**
     * A meter.
     *
     * @param level 0 to 13; what 14 and 15 would be is {@link #overload}
     */
    public static MidiMessage meter(int strip, int level) {
        return meterByte(strip, Words.within("the level", level, 0, FULL));
    }

    public static MidiMessage overload(int strip, boolean on) {
        return meterByte(strip, on ? OVER : CLEAR);
    }

    private static MidiMessage meterByte(int strip, int low) {
        return MidiMessage.of(0xD0, (strip(strip) << 4) | low);
    }

    /** The meter's level, 0 to 13, for decibels: the scale of studio meters, full at +6 dB. */
    public static int level(double decibels) {
        double full = 115;
        return (int) Math.round(deflection(decibels) / full * FULL);
    }

    /** Above 0 dB the overload light belongs on. */
    public static boolean over(double decibels) {
        return decibels > 0;
    }

    /** Percent of the way of a meter by IEC 60268-18, drawn on to 115 at +6 dB. */
    private static double deflection(double decibels) {
        double[][] bends = {{-70, 0}, {-60, 2.5}, {-50, 7.5}, {-40, 15}, {-30, 30}, {-20, 50}, {6, 115}};
        for (int i = 1; i < bends.length; i++) {
            if (decibels < bends[i][0]) {
                double part = (decibels - bends[i - 1][0]) / (bends[i][0] - bends[i - 1][0]);
                return bends[i - 1][1] + Math.max(part, 0) * (bends[i][1] - bends[i - 1][1]);
            }
        }
        return bends[bends.length - 1][1];
    }

    /**
     * A digit of seven bars.
     *
     * @param digit counted from the right, 0 to 11
     */
    public static MidiMessage digit(int digit, char letter, boolean dot) {
        int place = DIGITS + Words.within("the digit", digit, 0, 11);
        return MidiMessage.of(0xB0, place, bars(letter) | (dot ? DOT : 0));
    }

    /** The ten digits of the time, leftmost first; shorter text stands on the right. */
    public static List<MidiMessage> time(String text) {
        int length = Words.within("the length of the time", text.length(), 0, 10);
        return IntStream.range(0, length)
                .mapToObj(i -> digit(length - 1 - i, text.charAt(i), false))
                .toList();
    }

    private static int bars(char letter) {
        char upper = Character.toUpperCase(letter);
        if (upper >= '@' && upper <= '_') {
            return upper - '@';
        }
        return upper >= ' ' && upper <= '?' ? upper : ' ';
    }

    /** Letters from an offset of 0 to 111; what would go past the end is left out. */
    public static MidiMessage letters(int device, int offset, String text) {
        String plain = PlainText.of(text);
        int room = CELLS - Words.within("the offset", offset, 0, CELLS - 1);
        String fits = plain.substring(0, Math.min(room, plain.length()));
        return Words.of(HEADER).add(device, 0x12, offset).text(fits).end();
    }

    /** The seven letters of a strip, filled with blanks, since what is not written over stays. */
    public static MidiMessage cell(int device, int row, int strip, String text) {
        int offset = Words.within("the row", row, 0, 1) * ROW + strip(strip) * CELL;
        return letters(device, offset, Words.fitted(text, CELL));
    }

    /** The colours of the eight scribble strips of an X-Touch. */
    public static MidiMessage colours(int device, List<Colour> colours) {
        Words.within("the number of colours", colours.size(), STRIPS, STRIPS);
        Words words = Words.of(HEADER).add(device, 0x72);
        colours.forEach(colour -> words.add(colour.number));
        return words.end();
    }

    public static MidiMessage meterMode(int device, MeterMode mode) {
        return Words.of(HEADER).add(device, 0x21, mode.number).end();
    }

    /**
     * Which meters of a strip run.
     *
     * @param mode 0 none, 1 the light, 3 the light and peaks in the display, 6 the display, 7 all
     */
    public static MidiMessage meters(int device, int strip, int mode) {
        int bits = Words.within("the meter mode", mode, 0, 7);
        return Words.of(HEADER).add(device, 0x20, strip(strip), bits).end();
    }

    private static int strip(int strip) {
        return Words.within("the strip", strip, 0, STRIPS - 1);
    }
}
