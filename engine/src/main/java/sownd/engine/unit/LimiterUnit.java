package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * Keeps every sample at or under the ceiling. The gain a sample needs is found 1.5 ms before it is played; the least gain
 * of that window, let go slowly, is averaged over the same window, so it has arrived, smoothly, when the peak does.
 */
final class LimiterUnit implements Unit {
    static final NodeType TYPE = NodeType.named("limiter")
            .about("Holds sound under a ceiling, looking 1.5 ms ahead and delaying by as much.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("ceiling", Measure.DECIBEL, -60, 0, -1, "No sample goes above this.")
            .parameter("release", Measure.SECOND, 0.01, 2, 0.1, "How slowly the level comes back.")
            .reading("reduction", Measure.DECIBEL, 0, 90, "How much the level is held down now.")
            .reading("peak", Measure.DECIBEL, -90, 0, "Peak of what comes out, 20 dB return in 1.7 s.")
            .builds(LimiterUnit::new);

    private static final double AHEAD_SECONDS = 0.0015;
    private static final int CEILING = 0;
    private static final int RELEASE = 1;

    private int ahead = 1;
    private double rate = 1;
    private double fall;
    private float[][] line = new float[2][1];
    private float[] ceilings = new float[1];
    private double[] gains = new double[1];
    private Least least = new Least(1);
    private int at;
    private double sum = 1;
    private int open;
    private double released = 1;
    private double gain = 1;
    private double peak;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        ahead = (int) Math.round(AHEAD_SECONDS * rate);
        fall = Math.pow(10, -1 / (1.7 * rate));
        line = new float[(int) setup.number("channels")][ahead];
        ceilings = new float[ahead];
        gains = new double[ahead];
        least = new Least(ahead);
        reset();
    }

    @Override
    public void reset() {
        for (float[] channel : line) {
            Arrays.fill(channel, 0);
        }
        for (int i = 0; i < ahead; i++) {
            ceilings[i] = 1;
            gains[i] = 1;
        }
        least.clear();
        sum = ahead;
        open = ahead;
        released = 1;
        peak = 0;
    }

    @Override
    public void process(Block block) {
        float[] ceiling = block.curve(CEILING);
        double back = 1 - Math.exp(-1 / (block.value(RELEASE) * rate));
        for (int i = block.from(); i < block.to(); i++) {
            follow(Sides.loudest(block, 0, line.length, i), ceiling[i], back);
            float allowed = ceilings[at];
            double before = peak * fall;
            peak = 0;
            for (int channel = 0; channel < line.length; channel++) {
                block.out(0, channel)[i] = play(line[channel], block.in(0, channel)[i], allowed);
            }
            peak = Math.max(peak, before);
            ceilings[at] = ceiling[i];
            at = at + 1 == ahead ? 0 : at + 1;
        }
        block.publish(0, -Level.decibels(gain));
        block.publish(1, Level.decibels(peak));
    }

    private void follow(float loudest, float ceiling, double back) {
        double needed = least.push(loudest > ceiling ? ceiling / (double) loudest : 1);
        released = Math.min(needed, released + (1 - released) * back);
        if (released > 1 - 1e-9) {
            released = 1;
        }
        sum += released - gains[at];
        gains[at] = released;
        open = released == 1 ? open + 1 : 0;
        if (open >= ahead) {
            sum = ahead;
        }
        gain = sum / ahead;
    }

    private float play(float[] channel, float in, float ceiling) {
        float delayed = channel[at];
        channel[at] = in;
        float out = Math.clamp((float) (delayed * gain), -ceiling, ceiling);
        peak = Math.max(Math.abs(out), peak);
        return out;
    }
}
