package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
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

    private Lanes lanes = Lanes.NONE;
    private Factor amount = Lanes.NONE.factor();

    @Override
    public void prepare(Lanes from, Setup setup) {
        Kernel.PLUS.wanted();
        lanes = from;
        amount = from.factor(0);
    }

    @Override
    public Arithmetic arithmetic() {
        return Arithmetic.ADD;
    }

    @Override
    public void process(LaneBlock block) {
        block.vouch(block.by(Kernel.PLUS).plus(block.in(0), amount, block.out(0), block.frames()));
    }

    @Override
    public void again(LaneBlock block, int place) {
        float[] by = block.curve(place, 0);
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int at = lanes.lane(place, channel);
            for (int i = 0; i < block.frames(); i++, at += lanes.width()) {
                block.out(0)[at] = block.in(0)[at] + by[i];
            }
        }
    }
}
