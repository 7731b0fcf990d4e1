package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** A switch that events turn. */
final class FlipFlopUnit implements Unit {
    static final NodeType TYPE = NodeType.named("flip_flop")
            .about("A switch that events turn on and off; each turn happens at out as a 1 or a 0.")
            .eventOut("out")
            .reading("on", Measure.NONE, 0, 1, "1 when it is on; 0 at first.")
            .event("toggle", "Turns it the other way.")
            .event("set", "Turns it on, unless it is on.")
            .event("reset", "Turns it off, unless it is off.")
            .builds(FlipFlopUnit::new);

    private static final int TOGGLE = 0;
    private static final int SET = 1;

    private boolean on;

    @Override
    public void event(Block block, int event, double argument) {
        boolean wanted = event == TOGGLE ? !on : event == SET;
        if (wanted != on) {
            on = wanted;
            block.emit(0, on ? 1 : 0);
        }
    }

    @Override
    public void process(Block block) {
        block.publish(0, on ? 1 : 0);
    }
}
