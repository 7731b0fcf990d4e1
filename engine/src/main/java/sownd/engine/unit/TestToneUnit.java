package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * Signals to line up a system with. The ident tone is that known as GLITS: every 4 s the left side is silent once for
 * 0.25 s, then the right side twice.
 */
final class TestToneUnit implements Unit {
    static final NodeType TYPE = NodeType.named("test_tone")
            .about("A line-up signal: a tone, pink noise, or a tone whose gaps tell left from right.")
            .audioOut("out", 2)
            .parameter("level", Measure.DECIBEL, -90, 0, -18, "0 dB is a sine of full scale, or noise of its power.")
            .parameter("frequency", Measure.HERTZ, 10, 20_000, 1000, "Pitch of the tones.")
            .choice(
                    "signal",
                    List.of("sine", "pink", "ident"),
                    "Ident: every 4 s the left side is silent once, then the right side twice, for 0.25 s each.")
            .builds(TestToneUnit::new);

    private static final int LEVEL = 0;
    private static final int FREQUENCY = 1;
    private static final double IDENT_SECONDS = 4;
    private static final double GAP_SECONDS = 0.25;
    private static final double EDGE_SECONDS = 0.005;
    /** When gaps begin, left and right. */
    private static final double[][] GAPS = {{0.25}, {0.75, 1.25}};

    private Pink pink = new Pink(1);
    private String signal = "sine";
    private double rate = 1;
    private double phase;
    private long frame;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        pink = new Pink(setup.rate());
        signal = setup.text("signal");
    }

    @Override
    public void reset() {
        pink.restart();
        phase = 0;
        frame = 0;
    }

    @Override
    public void process(Block block) {
        float[] level = block.curve(LEVEL);
        float[] frequency = block.curve(FREQUENCY);
        boolean ident = signal.equals("ident");
        boolean noise = signal.equals("pink");
        for (int i = block.from(); i < block.to(); i++) {
            double sample = level[i] * (noise ? pink.next() * Math.sqrt(0.5) : tone(frequency[i]));
            double second = frame / rate;
            block.out(0, 0)[i] = (float) (ident ? sample * gap(GAPS[0], second) : sample);
            block.out(0, 1)[i] = (float) (ident ? sample * gap(GAPS[1], second) : sample);
            frame = frame + 1 >= IDENT_SECONDS * rate ? 0 : frame + 1;
        }
    }

    private double tone(float frequency) {
        double sample = Math.sin(2 * Math.PI * phase);
        phase += Math.min(0.5, frequency / rate);
        phase -= Math.floor(phase);
        return sample;
    }

    /** 0 in a gap, 1 outside, with soft edges that lie outside. */
    private static double gap(double[] begins, double second) {
        double nearest = EDGE_SECONDS;
        for (double begin : begins) {
            double outside = Math.max(begin - second, second - begin - GAP_SECONDS);
            nearest = Math.min(nearest, Math.max(0, outside));
        }
        return 0.5 - 0.5 * Math.cos(Math.PI * nearest / EDGE_SECONDS);
    }
}
