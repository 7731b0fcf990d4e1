package sownd.bindings.hand;

/** When a list of actions of a control is done. */
public enum Occasion {
    /** It was pressed. */
    PRESS,
    /** It came up before the long time. */
    SHORT,
    /** It has been down for the long time. */
    LONG,
    /** It went down twice within the double time. */
    DOUBLE,
    /** It came up, after a press that did something. */
    RELEASE
}
