package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A level that rises and falls once, or again and again, on what passes through. */
final class EnvelopeUnit implements Unit {
    static final NodeType TYPE = NodeType.named("envelope")
            .about("Shapes the level of a sound: waits, rises, holds, falls away; once or repeatedly.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("delay", Measure.SECOND, 0, 3600, 0, "Silence before the rise.")
            .parameter("attack", Measure.SECOND, 0, 60, 0.01, "Straight rise to full level.")
            .parameter("hold", Measure.SECOND, 0, 3600, 0, "Time at full level.")
            .parameter("decay", Measure.SECOND, 0, 600, 0.5, "Fall to silence, fast at first.")
            .parameter("repeat", Measure.SECOND, 0, 3600, 0, "Begins again this often; 0 for once.")
            .event("trigger", "Begins anew with the delay.")
            .builds(EnvelopeUnit::new);

    private static final int DELAY = 0;
    private static final int ATTACK = 1;
    private static final int HOLD = 2;
    private static final int DECAY = 3;
    private static final int REPEAT = 4;
    private static final double SMOOTHING_SECONDS = 0.005;
    private static final double STEEPNESS = 5;
    private static final double REST = Math.exp(-STEEPNESS);

    private double rate = 1;
    private int channels = 2;
    private long frame;
    /** What the parameters were, and how far the level is from what they say since they were set. */
    private final double[] known = new double[REPEAT + 1];

    private double heard;
    private double gap;
    private int left;
    private int smooth = 1;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        channels = (int) setup.number("channels");
        smooth = (int) Math.max(1, Math.round(rate * SMOOTHING_SECONDS));
    }

    @Override
    public void event(int event, double argument) {
        frame = 0;
        left = 0;
    }

    @Override
    public void process(Block block) {
        settle(block);
        long period = Math.round(block.value(REPEAT) * rate);
        for (int i = block.from(); i < block.to(); i++) {
            heard = level(block, frame) + gap * left / smooth;
            left = Math.max(0, left - 1);
            float level = (float) heard;
            for (int channel = 0; channel < channels; channel++) {
                block.out(0, channel)[i] = block.in(0, channel)[i] * level;
            }
            frame++;
            if (period > 0 && frame >= period) {
                frame = 0;
            }
        }
    }

    /** Another shape is reached in 5 ms. */
    private void settle(Block block) {
        boolean changed = false;
        for (int i = 0; i < known.length; i++) {
            changed |= known[i] != block.value(i);
            known[i] = block.value(i);
        }
        if (changed && frame > 0) {
            gap = heard - level(block, frame);
            left = smooth;
        }
    }

    private double level(Block block, long at) {
        double into = at - block.value(DELAY) * rate;
        double attack = block.value(ATTACK) * rate;
        if (into < 0) {
            return 0;
        }
        if (into < attack) {
            return into / attack;
        }
        into -= attack + block.value(HOLD) * rate;
        double decay = block.value(DECAY) * rate;
        if (into < 0) {
            return 1;
        }
        return into < decay ? (Math.exp(-STEEPNESS * into / decay) - REST) / (1 - REST) : 0;
    }
}
