package sownd.bindings.hand;

/** How a fader without a motor takes over a value that is elsewhere. */
public enum Takeover {
    /** At once. */
    JUMP,
    /** When it comes to the value or passes it. */
    PICKUP,
    /** The value moves along at once and meets the fader at the end of its way. */
    SCALE,
    /** The value moves as far as the fader does, wherever that stands. */
    RELATIVE
}
