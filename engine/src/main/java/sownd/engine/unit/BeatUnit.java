package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;
import sownd.engine.realtime.transport.Grid;

/** Something that happens on the beats of the transport, or its bars, or parts of them. */
final class BeatUnit implements Unit {
    static final NodeType TYPE = NodeType.named("beat")
            .about("Happens on the transport's beats or bars or parts of them, each on its frame.")
            .eventOut("out")
            .choice("every", Ticks.GRIDS, "What is counted: the metre's beats, bars, or quarter notes.")
            .count("division", 1, 64, 1, "Into how many parts each is divided.")
            .parameter("offset", Measure.RATIO, 0, 1, 0, "How much later it happens, in parts.")
            .toggle("running", true, "Off is silent; on goes on with the transport.")
            .event("start", "Switches it on.")
            .event("stop", "Switches it off.")
            .builds(BeatUnit::new);

    private static final int OFFSET = 2;
    private static final int RUNNING = 3;

    private final Running running = new Running(RUNNING);
    private Ticks ticks = new Ticks(Grid.BEAT);
    private int division = 1;

    @Override
    public void prepare(Setup setup) {
        ticks = Ticks.of(setup.text("every"));
        division = (int) setup.number("division");
    }

    @Override
    public void event(int event, double argument) {
        running.ask(event);
    }

    @Override
    public void process(Block block) {
        running.begins(block);
        if (!running.on()) {
            return;
        }
        ticks.begin(block, division, block.value(OFFSET));
        for (; ticks.due() < block.to(); ticks.pass(block.transport())) {
            block.emit(0, ticks.due(), ticks.index(block.transport(), ticks.due()) + 1.0);
        }
    }
}
