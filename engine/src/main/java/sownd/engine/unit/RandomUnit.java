package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A random number for every event. */
final class RandomUnit implements Unit {
    private static final List<String> KINDS = List.of("uniform", "normal", "integer");

    static final NodeType TYPE = NodeType.named("random")
            .about("Gives every event a random number; the same numbers at every run for one seed.")
            .eventOut("out")
            .parameter("low", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 0, "Lowest number.")
            .parameter("high", Measure.NONE, -Widest.NUMBER, Widest.NUMBER, 1, "Highest number.")
            .parameter("seed", Measure.NONE, 0, Widest.NUMBER, 1, "Which numbers; takes effect on restart.")
            .choice(
                    "kind",
                    KINDS,
                    "uniform: all alike. normal: around the middle, a sixth of the range being the standard"
                            + " deviation. integer: whole numbers, both ends among them.")
            .event("next", "Happens at out with the next number.")
            .event("restart", "Begins the numbers anew.")
            .builds(RandomUnit::new);

    private static final int LOW = 0;
    private static final int HIGH = 1;
    private static final int SEED = 2;
    private static final int NEXT = 0;

    private final Dice dice = new Dice();
    private int kind;
    private long seed;

    @Override
    public void prepare(Setup setup) {
        kind = KINDS.indexOf(setup.text("kind"));
        seed = Math.round(setup.number("seed"));
        dice.seed(seed);
    }

    @Override
    public void reset() {
        dice.seed(seed);
    }

    @Override
    public void event(Block block, int event, double argument) {
        if (event == NEXT) {
            double one = block.value(LOW);
            double other = block.value(HIGH);
            block.emit(0, number(Math.min(one, other), Math.max(one, other)));
        } else {
            seed = Math.round(block.value(SEED));
            dice.seed(seed);
        }
    }

    private double number(double low, double high) {
        return switch (kind) {
            case 1 -> Math.clamp((low + high) / 2 + normal() * (high - low) / 6, low, high);
            case 2 -> whole(Math.ceil(low), Math.floor(high));
            default -> low + (high - low) * dice.part();
        };
    }

    /** A range without a whole number gives the one above it. */
    private double whole(double low, double high) {
        return low + Math.floor(Math.max(1, high - low + 1) * dice.part());
    }

    /** Of mean 0 and deviation 1, by the method of Box and Muller. */
    private double normal() {
        double far = Math.sqrt(-2 * Math.log(1 - dice.part()));
        return far * Math.cos(2 * Math.PI * dice.part());
    }

    @Override
    public void process(Block block) {
        // All is done when an event comes.
    }
}
