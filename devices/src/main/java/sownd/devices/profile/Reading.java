package sownd.devices.profile;

import java.util.Locale;
import sownd.devices.Gesture;

/** What a control's message tells. */
public enum Reading {
    /** A key, a pad, the push of an encoder: its value is the velocity, 0 lets go. */
    PRESS(""),
    /** A position from 0 to 1. */
    POSITION("absolute"),
    /** A position of 14 bits in two controllers, the second 32 above the first; the second follows the first. */
    FINE(""),
    /** How hard a pad that is down is pressed. */
    PRESSURE(""),
    /** A hand on a fader, 0 lets go. */
    TOUCH(""),
    /** Steps as a number of seven bits: 1 forward, 127 back. */
    TWOS("twos_complement"),
    /** Steps from 64: 65 forward, 63 back. */
    OFFSET("binary_offset"),
    /** Steps with a sign: 1 forward, 65 back. */
    SIGN_BACK("65_back"),
    /** Steps with a sign: 65 forward, 1 back. */
    SIGN_ON("65_forward");

    private static final int MIDDLE = 64;
    private static final int ALL = 128;
    private final String word;

    Reading(String word) {
        this.word = word;
    }

    /** What an encoder's profile calls it; empty where that says it otherwise. */
    public String word() {
        return word.isEmpty() ? name().toLowerCase(Locale.ROOT) : word;
    }

    /** Whether it tells how far an encoder was turned, not where it stands. */
    public boolean relative() {
        return switch (this) {
            case TWOS, OFFSET, SIGN_BACK, SIGN_ON -> true;
            case PRESS, POSITION, FINE, PRESSURE, TOUCH -> false;
        };
    }

    /** Steps in a message's seven bits; below 0 is back, 0 says nothing. */
    public int steps(int value) {
        return switch (this) {
            case TWOS -> value < MIDDLE ? value : value - ALL;
            case OFFSET -> value - MIDDLE;
            case SIGN_BACK -> value < MIDDLE ? value : MIDDLE - value;
            case SIGN_ON -> value > MIDDLE ? value - MIDDLE : value == MIDDLE ? 0 : -value;
            case PRESS, POSITION, FINE, PRESSURE, TOUCH -> 0;
        };
    }

    /** The seven bits that tell so many steps; as many as fit. */
    public int told(int steps) {
        return switch (this) {
            case TWOS -> Math.clamp(steps, -MIDDLE, MIDDLE - 1) & (ALL - 1);
            case OFFSET -> MIDDLE + Math.clamp(steps, -MIDDLE, MIDDLE - 1);
            case SIGN_BACK -> steps >= 0 ? Math.min(steps, MIDDLE - 1) : MIDDLE + Math.min(-steps, MIDDLE - 1);
            case SIGN_ON -> steps > 0 ? MIDDLE + Math.min(steps, MIDDLE - 1) : Math.min(-steps, MIDDLE - 1);
            case PRESS, POSITION, FINE, PRESSURE, TOUCH -> 0;
        };
    }

    Gesture gesture(double value) {
        return switch (this) {
            case PRESS -> value > 0 ? Gesture.DOWN : Gesture.UP;
            case TOUCH -> value > 0 ? Gesture.TOUCH : Gesture.RELEASE;
            case PRESSURE -> Gesture.PRESSURE;
            case POSITION, FINE -> Gesture.MOVE;
            case TWOS, OFFSET, SIGN_BACK, SIGN_ON -> Gesture.TURN;
        };
    }
}
