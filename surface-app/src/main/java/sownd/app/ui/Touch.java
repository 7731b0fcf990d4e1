package sownd.app.ui;

/** What a hand does with a control right now, as far as its picture goes. */
public enum Touch {
    AWAY,
    /** Pressed or held: shown at once, before anyone has answered. */
    DOWN,
    /** A fader held in fine mode. */
    FINE
}
