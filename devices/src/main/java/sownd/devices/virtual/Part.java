package sownd.devices.virtual;

/**
 * One part of a panel.
 *
 * @param x units from the left edge of the panel
 * @param y units from its top
 */
public record Part(Kind kind, double x, double y, double width, double height) {
    /** What a part is. */
    public enum Kind {
        /** It can be pressed. */
        KEY,
        /** It can be turned and perhaps pressed. */
        KNOB,
        /** It can be moved up and down. */
        FADER,
        /** It shows something and can be touched. */
        SCREEN
    }

    static Part key(double x, double y) {
        return new Part(Kind.KEY, x, y, 1, 1);
    }

    static Part knob(double x, double y) {
        return new Part(Kind.KNOB, x, y, 1, 1);
    }

    static Part fader(double x, double y) {
        return new Part(Kind.FADER, x, y, 1, 3);
    }
}
