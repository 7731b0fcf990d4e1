package sownd.devices.loupedeck;

/** What a device said. */
sealed interface PadEvent {
    /** A button, by its name in {@link PadNames}: round ones count from 0, keys from 0 where they are buttons. */
    record Button(String id, boolean down) implements PadEvent {}

    /** A knob was turned by some steps, below 0 to the left. */
    record Turned(String knob, int steps) implements PadEvent {}

    /** How a touch goes on. */
    enum Phase {
        START,
        MOVE,
        END
    }

    /**
     * A finger on a screen.
     *
     * @param key the key under it, or -1
     */
    record Touch(Phase phase, int finger, int x, int y, String screen, int key) implements PadEvent {}

    record Version(String text) implements PadEvent {}

    record Serial(String text) implements PadEvent {}
}
