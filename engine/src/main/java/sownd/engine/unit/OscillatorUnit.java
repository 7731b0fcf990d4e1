package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
import sownd.engine.kernel.Sine;
import sownd.engine.kernel.Wave;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/**
 * A periodic wave from phase 0. The corners of saw, square and triangle are rounded over the two samples around them by
 * the integral of a straight interpolation kernel, which takes most of the aliasing away; a ramp is a saw as it is.
 */
final class OscillatorUnit implements LaneUnit {
    /** A whole turn of the phase, and of the upper half of it, which is heard. */
    private static final double TURN = 0x1p64;

    private static final double HEARD = 0x1p32;

    private static final List<String> SHAPES = List.of("sine", "saw", "square", "triangle", "ramp");

    static final NodeType TYPE = NodeType.named("oscillator")
            .about("A steady tone: sine, or saw, square and triangle with little aliasing, or a plain ramp.")
            .audioOut("out", 1)
            .parameter("frequency", Measure.HERTZ, 0.01, 20_000, 440, "Pitch.")
            .parameter("level", Measure.DECIBEL, -90, 0, -12, "Peak level of the wave.")
            .parameter("phase", Measure.RATIO, 0, 1, 0, "Where in the wave it begins, and stands later, in turns.")
            .choice("shape", SHAPES, "Form of the wave.")
            .builds(OscillatorUnit::new);

    private static final int FREQUENCY = 0;
    private static final int LEVEL = 1;
    private static final int PHASE = 2;
    private static final int SINE = 0;
    private static final int RAMP = 4;

    private Lanes lanes = Lanes.NONE;
    private double perFrame;
    private int shape;
    /** By how much the wave already stands further, of what the parameter asks. */
    private float[] shifted = {};

    private Factor level = Lanes.NONE.factor();
    private Wave wave = Lanes.NONE.wave(level);

    @Override
    public void prepare(Lanes from, Setup setup) {
        lanes = from;
        perFrame = 1.0 / setup.rate();
        shape = SHAPES.indexOf(setup.text("shape"));
        if (shape == SINE || shape == RAMP) {
            (shape == SINE ? Kernel.SINE : Kernel.RAMP).wanted();
        }
        shifted = from.floats();
        level = from.factor(LEVEL);
        wave = from.wave(level);
    }

    @Override
    public void tune(LaneBlock block, int place) {
        wave.set(place, step(block.curve(place, FREQUENCY)[0]));
        shift(place, block.curve(place, PHASE)[0]);
    }

    @Override
    public void process(LaneBlock block) {
        switch (shape) {
            case SINE -> block.by(Kernel.SINE).sine(wave, block.out(0), block.frames());
            case RAMP -> block.by(Kernel.RAMP).ramp(wave, block.out(0), block.frames());
            default -> {
                for (int i = 0; i < block.nodes(); i++) {
                    bent(block, block.place(i));
                }
            }
        }
        block.vouch(true);
    }

    @Override
    public void again(LaneBlock block, int place) {
        float[] frequency = block.curve(place, FREQUENCY);
        float[] levels = block.curve(place, LEVEL);
        float[] shifts = block.curve(place, PHASE);
        wave.turn(place, wave.phase(place) - block.frames() * wave.step(place));
        int at = place;
        for (int i = 0; i < block.frames(); i++, at += lanes.width()) {
            long step = step(frequency[i]);
            shift(place, shifts[i]);
            block.out(0)[at] = sample(place, step) * levels[i];
            wave.turn(place, wave.phase(place) + step);
        }
    }

    private long step(float frequency) {
        return (long) (Math.min(0.5, frequency * perFrame) * TURN);
    }

    private void shift(int place, float asked) {
        double way = asked - (double) shifted[place];
        wave.turn(place, wave.phase(place) + (long) ((way - Math.rint(way)) * TURN));
        shifted[place] = asked;
    }

    private float sample(int place, long step) {
        int heard = (int) (wave.phase(place) >> 32);
        return switch (shape) {
            case SINE -> Sine.of(heard);
            case RAMP -> (heard + Integer.MIN_VALUE) * (float) (2 / HEARD);
            default -> (float) bent(Integer.toUnsignedLong(heard) / HEARD, step / TURN);
        };
    }

    private void bent(LaneBlock block, int place) {
        float by = level.row()[place];
        long step = wave.step(place);
        int at = place;
        for (int i = 0; i < block.frames(); i++, at += lanes.width()) {
            block.out(0)[at] = sample(place, step) * by;
            wave.turn(place, wave.phase(place) + step);
        }
    }

    private double bent(double at, double step) {
        return switch (shape) {
            case 1 -> 2 * wrap(at + 0.5) - 1 - jump(wrap(at + 0.5), step);
            case 2 -> (at < 0.5 ? 1 : -1) + jump(at, step) - jump(wrap(at + 0.5), step);
            default -> triangle(at, step);
        };
    }

    /** Zero and rising at phase 0, corners at a quarter and three quarters. */
    private static double triangle(double at, double step) {
        double shifted = wrap(at + 0.25);
        double plain = shifted < 0.5 ? 4 * shifted - 1 : 3 - 4 * shifted;
        return plain + 8 * step * (corner(shifted, step) - corner(wrap(shifted + 0.5), step));
    }

    /** What smooths a jump of 2 at phase 0. */
    private static double jump(double at, double step) {
        if (at < step) {
            double x = at / step;
            return 2 * x - x * x - 1;
        }
        if (at > 1 - step) {
            double x = (at - 1) / step;
            return x * x + 2 * x + 1;
        }
        return 0;
    }

    /** What smooths a change of slope by 1 per sample at phase 0: a cubic on either side. */
    private static double corner(double at, double step) {
        double x = Math.min(at, 1 - at) / step;
        return x < 1 ? (1 - x) * (1 - x) * (1 - x) / 6 : 0;
    }

    private static double wrap(double phase) {
        return phase - Math.floor(phase);
    }
}
