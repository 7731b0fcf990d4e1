package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneUnit;

/** One multiplication. */
final class ScaleUnit {
    static final NodeType TYPE = NodeType.named("scale")
            .about("Multiplies by a plain factor; a negative one turns the wave over.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("factor", Measure.NONE, -1000, 1000, 1, "What every sample is multiplied by.")
            .builds(() -> new OneOperation(LaneUnit.Arithmetic.MULTIPLY));

    private ScaleUnit() {}
}
