package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** How loud a sound is, as a signal. */
final class FollowerUnit implements Unit {
    static final NodeType TYPE = NodeType.named("follower")
            .about("Makes a signal of how loud a sound is: an envelope follower; the loudest channel counts.")
            .channels(2)
            .audioIn("in")
            .signalOut("out")
            .parameter("attack", Measure.SECOND, 0, 10, 0.005, "Time for 63 % of the way up.")
            .parameter("release", Measure.SECOND, 0, 60, 0.1, "Time for 63 % of the way down.")
            .choice("detector", List.of("peak", "rms"), "Follows the amplitude, or the mean of its square.")
            .choice("unit", List.of("amplitude", "decibel"), "1 or 0 dB is full level; decibels end at -90.")
            .builds(FollowerUnit::new);

    private Pace attacks = new Pace(1);
    private Pace releases = new Pace(1);
    private boolean rms;
    private boolean decibel;
    private int channels = 1;
    private double followed;

    @Override
    public void prepare(Setup setup) {
        attacks = new Pace(setup.rate());
        releases = new Pace(setup.rate());
        rms = setup.text("detector").equals("rms");
        decibel = setup.text("unit").equals("decibel");
        channels = (int) setup.number("channels");
    }

    @Override
    public void reset() {
        followed = 0;
    }

    @Override
    public void process(Block block) {
        float[] attack = block.curve(0);
        float[] release = block.curve(1);
        float[] out = block.out(0, 0);
        for (int i = block.from(); i < block.to(); i++) {
            double loudest = Sides.loudest(block, 0, channels, i);
            double heard = rms ? loudest * loudest : loudest;
            double part = heard > followed ? attacks.part(attack[i]) : releases.part(release[i]);
            followed = Level.audible(followed + (heard - followed) * part);
            double amplitude = rms ? Math.sqrt(followed) : followed;
            out[i] = (float) (decibel ? Level.decibels(amplitude) : amplitude);
        }
    }
}
