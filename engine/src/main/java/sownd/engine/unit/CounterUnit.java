package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Counts what happens. */
final class CounterUnit implements Unit {
    static final NodeType TYPE = NodeType.named("counter")
            .about("Counts events, up to a limit and again.")
            .eventOut("out")
            .eventOut("full")
            .parameter("limit", Measure.NONE, 0, Widest.NUMBER, 0, "Highest count, which happens at full; 0 for none.")
            .toggle("wrap", true, "After the limit begins again at 1; off stays there.")
            .reading("count", Measure.NONE, 0, 1e15, "How many it has counted.")
            .event("in", "One more; the new count happens at out.")
            .event("reset", "Back to 0, without a word.")
            .builds(CounterUnit::new);

    private static final int LIMIT = 0;
    private static final int WRAP = 1;
    private static final int OUT = 0;
    private static final int FULL = 1;
    private static final int IN = 0;

    private long count;

    @Override
    public void event(Block block, int event, double argument) {
        if (event == IN) {
            count(block, Math.round(block.value(LIMIT)));
        } else {
            count = 0;
        }
    }

    private void count(Block block, long limit) {
        if (limit > 0 && count >= limit) {
            if (!block.on(WRAP)) {
                return;
            }
            count = 0;
        }
        count++;
        block.emit(OUT, (double) count);
        if (count == limit) {
            block.emit(FULL, (double) count);
        }
    }

    @Override
    public void process(Block block) {
        block.publish(0, (double) count);
    }
}
