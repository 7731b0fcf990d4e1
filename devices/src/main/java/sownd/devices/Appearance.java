package sownd.devices;

/**
 * What a control shows. Surfaces draw as much of it as they can: a screen all of it, a pad its fill.
 *
 * @param text label, may hold line breaks
 * @param fill background, 0xRRGGBB
 * @param ink text and icon colour, 0xRRGGBB
 * @param badge short sign in the corner that says the state without colour ("play", "on", "warn"), or empty
 * @param pressed a hand holds it now
 * @param level 0 to 1: fader position, meter level, gauge; NaN where there is none
 * @param mark 0 to 1: peak hold of a meter, NaN where there is none
 * @param readout the value in words ("-6.0 dB"), or empty
 */
public record Appearance(
        String text, int fill, int ink, String badge, boolean pressed, double level, double mark, String readout) {
    /** An empty cell: nothing there. */
    public static final Appearance DARK = new Appearance("", 0, 0, "", false, Double.NaN, Double.NaN, "");
}
