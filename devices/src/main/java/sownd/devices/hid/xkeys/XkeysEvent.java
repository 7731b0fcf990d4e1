package sownd.devices.hid.xkeys;

/** What a hand did on a panel. */
public sealed interface XkeysEvent {
    /** A button, from 1, column by column; 0 is the switch at the back. */
    record Down(int button) implements XkeysEvent {}

    record Up(int button) implements XkeysEvent {}

    /** The inner wheel was turned by some steps, below 0 to the left. */
    record Jog(int steps) implements XkeysEvent {}

    /** The outer wheel stands at a position: 0 at rest, below 0 to the left. */
    record Shuttle(int position) implements XkeysEvent {}

    /** The bar stands at a position from 0 to 255. */
    record Bar(int position) implements XkeysEvent {}

    /**
     * The joystick stands somewhere.
     *
     * @param x -128 to 127, to the right
     * @param y -127 to 128, upwards
     * @param z where its knob stands, 0 to 255, without ends
     * @param turned how far the knob was turned, the short way
     */
    record Joystick(int x, int y, int z, int turned) implements XkeysEvent {}
}
