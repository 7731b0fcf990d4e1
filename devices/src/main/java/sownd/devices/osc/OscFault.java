package sownd.devices.osc;

/** Bytes that are no OSC packet, or a pattern that is none: what is wrong, and where. */
public final class OscFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final String what;
    private final int at;
    private final boolean unknownTag;

    /**
     * A fault at a place.
     *
     * @param at index of the byte (in a packet) or of the character (in a pattern), from 0
     */
    public OscFault(String what, int at) {
        this(what, at, false);
    }

    private OscFault(String what, int at, boolean unknownTag) {
        super(what + " (at " + at + ")");
        this.what = what;
        this.at = at;
        this.unknownTag = unknownTag;
    }

    static OscFault unknownTag(char tag, int at) {
        return new OscFault("unknown type tag '" + tag + "'", at, true);
    }

    public String what() {
        return what;
    }

    public int at() {
        return at;
    }

    /** The message has a sound shape but an argument of a type nobody here knows. */
    boolean unknownTag() {
        return unknownTag;
    }
}
