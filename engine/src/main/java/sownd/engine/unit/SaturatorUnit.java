package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Bends loud sound softly: the hyperbolic tangent of what comes in. */
final class SaturatorUnit implements Unit {
    static final NodeType TYPE = NodeType.named("saturator")
            .about("Rounds off loud sound; never louder than full level.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("drive", Measure.DECIBEL, -24, 48, 0, "Level before it is bent.")
            .parameter("level", Measure.DECIBEL, -90, 12, 0, "Level afterwards.")
            .builds(SaturatorUnit::new);

    // The hyperbolic tangent as a quotient of two polynomials, fitted to 4e-11 of its value, up to where a float is 1.
    private static final double EDGE = 9.1;
    private static final double P0 = 0.9999999999591489;
    private static final double P1 = 0.14096303989694814;
    private static final double P2 = 0.004422074247942059;
    private static final double P3 = 4.217366970382957e-05;
    private static final double P4 = 1.1059946868349297e-07;
    private static final double P5 = 3.638289200680823e-11;
    private static final double Q1 = 0.4742963727846684;
    private static final double Q2 = 0.02918753264960992;
    private static final double Q3 = 0.0005000881723189704;
    private static final double Q4 = 2.594542179080718e-06;
    private static final double Q5 = 2.929755667623672e-09;

    private static final int DRIVE = 0;
    private static final int LEVEL = 1;

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        float[] drive = block.curve(DRIVE);
        float[] level = block.curve(LEVEL);
        for (int channel = 0; channel < channels; channel++) {
            bend(block.in(0, channel), drive, level, block.out(0, channel), block.from(), block.to());
        }
    }

    private static void bend(float[] in, float[] drive, float[] level, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            double x = Math.max(-EDGE, Math.min(EDGE, in[i] * drive[i]));
            double s = x * x;
            double over = x * (P0 + s * (P1 + s * (P2 + s * (P3 + s * (P4 + s * P5)))));
            double under = 1 + s * (Q1 + s * (Q2 + s * (Q3 + s * (Q4 + s * Q5))));
            out[i] = (float) (over / under) * level[i];
        }
    }
}
