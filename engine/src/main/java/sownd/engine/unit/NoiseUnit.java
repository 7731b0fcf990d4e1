package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * Noise that is the same at every run. Pink is the sum of rows of white noise, each changed half as often as the one
 * before, which falls by 3 dB per octave.
 */
final class NoiseUnit implements Unit {
    static final NodeType TYPE = NodeType.named("noise")
            .about("White or pink noise, the same at every run for one seed.")
            .audioOut("out", 1)
            .parameter("level", Measure.DECIBEL, -90, 0, -12, "Peak level.")
            .parameter(
                    "seed", Measure.NONE, 0, 1_000_000, 1, "Which noise; takes effect when the node is made or reset.")
            .choice("colour", List.of("white", "pink"), "Equal power per hertz, or per octave.")
            .builds(NoiseUnit::new);

    private static final int LEVEL = 0;
    private static final int ROWS = 14;

    private final Dice dice = new Dice();
    private final double[] rows = new double[ROWS];
    private boolean pink;
    private long seed;
    private long count;

    @Override
    public void prepare(Setup setup) {
        pink = setup.text("colour").equals("pink");
        seed = Math.round(setup.number("seed"));
        reset();
    }

    @Override
    public void reset() {
        dice.seed(seed);
        count = 0;
        for (int row = 0; row < ROWS; row++) {
            rows[row] = dice.even();
        }
    }

    @Override
    public void process(Block block) {
        float[] level = block.curve(LEVEL);
        float[] out = block.out(0, 0);
        for (int i = block.from(); i < block.to(); i++) {
            out[i] = (float) (level[i] * (pink ? pink() : dice.even()));
        }
    }

    private double pink() {
        int row = Math.min(ROWS - 1, Long.numberOfTrailingZeros(++count));
        rows[row] = dice.even();
        double sum = dice.even();
        for (double value : rows) {
            sum += value;
        }
        return sum / (ROWS + 1);
    }
}
