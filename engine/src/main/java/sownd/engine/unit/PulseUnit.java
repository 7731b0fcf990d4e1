package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Something that happens again and again, each time on its frame. */
final class PulseUnit implements Unit {
    static final NodeType TYPE = NodeType.named("pulse")
            .about("Happens again and again at an even pace.")
            .eventOut("out")
            .parameter("period", Measure.SECOND, 0.0001, 3600, 1, "Time from one to the next.")
            .parameter("value", Measure.NONE, -1e6, 1e6, 1, "The number each carries.")
            .toggle("running", true, "Off stops; on begins at once.")
            .event("restart", "Happens at this sample and goes on from there.")
            .builds(PulseUnit::new);

    private static final int PERIOD = 0;
    private static final int VALUE = 1;
    private static final int RUNNING = 2;

    private double rate = 1;
    private double period;
    private double anchor;
    private long count;
    private long now;
    private boolean ran;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
    }

    @Override
    public void event(int event, double argument) {
        ran = false;
    }

    @Override
    public void process(Block block) {
        double wanted = block.value(PERIOD) * rate;
        if (!ran || wanted != period) {
            anchor = ran ? Math.max(anchor + (count - 1) * period, now - wanted) : now;
            count = ran ? 1 : 0;
            period = wanted;
        }
        ran = block.on(RUNNING);
        for (int i = block.from(); ran && i < block.to(); i++) {
            long due = Math.round(anchor + count * period);
            if (now + i - block.from() >= due) {
                block.emit(0, i, block.value(VALUE));
                count++;
            }
        }
        now += block.to() - block.from();
    }
}
