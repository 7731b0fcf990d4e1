package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Turns one sound down while another is heard. The level moves straight in decibels. */
final class DuckerUnit implements Unit {
    static final NodeType TYPE = NodeType.named("ducker")
            .about("Turns a sound down while another, the side chain, is loud: music under speech.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .channels("side_channels", 2, "How many channels the side chain has; the loudest counts.")
            .audioIn("side")
            .parameter("threshold", Measure.DECIBEL, -80, 0, -40, "Level of the side chain at which it turns down.")
            .parameter("depth", Measure.DECIBEL, -60, 0, -12, "Level while turned down.")
            .parameter("attack", Measure.SECOND, 0.001, 10, 0.05, "Time to turn down.")
            .parameter("hold", Measure.SECOND, 0.005, 10, 0.5, "Stays down this long after the last loud sample.")
            .parameter("release", Measure.SECOND, 0.001, 10, 0.5, "Time to come back.")
            .reading("reduction", Measure.DECIBEL, 0, 60, "How much the level is held down now.")
            .builds(DuckerUnit::new);

    private static final int THRESHOLD = 0;
    private static final int DEPTH = 1;
    private static final int ATTACK = 2;
    private static final int HOLD = 3;
    private static final int RELEASE = 4;

    private final Key key = new Key();
    private final Decibels depths = new Decibels();
    private double rate = 1;
    private int channels = 2;
    private int sides = 2;
    private double down;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        channels = (int) setup.number("channels");
        sides = (int) setup.number("side_channels");
    }

    @Override
    public void reset() {
        key.clear();
        down = 0;
    }

    @Override
    public void process(Block block) {
        double decibels = 0;
        for (int i = block.from(); i < block.to(); i++) {
            move(block, i);
            decibels = down * depths.of(block.curve(DEPTH)[i]);
            float gain = down == 0 ? 1 : (float) Math.pow(10, decibels / 20);
            for (int channel = 0; channel < channels; channel++) {
                block.out(0, channel)[i] = block.in(0, channel)[i] * gain;
            }
        }
        block.publish(0, -decibels);
    }

    private void move(Block block, int i) {
        float loudest = Sides.loudest(block, 1, sides, i);
        float threshold = block.curve(THRESHOLD)[i];
        down = key.hears(loudest, threshold, threshold, block.curve(HOLD)[i] * rate)
                ? Math.min(1, down + 1 / (block.curve(ATTACK)[i] * rate))
                : Math.max(0, down - 1 / (block.curve(RELEASE)[i] * rate));
    }
}
