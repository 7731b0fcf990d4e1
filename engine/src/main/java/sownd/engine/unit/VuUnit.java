package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A volume indicator after IEC 60268-17: the rectified mean moves a needle, a damped spring that reaches 99 % of a tone in
 * 0.3 s and swings over by 1.25 %.
 */
final class VuUnit implements Unit {
    static final NodeType TYPE = NodeType.named("vu")
            .about("A VU meter for what passes through it unchanged.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .parameter("reference", Measure.DECIBEL, -40, 0, -18, "Peak level of the sine that reads 0 VU.")
            .reading("left", Measure.DECIBEL, -90, 40, "Needle of the left side, in VU; the usual scale is -20 to 3.")
            .reading("right", Measure.DECIBEL, -90, 40, "Needle of the right side, in VU.")
            .builds(VuUnit::new);

    private static final int REFERENCE = 0;
    /** Overshoot of 1.25 %: exp(-pi d / sqrt(1 - d²)). */
    private static final double DAMPING = 0.8127169864;
    /** With this damping 99 % are reached when the angle is 4.053574. */
    private static final double SPEED = 4.053574 / 0.3;

    private final double[] needles = new double[2];
    private final double[] speeds = new double[2];
    private double step;

    @Override
    public void prepare(Setup setup) {
        step = SPEED / setup.rate();
    }

    @Override
    public void reset() {
        needles[0] = needles[1] = speeds[0] = speeds[1] = 0;
    }

    @Override
    public void process(Block block) {
        float reference = block.curve(REFERENCE)[block.to() - 1];
        for (int channel = 0; channel < 2; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = in[i];
                move(channel, Math.abs(in[i]) * Math.PI / 2);
            }
            block.publish(channel, Level.decibels(needles[channel] / reference));
        }
    }

    private void move(int channel, double to) {
        speeds[channel] += step * (to - needles[channel] - 2 * DAMPING * speeds[channel]);
        needles[channel] += step * speeds[channel];
        if (Math.abs(needles[channel]) < 1e-15 && Math.abs(speeds[channel]) < 1e-15) {
            needles[channel] = 0;
            speeds[channel] = 0;
        }
    }
}
