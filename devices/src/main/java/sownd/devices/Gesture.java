package sownd.devices;

/** What a hand does. Long press and its kin are decided by the conductor's clock, once for all surfaces. */
public enum Gesture {
    /** A key or pad goes down; the value is the velocity, 0 to 1 (1 where the hardware knows none). */
    DOWN,
    /** A key or pad comes up. */
    UP,
    /** A fader, or the upright way of an area, is at a position, 0 (low) to 1. */
    MOVE,
    /** The level way of an area is at a position, 0 (left) to 1. */
    SLIDE,
    /** An encoder was turned; the value is the number of steps, below 0 to the left. */
    TURN,
    /** A pad that is down is pressed so hard, 0 to 1. */
    PRESSURE,
    /** A hand takes hold of a fader. */
    TOUCH,
    /** A hand lets go of a fader. */
    RELEASE
}
