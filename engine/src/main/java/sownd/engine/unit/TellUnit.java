package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** An event of a graph that others read, show and act on: its number is a reading, and bindings hear each. */
final class TellUnit implements Unit {
    static final NodeType TYPE = NodeType.named("tell")
            .about("Tells what happens in a graph: pages show its number, bindings start with it.")
            .reading("value", Measure.NONE, -1e9, 1e9, "The number that came last.")
            .reading("count", Measure.NONE, 0, 1e9, "How many came.")
            .event("in", "Tells a number.")
            .leaves()
            .builds(TellUnit::new);

    private double value;
    private double count;

    @Override
    public void event(Block block, int event, double argument) {
        value = argument;
        count++;
        block.send(argument);
    }

    @Override
    public void process(Block block) {
        block.publish(0, value);
        block.publish(1, count);
    }
}
