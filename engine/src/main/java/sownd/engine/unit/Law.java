package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;

/** How a number goes from one range into another, and the parameters that say so. */
final class Law {
    static final List<String> NAMES = List.of("linear", "exponential", "s", "decibel");
    static final int IN_LOW = 0;
    static final int IN_HIGH = 1;
    static final int OUT_LOW = 2;
    static final int OUT_HIGH = 3;
    static final int CLAMP = 4;

    /** What the decibel law's upper end is against its lower one, before that is moved to 0: 60 dB. */
    private static final double SPAN = 1000;

    private final int form;

    /**
     * A law.
     *
     * @param form place in {@link #NAMES}
     */
    Law(int form) {
        this.form = form;
    }

    /** Declares the ranges, the curve and the clamp. */
    static NodeDeclaration declare(NodeDeclaration node) {
        double most = Widest.NUMBER;
        return node.parameter("in_low", Measure.NONE, -most, most, 0, "What comes in as the low end.")
                .parameter("in_high", Measure.NONE, -most, most, 1, "What comes in as the high end.")
                .parameter("out_low", Measure.NONE, -most, most, 0, "What the low end becomes; it may be the higher.")
                .parameter("out_high", Measure.NONE, -most, most, 1, "What the high end becomes.")
                .toggle("clamp", true, "Never leaves the range, whatever comes in.")
                .choice(
                        "curve",
                        NAMES,
                        "linear: straight. exponential: equal ratios, for frequencies; straight unless both ends have one"
                                + " sign. s: slow at both ends. decibel: slow at the low end, as loudness is heard over"
                                + " 60 dB.");
    }

    /** Where a number comes to lie. */
    double at(double number, double inLow, double inHigh, double outLow, double outHigh, boolean clamp) {
        double part = part(number, inLow, inHigh);
        if (clamp) {
            part = Math.clamp(part, 0, 1);
        }
        return Widest.held(
                switch (form) {
                    case 1 -> exponential(part, outLow, outHigh);
                    case 2 -> straight(smooth(part), outLow, outHigh);
                    case 3 -> straight((Math.pow(SPAN, part) - 1) / (SPAN - 1), outLow, outHigh);
                    default -> straight(part, outLow, outHigh);
                });
    }

    private static double part(double number, double low, double high) {
        if (high == low) {
            return number < low ? 0 : 1;
        }
        return (number - low) / (high - low);
    }

    /** From 0 to 1, level at both ends. */
    static double smooth(double part) {
        double held = Math.clamp(part, 0, 1);
        return held * held * (3 - 2 * held);
    }

    static double straight(double part, double low, double high) {
        return part == 1 ? high : low + (high - low) * part;
    }

    /** In equal ratios; straight between ends of different sign. */
    static double exponential(double part, double low, double high) {
        if (!(low * high > 0)) {
            return straight(part, low, high);
        }
        return part == 1 ? high : low * Math.pow(high / low, part);
    }
}
