package sownd.bindings.exchange.companion;

/** Something has no counterpart here; the message says why, for people. */
final class Untranslatable extends Exception {
    private static final long serialVersionUID = 1L;

    Untranslatable(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
