package sownd.devices.midi;

/**
 * One short MIDI message that arrived.
 *
 * @param status the status byte, channel included; 0x80 to 0xFF
 * @param data1 0 to 127, 0 where the message has none
 * @param data2 0 to 127, 0 where the message has none
 */
public record MidiEvent(int status, int data1, int data2) {
    private static final double MAX_7_BIT = 127;
    private static final double MAX_14_BIT = 16383;

    /**
     * Checks the bytes.
     *
     * @throws IllegalArgumentException for numbers that are no MIDI bytes
     */
    public MidiEvent {
        if (status < 0x80 || status > 0xFF || ((data1 | data2) & ~0x7F) != 0) {
            throw new IllegalArgumentException("no MIDI bytes: " + status + " " + data1 + " " + data2);
        }
    }

    /** What a message says. A note-on with velocity 0 is a note-off. */
    public enum Kind {
        NOTE_ON,
        NOTE_OFF,
        POLY_PRESSURE,
        CONTROL,
        PROGRAM,
        PRESSURE,
        PITCH_BEND,
        /** Clock, start, stop, song position and the like: no channel. */
        SYSTEM
    }

    public Kind kind() {
        return switch (status & 0xF0) {
            case 0x80 -> Kind.NOTE_OFF;
            case 0x90 -> data2 == 0 ? Kind.NOTE_OFF : Kind.NOTE_ON;
            case 0xA0 -> Kind.POLY_PRESSURE;
            case 0xB0 -> Kind.CONTROL;
            case 0xC0 -> Kind.PROGRAM;
            case 0xD0 -> Kind.PRESSURE;
            case 0xE0 -> Kind.PITCH_BEND;
            default -> Kind.SYSTEM;
        };
    }

    /** 1 to 16 as people count them, 0 for a system message. */
    public int channel() {
        return kind() == Kind.SYSTEM ? 0 : (status & 0x0F) + 1;
    }

    /** Number of the note, controller or program; what it means depends on {@link #kind()}. */
    public int number() {
        return data1;
    }

    /** Pitch bend, or song position: 0 to 16383, the low seven bits come first; 8192 is the middle. */
    public int bend() {
        return data1 | data2 << 7;
    }

    /** Velocity, controller value, pressure or bend as 0 to 1: the least is 0 and the most is 1, exactly. */
    public double value() {
        return switch (kind()) {
            case NOTE_ON, POLY_PRESSURE, CONTROL -> data2 / MAX_7_BIT;
            case PROGRAM, PRESSURE -> data1 / MAX_7_BIT;
            case PITCH_BEND -> bend() / MAX_14_BIT;
            case NOTE_OFF, SYSTEM -> 0;
        };
    }
}
