package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Follows a signal no faster than it may. */
final class SlewUnit implements Unit {
    static final NodeType TYPE = NodeType.named("slew")
            .about("Follows a signal, but no faster than it is told to.")
            .signalIn("in")
            .signalOut("out")
            .parameter("rise", Measure.SECOND, 0, 3600, 0.1, "Time upwards; 0 follows at once.")
            .parameter("fall", Measure.SECOND, 0, 3600, 0.1, "Time downwards; 0 follows at once.")
            .choice(
                    "form",
                    List.of("straight", "exponential"),
                    "straight: the time is that for a way of 1. exponential: that for 63 % of any way.")
            .builds(SlewUnit::new);

    private static final int RISE = 0;
    private static final int FALL = 1;

    private double rate = 1;
    private Pace rises = new Pace(1);
    private Pace falls = new Pace(1);
    private boolean exponential;
    private boolean following;
    private double now;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        rises = new Pace(rate);
        falls = new Pace(rate);
        exponential = setup.text("form").equals("exponential");
    }

    @Override
    public void reset() {
        following = false;
    }

    @Override
    public void process(Block block) {
        float[] in = block.in(0, 0);
        float[] out = block.out(0, 0);
        float[] rise = block.curve(RISE);
        float[] fall = block.curve(FALL);
        for (int i = block.from(); i < block.to(); i++) {
            if (!following) {
                now = in[i];
                following = true;
            }
            now = exponential ? near(in[i], rise[i], fall[i]) : step(in[i], rise[i], fall[i]);
            out[i] = (float) now;
        }
    }

    private double near(float wanted, float rise, float fall) {
        double part = wanted > now ? rises.part(rise) : falls.part(fall);
        return Level.audible(now + (wanted - now) * part);
    }

    private double step(float wanted, float rise, float fall) {
        return wanted > now ? Math.min(wanted, now + 1 / (rise * rate)) : Math.max(wanted, now - 1 / (fall * rate));
    }
}
