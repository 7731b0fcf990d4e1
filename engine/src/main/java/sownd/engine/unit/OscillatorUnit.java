package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/**
 * A periodic wave from phase 0. The corners of saw, square and triangle are rounded over the two samples around them by
 * the integral of a straight interpolation kernel, which takes most of the aliasing away; a ramp is a saw as it is.
 */
final class OscillatorUnit implements LaneUnit {
    private static final List<String> SHAPES = List.of("sine", "saw", "square", "triangle", "ramp");

    static final NodeType TYPE = NodeType.named("oscillator")
            .about("A steady tone: sine, or saw, square and triangle with little aliasing, or a plain ramp.")
            .audioOut("out", 1)
            .parameter("frequency", Measure.HERTZ, 0.01, 20_000, 440, "Pitch.")
            .parameter("level", Measure.DECIBEL, -90, 0, -12, "Peak level of the wave.")
            .parameter("phase", Measure.RATIO, 0, 1, 0, "Where in the wave it begins, and stands later, in turns.")
            .choice("shape", SHAPES, "Form of the wave.")
            .builds(OscillatorUnit::new);

    private Lanes lanes = Lanes.NONE;
    private double perFrame;
    private int shape;
    private double[] phase = {};
    private float[] frequency = {};
    private float[] level = {};
    private float[] shift = {};
    private double[] steps = {};
    private double[] phases = {};
    private float[] turns = {};
    /** By how much the wave already stands further, of what the parameter asks. */
    private float[] shifted = {};

    @Override
    public void prepare(Lanes from, Setup setup) {
        lanes = from;
        perFrame = 1.0 / setup.rate();
        shape = SHAPES.indexOf(setup.text("shape"));
        phase = from.doubles();
        frequency = from.curve(0);
        level = from.curve(1);
        shift = from.curve(2);
        shifted = from.floats();
        steps = from.doubleTable();
        phases = from.doubleScratch(1);
        turns = from.scratch(0);
    }

    @Override
    public void process(LaneBlock block) {
        for (int i = 0; i < block.stirred(); i++) {
            step(block, block.stirred(i));
        }
        int size = block.size();
        System.arraycopy(phase, 0, phases, 0, lanes.width());
        if (lanes.width() == Lanes.WIDE) {
            advance(phases, steps, size, Lanes.WIDE);
        } else {
            advance(phases, steps, size, Lanes.NARROW);
        }
        for (int lane = 0; lane < lanes.width(); lane++) {
            phase[lane] = phases[size + lane] - Math.floor(phases[size + lane]);
        }
        wave(block, size);
    }

    private void wave(LaneBlock block, int size) {
        switch (shape) {
            case 0 -> {
                turns(phases, turns, size);
                Sine.of(turns, level, block.out(0), size);
            }
            case 4 -> ramp(phases, level, block.out(0), size);
            default -> {
                for (int i = 0; i < block.nodes(); i++) {
                    bent(block.out(0), block.place(i), size);
                }
            }
        }
    }

    /** How far the wave goes per frame, with the way to where the phase asked for is. */
    private void step(LaneBlock block, int place) {
        for (int frame = 0; frame < Lanes.FRAMES; frame++) {
            int at = place + frame * lanes.width();
            steps[at] = Math.min(0.5, frequency[at] * perFrame);
            if (frame < block.frames()) {
                // The first frame stands where the phase says, so the way there is made before it.
                double way = shift[at] - shifted[place];
                shifted[place] = shift[at];
                turn(place, frame, way);
            }
        }
    }

    private void turn(int lane, int frame, double way) {
        if (frame == 0) {
            phase[lane] += way;
        } else {
            steps[lane + (frame - 1) * lanes.width()] += way;
        }
    }

    private static void advance(double[] phases, double[] steps, int size, int width) {
        for (int i = 0; i < size; i++) {
            phases[i + width] = phases[i] + steps[i];
        }
    }

    /** To the nearest whole turn, -0.5 to 0.5. */
    private static void turns(double[] phases, float[] turns, int size) {
        for (int i = 0; i < size; i++) {
            turns[i] = (float) (phases[i] - Math.rint(phases[i]));
        }
    }

    private static void ramp(double[] phases, float[] level, float[] out, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = (float) (2 * (phases[i] - Math.floor(phases[i])) - 1) * level[i];
        }
    }

    private void bent(float[] out, int lane, int size) {
        for (int i = lane; i < size; i += lanes.width()) {
            out[i] = (float) (bent(wrap(phases[i]), Math.min(0.5, frequency[i] * perFrame)) * level[i]);
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
