package sownd.devices.link;

/** Why a link cannot be opened, in words for people: "what, mend". */
public final class LinkFault extends Exception {
    private static final long serialVersionUID = 1;

    public LinkFault(String why) {
        super(why);
    }

    public LinkFault(String why, Throwable cause) {
        super(why, cause);
    }

    /** What is wrong; never null. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
