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
    private float @Nullable [] signal;
    private int shift;
    private double held;
    /** Whether a signal moved it up to now, of which {@link #held} is what was looked at last. */
    private boolean known;

    /** How far a signal has taken over, from 0 to 1, and what it said last. */
    private double grip;

    private double driven;

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

    /** What a unit sees that reads the parameter once per stretch, in its measure. */
    double value() {
        return signal == null ? target : held;
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

    /** An event sets it: at once for a switch, otherwise in about 5 ms. */
    void moved(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        if (parameter.measure() == Measure.SWITCH) {
            jump(value >= 0.5 ? 1 : 0);
        } else {
            set(value, 0);
        }
        if (slot != null) {
            slot.told.changed(id, target);
        }
    }

    /** From now on a signal, in the parameter's measure, says where it stands; it takes over in about 5 ms. */
    void drive(float[] source) {
        signal = source;
        shift = 0;
        held = known ? held : target;
        known = true;
        flat = false;
        stir();
    }

    /** No signal moves it any more: it goes back to what was set, in about 5 ms. */
    void release() {
        if (signal != null) {
            signal = null;
            flat = false;
            stir();
        }
    }

    void shift(int frames) {
        shift = frames;
    }

    void hold(int frame) {
        if (signal != null) {
            held = stands(signal[frame]);
        }
    }

    /** Writes the value at each frame of the stretch. */
    void fill(int from, int to) {
        known = signal != null;
        if (signal != null || grip > 0) {
            follow(from, to);
            return;
        }
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

    private void follow(int from, int to) {
        float[] source = signal;
        double step = (source == null ? -1 : 1) / (rate * SMOOTHING_SECONDS);
        steady = false;
        flat = false;
        for (int i = from; i < to; i++) {
            advance();
            if (source != null) {
                driven = heard(stands(source[i + shift]));
            }
            grip = Math.clamp(grip + step, 0, 1);
            curve[i] = (float) (grip == 1 ? driven : now + (driven - now) * grip);
        }
    }

    /** Where a signal puts it: in its range, and where it was set when the signal is no number. */
    private double stands(float number) {
        return Float.isNaN(number) ? target : clamp(number);
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
