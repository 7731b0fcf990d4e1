package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** The product of two sounds, sample by sample. */
final class MultiplyUnit implements Unit {
    static final NodeType TYPE = NodeType.named("multiply")
            .about("Multiplies two sounds: one shapes the level of the other, or rings with it.")
            .audioIn("a", 2)
            .audioIn("b", 2)
            .audioOut("out", 2)
            .builds(MultiplyUnit::new);

    @Override
    public void process(Block block) {
        for (int channel = 0; channel < 2; channel++) {
            float[] a = block.in(0, channel);
            float[] b = block.in(1, channel);
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = a[i] * b[i];
            }
        }
    }
}
