package sownd.devices;

/** Where on a surface something happens or is shown. Rows and columns count from 0, from the top left. */
public sealed interface Place {
    /** A key of the surface's grid. On a screen: the cell in which a control begins. */
    record Key(int row, int column) implements Place {}

    /** The n-th fader strip, from 0 on the left; it plays the n-th fader of the page. */
    record Fader(int index) implements Place {}

    /** The n-th encoder, from 0 on the left; it plays the n-th encoder of the page. */
    record Encoder(int index) implements Place {}

    /** The line of a screen that says how the show stands: audio, network, faults. Shown only, never pressed. */
    record Status() implements Place {}
}
