package sownd.devices.midi;

/** A MIDI port that is not there, cannot be opened, or has gone; the text says which and what to do. */
public final class MidiUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public MidiUnavailable(String text) {
        super(text);
    }

    public MidiUnavailable(String text, Throwable cause) {
        super(text, cause);
    }
}
