package sownd.bindings.action;

/** The way of a number from one value to another. */
public enum Curve {
    /** Evenly in its own unit. */
    LINEAR {
        @Override
        public double at(double part, double from, double to) {
            return from + (to - from) * part;
        }
    },
    /** Evenly in decibels, for levels that are factors (1 is full); what is below -90 dB counts as that. */
    DECIBEL {
        @Override
        public double at(double part, double from, double to) {
            if (part <= 0 || part >= 1) {
                return part <= 0 ? from : to;
            }
            return Math.pow(10, LINEAR.at(part, decibels(from), decibels(to)) / 20);
        }
    },
    /** Slowly away, fast in the middle, slowly there. */
    S {
        @Override
        public double at(double part, double from, double to) {
            return LINEAR.at(part * part * (3 - 2 * part), from, to);
        }
    };

    private static final double SILENCE = -90;

    /** The value after a part of the way, 0 to 1. */
    public abstract double at(double part, double from, double to);

    private static double decibels(double factor) {
        return factor <= 0 ? SILENCE : Math.max(SILENCE, 20 * Math.log10(factor));
    }
}
