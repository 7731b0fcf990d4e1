package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Echo. A time that moves slowly bends the pitch of what is in the line, as on a tape. */
final class DelayUnit implements Unit {
    static final NodeType TYPE = NodeType.named("delay")
            .about("Repeats sound after a time, softer each time round.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("time", Measure.SECOND, 0.001, 2, 0.35, "Time to the first repeat.")
            .parameter("feedback", Measure.RATIO, 0, 0.98, 0.35, "Level of each repeat against the one before.")
            .parameter("mix", Measure.RATIO, 0, 1, 0.3, "0 the sound alone, 1 the repeats alone.")
            .builds(DelayUnit::new);

    private static final double LONGEST_SECONDS = 2;
    private static final int TIME = 0;
    private static final int FEEDBACK = 1;
    private static final int MIX = 2;

    private double rate = 1;
    private float[][] line = new float[2][2];
    private Tap tap = new Tap(1);
    private int at;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        tap = new Tap(rate);
        line = new float[(int) setup.number("channels")][(int) Math.ceil(LONGEST_SECONDS * rate) + 2];
    }

    @Override
    public void reset() {
        for (float[] channel : line) {
            Arrays.fill(channel, 0);
        }
    }

    @Override
    public void process(Block block) {
        float[] time = block.curve(TIME);
        float[] feedback = block.curve(FEEDBACK);
        float[] mix = block.curve(MIX);
        for (int i = block.from(); i < block.to(); i++) {
            tap.follow(Math.max(1, time[i] * rate));
            for (int channel = 0; channel < line.length; channel++) {
                float in = block.in(0, channel)[i];
                float echo = echo(line[channel]);
                line[channel][at] = Level.audible(in + echo * feedback[i]);
                block.out(0, channel)[i] = in + (echo - in) * mix[i];
            }
            at = at + 1 == line[0].length ? 0 : at + 1;
        }
    }

    private float echo(float[] channel) {
        float part = tap.part();
        float here = read(channel, tap.here());
        return part == 0 ? here : here + (read(channel, tap.there()) - here) * part;
    }

    /** What went in so many frames ago, between two frames on the straight line. */
    private float read(float[] channel, double back) {
        double place = at - back;
        int whole = (int) Math.floor(place);
        float part = (float) (place - whole);
        float one = channel[Math.floorMod(whole, channel.length)];
        float next = channel[Math.floorMod(whole + 1, channel.length)];
        return part == 0 ? one : one + (next - one) * part;
    }
}
