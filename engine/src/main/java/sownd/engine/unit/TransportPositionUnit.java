package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;
import sownd.engine.realtime.transport.Course;
import sownd.engine.realtime.transport.Grid;

/** Where the transport is, for parameters to follow. */
final class TransportPositionUnit implements Unit {
    static final NodeType TYPE = NodeType.named("transport_position")
            .about("Where the transport is, for parameters to follow.")
            .signalOut("beats")
            .signalOut("beat_phase")
            .signalOut("bar_phase")
            .signalOut("tempo")
            .builds(TransportPositionUnit::new);

    @Override
    public void process(Block block) {
        Course course = block.transport();
        for (int i = block.from(); i < block.to(); i++) {
            block.out(0, 0)[i] = (float) course.beat(i);
            block.out(1, 0)[i] = phase(course.place(Grid.BEAT, i));
            block.out(2, 0)[i] = phase(course.place(Grid.BAR, i));
            block.out(3, 0)[i] = (float) course.tempo(i);
        }
    }

    private static float phase(double place) {
        return (float) (place - Math.floor(place));
    }
}
