package sownd.engine.unit;

/**
 * One octave of one channel: a Butterworth band of order 6 after IEC 61260-1, three sections. Its corners are 3 dB down
 * and lie where the norm puts them, also near half the rate.
 */
final class OctaveBand {
    private static final double HALF_OCTAVE = Math.pow(10, 0.15);

    private final Section[] sections;

    OctaveBand(double centre, int rate) {
        double low = Math.tan(Math.PI * centre / HALF_OCTAVE / rate);
        double high = Math.tan(Math.PI * Math.min(0.49, centre * HALF_OCTAVE / rate));
        sections = sections(high - low, low * high);
    }

    /** Each pole p of the lowpass becomes the two of s² - p width s + middle. */
    private static Section[] sections(double width, double middle) {
        double re = -0.5 * width;
        double im = Math.sqrt(0.75) * width;
        // The root of p² width² - 4 middle, p = re + j im.
        double real = re * re - im * im - 4 * middle;
        double size = Math.hypot(real, 2 * re * im);
        double rootRe = Math.sqrt((size + real) / 2);
        double rootIm = -Math.sqrt((size - real) / 2);
        return new Section[] {
            new Section(new double[] {0, width, 0}, new double[] {middle, width, 1}, 1),
            pair((re + rootRe) / 2, (im + rootIm) / 2, width),
            pair((re - rootRe) / 2, (im - rootIm) / 2, width)
        };
    }

    private static Section pair(double re, double im, double width) {
        return new Section(new double[] {0, width, 0}, new double[] {re * re + im * im, -2 * re, 1}, 1);
    }

    double play(double in) {
        double out = in;
        for (Section section : sections) {
            out = section.play(out);
        }
        return out;
    }

    void clear() {
        for (Section section : sections) {
            section.clear();
        }
    }
}
