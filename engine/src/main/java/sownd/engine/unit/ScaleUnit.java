package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
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

    private float[] factor = {};

    @Override
    public void prepare(Lanes lanes, Setup setup) {
        factor = lanes.curve(0);
    }

    @Override
    public Arithmetic arithmetic() {
        return Arithmetic.MULTIPLY;
    }

    @Override
    public void process(LaneBlock block) {
        play(block.in(0), block.out(0), factor, block.size());
    }

    private static void play(float[] in, float[] out, float[] factor, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = in[i] * factor[i];
        }
    }
}
