package sownd.engine.realtime;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Parameter;

/**
 * A parameter while it plays: where it stands at each sample. Decibels are kept as amplitude, so a plain set moves
 * linearly in amplitude and a ramp, linear in decibels, is a constant factor per sample. The path depends on samples
 * alone, never on where blocks begin. Owned by the audio thread.
 */
final class Control {
    /** Decibels at and below which there is silence. */
    static final double SILENCE = -90;

    private static final double SMOOTHING_SECONDS = 0.005;
    private static final double FAINTEST = Math.pow(10, SILENCE / 20);

    final int id;
    private final Parameter parameter;
    private final int rate;
    private final float[] curve;
    private double target;
    private double goal;
    private double now;
    private double factor = 1;
    private double step;
    private long left;
    private boolean flat;
    private boolean steady;
    private @Nullable Slot slot;

    Control(int id, Parameter parameter, double initial, int rate, int block) {
        this.id = id;
        this.parameter = parameter;
        this.rate = rate;
        this.curve = new float[block];
        jump(initial);
    }

    /** The node to be told when this begins to move. */
    void tells(Slot owner) {
        slot = owner;
    }

    double target() {
        return target;
    }

    float[] curve() {
        return curve;
    }

    /** Whether the value was the same over the whole of the last filled stretch. */
    boolean steady() {
        return steady;
    }

    void jump(double value) {
        target = clamp(value);
        goal = heard(target);
        now = goal;
        left = 0;
        flat = false;
        stir();
    }

    /** Moves to a value, in about 5 ms when {@code seconds} is not above 0. A value that is not a number is ignored. */
    void set(double value, double seconds) {
        if (Double.isNaN(value)) {
            return;
        }
        boolean plain = !(seconds > 0);
        if (plain && left == 0 && clamp(value) == target) {
            return;
        }
        target = clamp(value);
        goal = heard(target);
        left = Math.max(1, Math.round(rate * (plain ? SMOOTHING_SECONDS : Math.min(seconds, 1e6))));
        if (!plain && parameter.measure() == Measure.DECIBEL) {
            now = Math.max(now, FAINTEST);
            factor = Math.pow(Math.max(goal, FAINTEST) / now, 1.0 / left);
            step = 0;
        } else {
            factor = 1;
            step = (goal - now) / left;
        }
        stir();
    }

    private void stir() {
        if (slot != null) {
            slot.stir();
        }
    }

    /** Writes the value at each frame of the stretch. */
    void fill(int from, int to) {
        steady = left == 0;
        if (steady) {
            level();
            return;
        }
        flat = false;
        for (int i = from; i < to; i++) {
            advance();
            curve[i] = (float) now;
        }
    }

    private void level() {
        if (!flat) {
            Arrays.fill(curve, (float) now);
            flat = true;
        }
    }

    private void advance() {
        if (left > 0) {
            now = --left == 0 ? goal : now * factor + step;
        }
    }

    private double heard(double value) {
        if (parameter.measure() != Measure.DECIBEL) {
            return value;
        }
        return value <= SILENCE ? 0 : Math.pow(10, value / 20);
    }

    private double clamp(double value) {
        return Math.min(parameter.max(), Math.max(parameter.min(), value));
    }
}
