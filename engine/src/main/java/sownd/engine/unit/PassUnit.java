package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** A door for events. */
final class PassUnit implements Unit {
    static final NodeType TYPE = NodeType.named("pass")
            .about("Lets events through while it is open.")
            .eventOut("out")
            .toggle("open", true, "Whether they come through.")
            .event("in", "Comes through, with its number, or is dropped.")
            .builds(PassUnit::new);

    @Override
    public void event(Block block, int event, double argument) {
        if (block.on(0)) {
            block.emit(0, argument);
        }
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
