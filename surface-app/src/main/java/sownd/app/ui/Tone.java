package sownd.app.ui;

import java.awt.Color;

/** Sums with colours. */
final class Tone {
    private Tone() {}

    /** @param share 0 gives {@code a}, 1 gives {@code b} */
    static Color mix(Color a, Color b, double share) {
        return new Color(
                blend(a.getRed(), b.getRed(), share),
                blend(a.getGreen(), b.getGreen(), share),
                blend(a.getBlue(), b.getBlue(), share));
    }

    private static int blend(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * share);
    }

    static Color lighter(Color colour, double share) {
        return mix(colour, Color.WHITE, share);
    }

    static Color darker(Color colour, double share) {
        return mix(colour, Color.BLACK, share);
    }

    static Color veil(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int)
                Math.round(255 * Math.clamp(opacity, 0, 1)));
    }

    /** How loud a colour is: 0 for any grey, 1 for a pure bright hue. */
    static double chroma(Color colour) {
        int high = Math.max(colour.getRed(), Math.max(colour.getGreen(), colour.getBlue()));
        int low = Math.min(colour.getRed(), Math.min(colour.getGreen(), colour.getBlue()));
        return (high - low) / 255.0;
    }

    /** Contrast of two colours as WCAG 2 counts it, 1 to 21. */
    static double contrast(Color a, Color b) {
        double la = luminance(a);
        double lb = luminance(b);
        return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
    }

    /**
     * The ink itself, or as little stronger as it takes to be read on that ground. An ink that only turning it around
     * would save, black on dark, becomes plain white or black.
     */
    static Color legible(Color ink, Color ground, double least) {
        boolean light = luminance(ink) >= luminance(ground);
        Color goal = light ? Color.WHITE : Color.BLACK;
        if (contrast(goal, ground) < least) {
            return light ? Color.BLACK : Color.WHITE;
        }
        double share = 0;
        while (share < 1 && contrast(mix(ink, goal, share), ground) < least) {
            share = Math.min(1, share + 0.1);
        }
        return mix(ink, goal, share);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
