package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** One number for many to follow. */
final class ValueUnit implements Unit {
    static final NodeType TYPE = NodeType.named("value")
            .about("A steady number as a signal: set it once, and every parameter it leads to follows.")
            .signalOut("out")
            .parameter(
                    "value",
                    Measure.NONE,
                    -Widest.NUMBER,
                    Widest.NUMBER,
                    0,
                    "The number, in the measure of what follows.")
            .builds(ValueUnit::new);

    @Override
    public void process(Block block) {
        System.arraycopy(block.curve(0), block.from(), block.out(0, 0), block.from(), block.to() - block.from());
    }
}
