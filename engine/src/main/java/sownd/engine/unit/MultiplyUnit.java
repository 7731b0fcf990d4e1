package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** The product of two sounds, sample by sample. */
final class MultiplyUnit implements Unit {
    static final NodeType TYPE = NodeType.named("multiply")
            .about("Multiplies two sounds: one shapes the level of the other, or rings with it.")
            .channels(2)
            .audioIn("a")
            .audioIn("b")
            .audioOut("out")
            .builds(MultiplyUnit::new);

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        for (int channel = 0; channel < channels; channel++) {
            float[] a = block.in(0, channel);
            float[] b = block.in(1, channel);
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = a[i] * b[i];
            }
        }
    }
}
