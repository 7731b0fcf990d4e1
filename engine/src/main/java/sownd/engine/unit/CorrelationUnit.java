package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** How like the two sides are: the mean of their product against the means of their squares. */
final class CorrelationUnit implements Unit {
    static final NodeType TYPE = NodeType.named("correlation")
            .about("Tells how like left and right are in what passes through it unchanged.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .reading(
                    "correlation",
                    Measure.RATIO,
                    -1,
                    1,
                    "1 like, 0 unlike or silent, -1 opposite: lost in mono. Over about 0.3 s.")
            .reading("balance", Measure.DECIBEL, -90, 90, "How much louder the right side is than the left.")
            .builds(CorrelationUnit::new);

    private static final double SECONDS = 0.3;
    /** Power of -90 dB: what is softer has no side. */
    private static final double FAINTEST = 1e-9;

    private double part;
    private double product;
    private double left;
    private double right;

    @Override
    public void prepare(Setup setup) {
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
        for (int i = block.from(); i < block.to(); i++) {
            float one = block.in(0, 0)[i];
            float other = block.in(0, 1)[i];
            product += ((double) one * other - product) * part;
            left += ((double) one * one - left) * part;
            right += ((double) other * other - right) * part;
            block.out(0, 0)[i] = one;
            block.out(0, 1)[i] = other;
        }
        if (left + right < 1e-25) {
            reset();
        }
        boolean both = left > FAINTEST && right > FAINTEST;
        block.publish(0, both ? Math.clamp(product / Math.sqrt(left * right), -1.0, 1.0) : 0);
        block.publish(1, both ? 10 * Math.log10(right / left) : 0);
    }
}
