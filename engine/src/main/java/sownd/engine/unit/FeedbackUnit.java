package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A delay that a cycle of edges may lead through: it plays what it heard before anybody else is played. */
final class FeedbackUnit implements Unit {
    private static final double LONGEST = 2;

    static final NodeType TYPE = NodeType.named("feedback")
            .about("Brings sound back to where it came from, later: every cycle of edges needs one.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter(
                    "time",
                    Measure.SECOND,
                    0,
                    LONGEST,
                    0.1,
                    "How much later, at least 64 frames; a slow change is heard as a change of pitch.")
            .late()
            .builds(FeedbackUnit::new);

    private double rate = 1;
    private float[][] line = new float[0][];
    private Tap tap = new Tap(1);
    private int read;
    private int written;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        tap = new Tap(rate);
        line = new float[(int) setup.number("channels")][(int) Math.ceil(LONGEST * rate) + 2 * LATE];
    }

    @Override
    public void process(Block block) {
        float[] time = block.curve(0);
        for (int i = block.from(); i < block.to(); i++) {
            tap.follow(Math.max(LATE, time[i] * rate));
            double now = read + (i - block.from());
            for (int channel = 0; channel < line.length; channel++) {
                block.out(0, channel)[i] = heard(line[channel], now);
            }
        }
        read = (read + block.to() - block.from()) % line[0].length;
    }

    private float heard(float[] past, double now) {
        float part = tap.part();
        float here = at(past, now - tap.here());
        return part == 0 ? here : here + (at(past, now - tap.there()) - here) * part;
    }

    /** Between two frames, straight. */
    private static float at(float[] past, double frame) {
        double floor = Math.floor(frame);
        int first = Math.floorMod((long) floor, past.length);
        int second = first + 1 == past.length ? 0 : first + 1;
        double part = frame - floor;
        return (float) (past[first] + (past[second] - past[first]) * part);
    }

    @Override
    public void absorb(Block block) {
        for (int channel = 0; channel < line.length; channel++) {
            float[] in = block.in(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                line[channel][(written + i - block.from()) % line[channel].length] = in[i];
            }
        }
        written = (written + block.to() - block.from()) % line[0].length;
    }

    @Override
    public void reset() {
        for (float[] channel : line) {
            Arrays.fill(channel, 0);
        }
    }
}
