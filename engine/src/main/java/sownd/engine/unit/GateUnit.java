package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Lets only loud sound through. The level moves straight between closed and open. */
final class GateUnit implements Unit {
    static final NodeType TYPE = NodeType.named("gate")
            .about("Closes when the sound is softer than a threshold, all channels alike.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("threshold", Measure.DECIBEL, -80, 0, -40, "It opens at the first sample this loud.")
            .parameter("hysteresis", Measure.DECIBEL, 0, 24, 6, "It closes this much under the threshold.")
            .parameter("attack", Measure.SECOND, 0.0001, 1, 0.001, "Time to open.")
            .parameter("hold", Measure.SECOND, 0.005, 5, 0.05, "Stays open this long after the last loud sample.")
            .parameter("release", Measure.SECOND, 0.001, 5, 0.1, "Time to close.")
            .parameter("closed", Measure.DECIBEL, -90, 0, -90, "Level when it is closed; -90 dB is silence.")
            .reading("reduction", Measure.DECIBEL, 0, 90, "How much the level is held down now.")
            .builds(GateUnit::new);

    private static final int THRESHOLD = 0;
    private static final int HYSTERESIS = 1;
    private static final int ATTACK = 2;
    private static final int HOLD = 3;
    private static final int RELEASE = 4;
    private static final int CLOSED = 5;

    private final Key key = new Key();
    private double rate = 1;
    private double opened;
    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        channels = (int) setup.number("channels");
    }

    @Override
    public void reset() {
        key.clear();
        opened = 0;
    }

    @Override
    public void process(Block block) {
        float[] closed = block.curve(CLOSED);
        double gain = 1;
        for (int i = block.from(); i < block.to(); i++) {
            move(block, Sides.loudest(block, 0, channels, i), i);
            gain = closed[i] + (1 - closed[i]) * opened;
            for (int channel = 0; channel < channels; channel++) {
                block.out(0, channel)[i] = (float) (block.in(0, channel)[i] * gain);
            }
        }
        block.publish(0, Math.max(0, -Level.decibels(gain)));
    }

    private void move(Block block, float loudest, int i) {
        float opens = block.curve(THRESHOLD)[i];
        float closes = opens / block.curve(HYSTERESIS)[i];
        opened = key.hears(loudest, opens, closes, block.curve(HOLD)[i] * rate)
                ? Math.min(1, opened + 1 / (block.curve(ATTACK)[i] * rate))
                : Math.max(0, opened - 1 / (block.curve(RELEASE)[i] * rate));
    }
}
