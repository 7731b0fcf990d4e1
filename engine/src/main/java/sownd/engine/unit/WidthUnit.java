package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Middle and sides: what both channels share stays, what they differ in is made more or less. */
final class WidthUnit implements Unit {
    static final NodeType TYPE = NodeType.named("width")
            .about("Makes a stereo sound narrower or wider; what is in the middle stays as it is.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .parameter("width", Measure.RATIO, 0, 2, 1, "0 mono, 1 as it is, 2 the sides twice.")
            .builds(WidthUnit::new);

    private static final int WIDTH = 0;

    @Override
    public void process(Block block) {
        float[] width = block.curve(WIDTH);
        for (int i = block.from(); i < block.to(); i++) {
            float left = block.in(0, 0)[i];
            float right = block.in(0, 1)[i];
            // What is added on one side is taken from the other; at width 1 it is exactly nothing.
            float more = (left - right) * 0.5f * (width[i] - 1);
            block.out(0, 0)[i] = left + more;
            block.out(0, 1)[i] = right - more;
        }
    }
}
