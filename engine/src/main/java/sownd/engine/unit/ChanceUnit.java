package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Lets some events through, by chance. */
final class ChanceUnit implements Unit {
    static final NodeType TYPE = NodeType.named("chance")
            .about("Lets events through with a probability; the same ones at every run for one seed.")
            .eventOut("out")
            .eventOut("rest")
            .parameter("probability", Measure.RATIO, 0, 1, 0.5, "Part of the events that happen at out.")
            .parameter("seed", Measure.NONE, 0, Widest.NUMBER, 1, "Which ones; takes effect on restart.")
            .event("in", "Happens, with its number, at out or else at rest.")
            .event("restart", "Begins the chances anew.")
            .builds(ChanceUnit::new);

    private static final int PROBABILITY = 0;
    private static final int SEED = 1;
    private static final int IN = 0;

    private final Dice dice = new Dice();
    private long seed;

    @Override
    public void prepare(Setup setup) {
        seed = Math.round(setup.number("seed"));
        dice.seed(seed);
    }

    @Override
    public void reset() {
        dice.seed(seed);
    }

    @Override
    public void event(Block block, int event, double argument) {
        if (event == IN) {
            block.emit(dice.part() < block.value(PROBABILITY) ? 0 : 1, argument);
        } else {
            seed = Math.round(block.value(SEED));
            dice.seed(seed);
        }
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
