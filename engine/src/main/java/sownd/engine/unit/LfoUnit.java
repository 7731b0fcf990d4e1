package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A slow wave between two values, for a parameter to follow. */
final class LfoUnit implements Unit {
    private static final List<String> SHAPES = List.of("sine", "triangle", "saw", "square");
    private static final double WIDEST = 1e6;

    static final NodeType TYPE = NodeType.named("lfo")
            .about("A slow wave between two values, for a parameter to follow.")
            .signalOut("out")
            .parameter("frequency", Measure.HERTZ, 0, 100, 1, "Turns in a second.")
            .parameter("from", Measure.NONE, -WIDEST, WIDEST, 0, "Lowest value, in the measure of what follows it.")
            .parameter("to", Measure.NONE, -WIDEST, WIDEST, 1, "Highest value.")
            .parameter(
                    "phase",
                    Measure.RATIO,
                    0,
                    1,
                    0,
                    "Where in the wave it begins, in turns; a sine begins in the middle.")
            .choice("shape", SHAPES, "Form of the wave.")
            .event("restart", "Begins the wave anew.")
            .builds(LfoUnit::new);

    private static final int FREQUENCY = 0;
    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int PHASE = 3;

    private double perFrame;
    private int shape;
    private double turns;

    @Override
    public void prepare(Setup setup) {
        perFrame = 1.0 / setup.rate();
        shape = SHAPES.indexOf(setup.text("shape"));
    }

    @Override
    public void event(int event, double argument) {
        turns = 0;
    }

    @Override
    public void reset() {
        turns = 0;
    }

    @Override
    public void process(Block block) {
        float[] frequency = block.curve(FREQUENCY);
        float[] low = block.curve(FROM);
        float[] high = block.curve(TO);
        float[] phase = block.curve(PHASE);
        float[] out = block.out(0, 0);
        for (int i = block.from(); i < block.to(); i++) {
            double at = turns + phase[i];
            double height = height(at - Math.floor(at));
            out[i] = (float) (low[i] + (high[i] - low[i]) * height);
            turns += frequency[i] * perFrame;
            turns -= Math.floor(turns);
        }
    }

    /** From 0 to 1. */
    private double height(double at) {
        return switch (shape) {
            case 1 -> 1 - Math.abs(2 * at - 1);
            case 2 -> at;
            case 3 -> at < 0.5 ? 1 : 0;
            default -> 0.5 + 0.5 * Math.sin(2 * Math.PI * at);
        };
    }
}
