package sownd.app.app;

/** Measures a sine in samples: what a pure tone leaves over is a glitch. */
record Tone(double hertz, double amplitude, int glitches) {
    /** Larger than rounding to 16 bits leaves, smaller than one lost sample at these levels. */
    private static final double GLITCH = 0.004;

    /** A window of samples, taken as a tone of about {@code expected} hertz. */
    static Tone of(float[] x, int rate, double expected) {
        var turn = 2 * Math.cos(2 * Math.PI * expected / rate);
        var glitches = 0;
        var peak = 0.0;
        for (var n = 1; n < x.length - 1; n++) {
            peak = Math.max(peak, Math.abs(x[n]));
            glitches += Math.abs(x[n + 1] - turn * x[n] + x[n - 1]) > GLITCH ? 1 : 0;
        }
        return new Tone(hertz(x, rate), peak, glitches);
    }

    /** From the first rising crossing of zero to the last, each placed between its two samples. */
    private static double hertz(float[] x, int rate) {
        var first = Double.NaN;
        var last = Double.NaN;
        var count = -1;
        for (var n = 1; n < x.length; n++) {
            if (x[n - 1] < 0 && x[n] >= 0) {
                last = n - 1 + x[n - 1] / (x[n - 1] - x[n]);
                first = count < 0 ? last : first;
                count++;
            }
        }
        return count < 1 ? 0 : count * (double) rate / (last - first);
    }
}
