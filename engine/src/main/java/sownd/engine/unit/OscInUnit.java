package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.OscMessage;
import sownd.engine.realtime.Unit;

/** OSC from the network: the conductor says what came and fits the pattern, each message on its sample. */
final class OscInUnit implements Unit {
    static final NodeType TYPE = NodeType.named("osc_in")
            .about("OSC messages whose address fits a pattern, each on the sample of its time or of its bundle's.")
            .oscOut("out")
            .text("pattern", "/*", "The address or pattern, such as /desk/fader/*.", OscForm.PATTERN)
            .reading("received", Measure.NONE, 0, 0, "Messages heard so far.")
            .builds(OscInUnit::new);

    private double received;

    @Override
    public void osc(Block block, int port, OscMessage message) {
        received++;
        block.emitOsc(0, block.from(), message);
    }

    @Override
    public void process(Block block) {
        block.publish(0, received);
    }
}
