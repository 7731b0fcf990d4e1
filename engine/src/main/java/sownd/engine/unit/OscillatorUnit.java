package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A periodic wave from phase 0. The corners of saw, square and triangle are rounded over the two samples around them by
 * the integral of a straight interpolation kernel, which takes most of the aliasing away.
 */
final class OscillatorUnit implements Unit {
    static final NodeType TYPE = NodeType.named("oscillator")
            .about("A steady tone: sine, or saw, square and triangle with little aliasing.")
            .audioOut("out", 1)
            .parameter("frequency", Measure.HERTZ, 0.01, 20_000, 440, "Pitch.")
            .parameter("level", Measure.DECIBEL, -90, 0, -12, "Peak level of the wave.")
            .choice("shape", List.of("sine", "saw", "square", "triangle"), "Form of the wave.")
            .builds(OscillatorUnit::new);

    private static final int FREQUENCY = 0;
    private static final int LEVEL = 1;

    private double perFrame;
    private String shape = "sine";
    private double phase;

    @Override
    public void prepare(Setup setup) {
        perFrame = 1.0 / setup.rate();
        shape = setup.text("shape");
    }

    @Override
    public void reset() {
        phase = 0;
    }

    @Override
    public void process(Block block) {
        float[] frequency = block.curve(FREQUENCY);
        float[] level = block.curve(LEVEL);
        float[] out = block.out(0, 0);
        for (int i = block.from(); i < block.to(); i++) {
            double step = Math.min(0.5, frequency[i] * perFrame);
            out[i] = (float) (wave(step) * level[i]);
            phase += step;
            phase -= Math.floor(phase);
        }
    }

    private double wave(double step) {
        return switch (shape) {
            case "saw" -> 2 * wrap(phase + 0.5) - 1 - jump(wrap(phase + 0.5), step);
            case "square" -> (phase < 0.5 ? 1 : -1) + jump(phase, step) - jump(wrap(phase + 0.5), step);
            case "triangle" -> triangle(step);
            default -> Math.sin(2 * Math.PI * phase);
        };
    }

    /** Zero and rising at phase 0, corners at a quarter and three quarters. */
    private double triangle(double step) {
        double shifted = wrap(phase + 0.25);
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
