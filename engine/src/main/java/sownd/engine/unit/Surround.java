package sownd.engine.unit;

import java.util.Arrays;
import java.util.List;

/** How much each channel counts in loudness, after ITU-R BS.1770: sound from the sides more, the low effects not at all. */
final class Surround {
    static final String AUTO = "auto";

    private static final String ALIKE = "alike";
    private static final String FIVE_ONE = "surround_5_1";
    private static final String SEVEN_ONE = "surround_7_1";
    static final List<String> LAYOUTS = List.of(AUTO, ALIKE, FIVE_ONE, SEVEN_ONE);

    private static final double SIDE = 1.41;
    private static final int LOW_EFFECTS = 3;
    private static final int FIRST_SIDE = 4;

    private Surround() {}

    /** By channel. The order is left, right, centre, low effects, the two sides, the two at the back. */
    static double[] weights(String layout, int channels) {
        double[] weights = new double[channels];
        Arrays.fill(weights, 1);
        boolean surround = layout.equals(AUTO) ? channels == 6 || channels == 8 : !layout.equals(ALIKE);
        if (surround && channels > LOW_EFFECTS) {
            weights[LOW_EFFECTS] = 0;
            // What comes from further back than 120 degrees counts as what comes from the front.
            Arrays.fill(weights, FIRST_SIDE, Math.min(channels, FIRST_SIDE + 2), SIDE);
        }
        return weights;
    }
}
