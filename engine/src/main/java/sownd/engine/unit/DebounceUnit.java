package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Hears no second event soon after a first. */
final class DebounceUnit implements Unit {
    static final NodeType TYPE = NodeType.named("debounce")
            .about("Lets an event through, then none for a time.")
            .eventOut("out")
            .parameter("time", Measure.SECOND, 0, 3600, 0.05, "How long after one no other comes through.")
            .event("in", "Comes through, with its number, or is dropped.")
            .builds(DebounceUnit::new);

    private double rate = 1;
    private long left;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
    }

    @Override
    public void reset() {
        left = 0;
    }

    @Override
    public void event(Block block, int event, double argument) {
        if (left <= 0) {
            left = Math.round(block.value(0) * rate);
            block.emit(0, argument);
        }
    }

    @Override
    public void process(Block block) {
        left = Math.max(0, left - (block.to() - block.from()));
    }
}
