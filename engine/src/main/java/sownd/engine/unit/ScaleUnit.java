package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** One multiplication. */
final class ScaleUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("scale")
            .about("Multiplies by a plain factor; a negative one turns the wave over.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("factor", Measure.NONE, -1000, 1000, 1, "What every sample is multiplied by.")
            .builds(ScaleUnit::new);

    private Lanes lanes = Lanes.NONE;
    private Factor factor = Lanes.NONE.factor();

    @Override
    public void prepare(Lanes from, Setup setup) {
        Kernel.TIMES.wanted();
        lanes = from;
        factor = from.factor(0);
    }

    @Override
    public Arithmetic arithmetic() {
        return Arithmetic.MULTIPLY;
    }

    @Override
    public void process(LaneBlock block) {
        block.vouch(block.by(Kernel.TIMES).times(block.in(0), factor, block.out(0), block.frames()));
    }

    @Override
    public void again(LaneBlock block, int place) {
        float[] by = block.curve(place, 0);
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int at = lanes.lane(place, channel);
            for (int i = 0; i < block.frames(); i++, at += lanes.width()) {
                block.out(0)[at] = block.in(0)[at] * by[i];
            }
        }
    }
}
