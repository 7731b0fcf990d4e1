package sownd.bindings.trigger;

/** What a hand did to a control, told apart once for all devices. What its actions get as value stands beside it. */
public enum Deed {
    /** It went down: how hard, 0 to 1. */
    DOWN,
    /** It came up. */
    UP,
    /** It came up before the long time. */
    SHORT,
    /** It has been down for the long time. */
    LONG,
    /** It went down twice within the double time. */
    DOUBLE,
    /** It is still down, again and again, as the control repeats. */
    REPEAT,
    /** It has been held as long as the control wants it confirmed. */
    CONFIRM,
    /** An encoder was turned: the steps, below 0 to the left. */
    TURN,
    /** A fader, or an area upright, was moved: where it is, 0 to 1. */
    MOVE,
    /** A finger slid across an area: where it is, 0 to 1. */
    SLIDE,
    /** A pad that is down is pressed: how hard, 0 to 1. */
    PRESSURE,
    /** A hand took hold of a fader. */
    TOUCH,
    /** A hand let go of a fader. */
    RELEASE
}
