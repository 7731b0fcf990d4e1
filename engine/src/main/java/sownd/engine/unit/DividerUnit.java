package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Lets one of so many events through. */
final class DividerUnit implements Unit {
    static final NodeType TYPE = NodeType.named("divider")
            .about("Lets every second, third or nth event through.")
            .eventOut("out")
            .parameter("every", Measure.NONE, 1, 10_000, 2, "One of this many comes through.")
            .parameter("offset", Measure.NONE, 0, 10_000, 0, "How many are dropped before the first.")
            .event("in", "Comes through, with its number, when it is its turn.")
            .event("reset", "Counts from the beginning.")
            .builds(DividerUnit::new);

    private static final int EVERY = 0;
    private static final int OFFSET = 1;
    private static final int IN = 0;

    private long seen;

    @Override
    public void reset() {
        seen = 0;
    }

    @Override
    public void event(Block block, int event, double argument) {
        if (event != IN) {
            seen = 0;
            return;
        }
        long past = seen++ - Math.round(block.value(OFFSET));
        if (past >= 0 && past % Math.round(block.value(EVERY)) == 0) {
            block.emit(0, argument);
        }
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
