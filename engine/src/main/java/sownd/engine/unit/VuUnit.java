package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A volume indicator after IEC 60268-17: the rectified mean moves a needle, a damped spring that reaches 99 % of a tone in
 * 0.3 s and swings over by 1.25 %.
 */
final class VuUnit implements Unit {
    static final NodeType TYPE = declare(2).builds(VuUnit::new);

    private static NodeDeclaration declare(int channels) {
        NodeDeclaration vu = NodeType.named("vu")
                .about("A VU meter for what passes through it unchanged; the usual scale is -20 to 3.")
                .parameter("reference", Measure.DECIBEL, -40, 0, -18, "Peak level of the sine that reads 0 VU.");
        return Needles.declare(vu, channels, "Needle, in VU,", VuUnit::declare);
    }

    private static final int REFERENCE = 0;
    /** Overshoot of 1.25 %: exp(-pi d / sqrt(1 - d²)). */
    private static final double DAMPING = 0.8127169864;
    /** With this damping 99 % are reached when the angle is 4.053574. */
    private static final double SPEED = 4.053574 / 0.3;

    private double[] needles = new double[2];
    private double[] speeds = new double[2];
    private double step;

    @Override
    public void prepare(Setup setup) {
        step = SPEED / setup.rate();
        needles = new double[(int) setup.number("channels")];
        speeds = new double[needles.length];
    }

    @Override
    public void reset() {
        Arrays.fill(needles, 0);
        Arrays.fill(speeds, 0);
    }

    @Override
    public void process(Block block) {
        float reference = block.curve(REFERENCE)[block.to() - 1];
        double highest = 0;
        for (int channel = 0; channel < needles.length; channel++) {
            float[] in = block.in(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                move(channel, Math.abs(in[i]) * Math.PI / 2);
            }
            highest = Math.max(highest, needles[channel]);
            Needles.publish(block, channel, Level.decibels(needles[channel] / reference));
        }
        Needles.publishLoudest(block, Level.decibels(highest / reference));
        Sides.pass(block, needles.length);
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
