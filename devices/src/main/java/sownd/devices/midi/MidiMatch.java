package sownd.devices.midi;

import org.jspecify.annotations.Nullable;

/**
 * What a message must be for a trigger to take it: a kind, and where they are said a number and a channel. Its text form
 * is in {@link MidiWords}.
 *
 * @param number note, controller or program; {@link #ANY} for each
 * @param channel 1 to 16; {@link #ANY} for each
 */
public record MidiMatch(Form form, int number, int channel) {
    /** Stands for every number, or every channel. */
    public static final int ANY = -1;

    /** The kinds a match can ask for. */
    public enum Form {
        /** Note on and note off. */
        NOTE("note", true),
        CONTROL("cc", true),
        PITCH_BEND("pitchbend", false),
        PROGRAM("program", true),
        PRESSURE("pressure", false),
        POLY_PRESSURE("polypressure", true);

        private final String word;
        private final boolean numbered;

        Form(String word, boolean numbered) {
            this.word = word;
            this.numbered = numbered;
        }

        String word() {
            return word;
        }

        boolean numbered() {
            return numbered;
        }
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException for a number or channel MIDI does not have
     */
    public MidiMatch {
        boolean numberFits = number == ANY || (form.numbered() && number >= 0 && number <= 127);
        if (!numberFits || (channel != ANY && (channel < 1 || channel > 16))) {
            throw new IllegalArgumentException("no MIDI number or channel: " + number + ", " + channel);
        }
    }

    public boolean matches(MidiEvent event) {
        return form == form(event)
                && (number == ANY || number == event.number())
                && (channel == ANY || channel == event.channel());
    }

    /**
     * What a matching event says, 0 to 1: a velocity (0 for note-off), a position (pitch bend with 14 bits), a pressure. A
     * program change that names this very program says 1.
     */
    public double value(MidiEvent event) {
        return form == Form.PROGRAM && number != ANY ? 1 : event.value();
    }

    /**
     * The message that a sender of this match would send for a value; numbers and channels not said are 0 and 1.
     *
     * @param value 0 to 1, held to that range; NaN is 0
     */
    public MidiMessage message(double value) {
        int status = Math.max(channel, 1) - 1;
        int first = Math.max(number, 0);
        int seven = scaled(value, 127);
        return switch (form) {
            case NOTE -> MidiMessage.note(status + 1, first, seven);
            case CONTROL -> MidiMessage.of(0xB0 | status, first, seven);
            case POLY_PRESSURE -> MidiMessage.of(0xA0 | status, first, seven);
            case PRESSURE -> MidiMessage.of(0xD0 | status, seven);
            case PROGRAM -> MidiMessage.of(0xC0 | status, number == ANY ? seven : number);
            case PITCH_BEND -> MidiMessage.pitchBend(status + 1, scaled(value, 16383));
        };
    }

    private static int scaled(double value, int most) {
        return (int) Math.round(Math.clamp(Double.isNaN(value) ? 0 : value, 0.0, 1.0) * most);
    }

    private static @Nullable Form form(MidiEvent event) {
        return switch (event.kind()) {
            case NOTE_ON, NOTE_OFF -> Form.NOTE;
            case CONTROL -> Form.CONTROL;
            case PITCH_BEND -> Form.PITCH_BEND;
            case PROGRAM -> Form.PROGRAM;
            case PRESSURE -> Form.PRESSURE;
            case POLY_PRESSURE -> Form.POLY_PRESSURE;
            case SYSTEM -> null;
        };
    }

    /** As {@link MidiWords} writes it. */
    @Override
    public String toString() {
        return MidiWords.print(this);
    }
}
