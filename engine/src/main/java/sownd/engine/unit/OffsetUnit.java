package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneUnit;

/** One addition. */
final class OffsetUnit {
    static final NodeType TYPE = NodeType.named("offset")
            .about("Adds a steady amount to every sample.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("amount", Measure.NONE, -1000, 1000, 0, "What is added; 1 is full level.")
            .builds(() -> new OneOperation(LaneUnit.Arithmetic.ADD));

    private OffsetUnit() {}
}
