package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.OscMessage;
import sownd.engine.realtime.Unit;

/** OSC to a connection: the conductor sends what comes here at the time of its sample. */
final class OscOutUnit implements Unit {
    static final NodeType TYPE = NodeType.named("osc_out")
            .about("Sends OSC to a connection, each message at the time of its sample or with that time in it.")
            .oscIn("in")
            .choice(
                    "time",
                    List.of("immediate", "tagged"),
                    "immediate sends when the sample is played; tagged sends before that, in a bundle that names the time.")
            .count("latency", 0, 10_000, 0, "Milliseconds by which a tagged message is meant later than its sample.")
            .text("connection", "", "The connection they go to, by its id.")
            .reading("sent", Measure.NONE, 0, 0, "Messages sent so far.")
            .leaves()
            .builds(OscOutUnit::new);

    private double sent;

    @Override
    public void osc(Block block, int port, OscMessage message) {
        sent++;
        block.sendOsc(message);
    }

    @Override
    public void process(Block block) {
        block.publish(0, sent);
    }
}
