package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** The number of an event brought from one range into another. */
final class MapEventUnit implements Unit {
    static final NodeType TYPE = Law.declare(NodeType.named("map_event")
                    .about("Brings the number of every event from one range into another.")
                    .eventOut("out")
                    .event("in", "Its number is mapped."))
            .builds(MapEventUnit::new);

    private Law law = new Law(0);

    @Override
    public void prepare(Setup setup) {
        law = new Law(Law.NAMES.indexOf(setup.text("curve")));
    }

    @Override
    public void event(Block block, int event, double argument) {
        double mapped = law.at(
                argument,
                block.value(Law.IN_LOW),
                block.value(Law.IN_HIGH),
                block.value(Law.OUT_LOW),
                block.value(Law.OUT_HIGH),
                block.on(Law.CLAMP));
        block.emit(0, mapped);
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
