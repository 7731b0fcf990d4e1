package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Sends events one way out of eight. */
final class RouteUnit implements Unit {
    private static final int WAYS = 8;

    static final NodeType TYPE = declare().builds(RouteUnit::new);

    private static NodeDeclaration declare() {
        NodeDeclaration route = NodeType.named("route").about("Sends events to one of eight outputs.");
        for (int way = 1; way <= WAYS; way++) {
            route.eventOut("out" + way);
        }
        return route.parameter("to", Measure.NONE, 1, WAYS, 1, "Number of the output.")
                .event("in", "Happens, with its number, at that output.");
    }

    @Override
    public void event(Block block, int event, double argument) {
        block.emit((int) Math.round(block.value(0)) - 1, argument);
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
