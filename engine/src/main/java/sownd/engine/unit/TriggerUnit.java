package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Makes an event in a graph of a call from outside: by a hand, a binding, OSC, HTTP. */
final class TriggerUnit implements Unit {
    static final NodeType TYPE = NodeType.named("trigger")
            .about("Makes an event of each call, on the sample of its time.")
            .eventOut("out")
            .event("fire", "Happens, with the number of the call.")
            .builds(TriggerUnit::new);

    @Override
    public void event(Block block, int event, double argument) {
        block.emit(0, argument);
    }

    @Override
    public void process(Block block) {
        // It only passes on what happens.
    }
}
