package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Port;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** How like two channels are: the mean of their product against the means of their squares. */
final class CorrelationUnit implements Unit {
    static final NodeType TYPE = NodeType.named("correlation")
            .about("Tells how like left and right, or two other channels, are in what passes through it unchanged.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("first", Measure.NONE, 1, Port.MOST_CHANNELS, 1, "The channel that is left.")
            .parameter("second", Measure.NONE, 1, Port.MOST_CHANNELS, 2, "The channel that is right.")
            .reading(
                    "correlation",
                    Measure.RATIO,
                    -1,
                    1,
                    "1 like, 0 unlike or silent, -1 opposite: lost in mono. Over about 0.3 s.")
            .reading("balance", Measure.DECIBEL, -90, 90, "How much louder the right side is than the left.")
            .builds(CorrelationUnit::new);

    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final double SECONDS = 0.3;
    /** Power of -90 dB: what is softer has no side. */
    private static final double FAINTEST = 1e-9;

    private int channels = 2;
    private double part;
    private double product;
    private double left;
    private double right;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
        part = 1 - Math.exp(-1 / (SECONDS * setup.rate()));
    }

    @Override
    public void reset() {
        product = 0;
        left = 0;
        right = 0;
    }

    @Override
    public void process(Block block) {
        Sides.pass(block, channels);
        float[] first = wanted(block, FIRST);
        float[] second = wanted(block, SECOND);
        for (int i = block.from(); i < block.to(); i++) {
            float one = first[i];
            float other = second[i];
            product += ((double) one * other - product) * part;
            left += ((double) one * one - left) * part;
            right += ((double) other * other - right) * part;
        }
        if (left + right < 1e-25) {
            reset();
        }
        boolean both = left > FAINTEST && right > FAINTEST;
        block.publish(0, both ? Math.clamp(product / Math.sqrt(left * right), -1.0, 1.0) : 0);
        block.publish(1, both ? 10 * Math.log10(right / left) : 0);
    }

    /** The channel a parameter names, or the last there is. */
    private float[] wanted(Block block, int parameter) {
        return block.in(0, Math.min((int) block.value(parameter), channels) - 1);
    }
}
