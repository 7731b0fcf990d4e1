package sownd.engine.unit;

import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;
import sownd.engine.realtime.transport.Grid;

/** Holds back what happens until the next beat. */
final class QuantiseUnit implements Unit {
    static final NodeType TYPE = NodeType.named("quantise")
            .about(
                    "Lets what happens wait for the transport's next beat, bar or part of one; at once while it stands still.")
            .eventOut("out")
            .choice("every", Ticks.GRIDS, "What is waited for: the metre's beats, bars, or quarter notes.")
            .count("division", 1, 64, 1, "Into how many parts each is divided.")
            .event("in", "Happens when its time comes; of more than 64 that wait the last are lost.")
            .event("stop", "Forgets what waits.")
            .builds(QuantiseUnit::new);

    private static final int IN = 0;
    private static final int MOST = 64;

    private final double[] waiting = new double[MOST];
    private int count;
    private Ticks ticks = new Ticks(Grid.BEAT);
    private int division = 1;

    @Override
    public void prepare(Setup setup) {
        ticks = Ticks.of(setup.text("every"));
        division = (int) setup.number("division");
    }

    @Override
    public void reset() {
        count = 0;
    }

    @Override
    public void event(Block block, int event, double argument) {
        if (event != IN) {
            count = 0;
        } else if (!block.transport().playing()) {
            block.emit(0, argument);
        } else if (count < MOST) {
            waiting[count++] = argument;
        }
    }

    @Override
    public void process(Block block) {
        if (count == 0) {
            return;
        }
        ticks.begin(block, division, 0);
        if (ticks.due() < block.to()) {
            for (int i = 0; i < count; i++) {
                block.emit(0, ticks.due(), waiting[i]);
            }
            count = 0;
        }
    }
}
