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
    /** A detent holds a fader this near to it: one and a half of 128 places. */
    private static final double HOLDING = 1.5 / 127;

    private static final double[] FADER_TICKS = {-60, -30, -20, -10, -5, 0, 5, 10};
    private static final double[] METER_TICKS = {-50, -40, -30, -20, -10, -5, 0};

    private final double[] positions;
    private final double[] values;
    private final double[] ticks;
    private final double[] detents;

    private Scale(double[][] knots, double[] ticks) {
        this(knots, ticks, new double[0]);
    }

    private Scale(double[][] knots, double[] ticks, double[] detents) {
        positions = new double[knots.length];
        values = new double[knots.length];
        for (var i = 0; i < knots.length; i++) {
            positions[i] = knots[i][0];
            values[i] = knots[i][1];
        }
        this.ticks = ticks;
        this.detents = detents;
    }

    /** The scale on which {@code leaf} is shown by a control of that kind. */
    public static Scale of(Leaf leaf, Kind kind) {
        if (kind == Kind.METER && leaf.measure() == Measure.DECIBEL) {
            return new Scale(METER, METER_TICKS);
        }
        return between(leaf, whole(leaf).low(), whole(leaf).high());
    }

    /** The same over a part of the leaf's range, for hands with values it holds on to. */
    static Scale of(Leaf leaf, Kind kind, Motion motion) {
        if (motion.range().isEmpty() && motion.detents().isEmpty()) {
            return of(leaf, kind);
        }
        var range = motion.range().orElseGet(() -> whole(leaf));
        var held = kind == Kind.FADER || kind == Kind.XY ? motion.detents() : List.<Double>of();
        var detents = held.stream().mapToDouble(value -> value).toArray();
        return between(leaf, least(leaf, range.low()), most(leaf, range.high()), detents);
    }

    private static Motion.Range whole(Leaf leaf) {
        return new Motion.Range(leaf.min(), leaf.max() > leaf.min() ? leaf.max() : leaf.min() + 1);
    }

    private static double least(Leaf leaf, double low) {
        return leaf.min() < leaf.max() ? Math.max(low, leaf.min()) : low;
    }

    private static double most(Leaf leaf, double high) {
        return leaf.min() < leaf.max() ? Math.min(high, leaf.max()) : high;
    }

    private static Scale between(Leaf leaf, double low, double high, double... detents) {
        return leaf.measure() == Measure.DECIBEL
                ? new Scale(taper(low, high), FADER_TICKS, detents)
                : new Scale(new double[][] {{0, low}, {1, high}}, new double[0], detents);
    }

    /** The console taper with its ends at the ends of the range. */
    private static double[][] taper(double low, double high) {
        var knots = new ArrayList<double[]>();
        knots.add(new double[] {0, low});
        for (var i = 1; i < FADER.length - 1; i++) {
            if (FADER[i][1] > low && FADER[i][1] < high) {
                knots.add(new double[] {FADER[i][0], FADER[i][1]});
            }
        }
        knots.add(new double[] {1, high});
        return knots.toArray(new double[0][]);
    }

    /** Where {@code value} stands, 0 to 1. */
    public double position(double value) {
        return between(values, positions, value);
    }

    /** What stands at {@code position}, exact at both ends and near what it holds on to. */
    public double value(double position) {
        for (var detent : detents) {
            if (position > 0 && position < 1 && Math.abs(position(detent) - position) <= HOLDING) {
                return detent;
            }
        }
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
