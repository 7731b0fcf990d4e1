package sownd.bindings.page;

import java.util.ArrayList;
import java.util.List;
import sownd.bindings.state.Leaf;
import sownd.devices.PageLayout.Kind;
import sownd.devices.PageLayout.Tick;
import sownd.engine.graph.Measure;

/**
 * How a number stands on a fader or meter: straight pieces between knots. Decibels on faders follow the usual console
 * taper (the upper half is -10 dB to the top), decibels on meters the scale of IEC 60268-18.
 */
public final class Scale {
    private static final double[][] FADER = {{0, -90}, {0.0625, -60}, {0.25, -30}, {0.5, -10}, {1, 10}};
    private static final double[][] METER = {
        {0, -70}, {0.025, -60}, {0.075, -50}, {0.15, -40}, {0.30, -30}, {0.50, -20}, {1, 0}
    };
    private static final double[] FADER_TICKS = {-60, -30, -20, -10, -5, 0, 5, 10};
    private static final double[] METER_TICKS = {-50, -40, -30, -20, -10, -5, 0};

    private final double[] positions;
    private final double[] values;
    private final double[] ticks;

    private Scale(double[][] knots, double[] ticks) {
        positions = new double[knots.length];
        values = new double[knots.length];
        for (var i = 0; i < knots.length; i++) {
            positions[i] = knots[i][0];
            values[i] = knots[i][1];
        }
        this.ticks = ticks;
    }

    /** The scale on which {@code leaf} is shown by a control of that kind. */
    public static Scale of(Leaf leaf, Kind kind) {
        if (leaf.measure() != Measure.DECIBEL) {
            var max = leaf.max() > leaf.min() ? leaf.max() : leaf.min() + 1;
            return new Scale(new double[][] {{0, leaf.min()}, {1, max}}, new double[0]);
        }
        return kind == Kind.METER ? new Scale(METER, METER_TICKS) : fader(leaf);
    }

    /** The console taper with its ends at the ends of the parameter's range. */
    private static Scale fader(Leaf leaf) {
        var knots = new ArrayList<double[]>();
        knots.add(new double[] {0, leaf.min()});
        for (var i = 1; i < FADER.length - 1; i++) {
            if (FADER[i][1] > leaf.min() && FADER[i][1] < leaf.max()) {
                knots.add(FADER[i]);
            }
        }
        knots.add(new double[] {1, leaf.max()});
        return new Scale(knots.toArray(new double[0][]), FADER_TICKS);
    }

    /** Where {@code value} stands, 0 to 1. */
    public double position(double value) {
        return between(values, positions, value);
    }

    /** What stands at {@code position}, exact at both ends. */
    public double value(double position) {
        return between(positions, values, position);
    }

    private static double between(double[] from, double[] to, double x) {
        if (!(x > from[0])) {
            return to[0];
        }
        for (var i = 1; i < from.length; i++) {
            if (x < from[i]) {
                return to[i - 1] + (to[i] - to[i - 1]) * (x - from[i - 1]) / (from[i] - from[i - 1]);
            }
        }
        return to[to.length - 1];
    }

    /** Marks to draw beside it. */
    public List<Tick> ticks() {
        var drawn = new ArrayList<Tick>();
        for (var tick : ticks) {
            if (tick > values[0] && tick <= values[values.length - 1]) {
                drawn.add(new Tick(position(tick), Integer.toString((int) tick)));
            }
        }
        return drawn;
    }

    /** A number as people read it on a control. */
    public static String readout(double value, Leaf leaf) {
        return switch (leaf.measure()) {
            case DECIBEL -> value <= leaf.min() ? "off" : fixed(value) + " dB";
            case HERTZ -> value >= 1000 ? fixed(value / 1000) + " kHz" : fixed(value) + " Hz";
            case SECOND -> fixed(value) + " s";
            case RATIO -> Math.round(value * 100) + " %";
            case NONE, SWITCH, COUNT, TEXT -> fixed(value);
        };
    }

    private static String fixed(double value) {
        var text = String.format(java.util.Locale.ROOT, "%.1f", value);
        return text.equals("-0.0") ? "0.0" : text;
    }
}
