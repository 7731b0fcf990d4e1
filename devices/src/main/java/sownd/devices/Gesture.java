package sownd.devices;

/** What a hand does. Long press and its kin are decided by the conductor's clock, once for all surfaces. */
public enum Gesture {
    /** A key or pad goes down; the value is the velocity, 0 to 1 (1 where the hardware knows none). */
    DOWN,
    /** A key or pad comes up. */
    UP,
    /** A fader is at a position, 0 to 1. */
    MOVE,
    /** A hand takes hold of a fader. */
    TOUCH,
    /** A hand lets go of a fader. */
    RELEASE
}
