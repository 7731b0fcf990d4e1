package sownd.devices.midi;

/** A text that names no MIDI message: what is wrong and how to mend it. */
public final class MidiFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final String mend;

    public MidiFault(String what, String mend) {
        super(what + ": " + mend);
        this.what = what;
        this.mend = mend;
    }

    public String what() {
        return what;
    }

    public String mend() {
        return mend;
    }
}
