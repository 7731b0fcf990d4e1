package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** One addition. */
final class OffsetUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("offset")
            .about("Adds a steady amount to every sample.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("amount", Measure.NONE, -1000, 1000, 0, "What is added; 1 is full level.")
            .builds(OffsetUnit::new);

    private float[] amount = {};

    @Override
    public void prepare(Lanes lanes, Setup setup) {
        amount = lanes.curve(0);
    }

    @Override
    public Arithmetic arithmetic() {
        return Arithmetic.ADD;
    }

    @Override
    public void process(LaneBlock block) {
        play(block.in(0), block.out(0), amount, block.size());
    }

    private static void play(float[] in, float[] out, float[] amount, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = in[i] + amount[i];
        }
    }
}
