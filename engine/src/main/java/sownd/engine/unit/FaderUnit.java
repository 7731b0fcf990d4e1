package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A level with the law of a console's fader: where the level stands on its way is read as a position. */
final class FaderUnit implements Unit {
    static final NodeType TYPE = NodeType.named("fader")
            .about("A console's fader with a mute, that tells where its cap would stand, also during a ramp.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("level", Measure.DECIBEL, -90, 10, 0, "Level; -90 dB is silence.")
            .toggle("mute", false, "Silence, whatever the level.")
            .reading("position", Measure.RATIO, 0, 1, "Place of the cap: -30 dB at 0.25, -10 at 0.5, 0 at 0.75.")
            .builds(FaderUnit::new);

    private static final int LEVEL = 0;
    private static final int MUTE = 1;
    /** Positions and decibels of the console taper, straight between. */
    private static final double[] POSITIONS = {0, 0.0625, 0.25, 0.5, 1};

    private static final double[] LEVELS = {-90, -60, -30, -10, 10};

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        float[] level = block.curve(LEVEL);
        float[] mute = block.curve(MUTE);
        for (int channel = 0; channel < channels; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = in[i] * level[i] * (1 - mute[i]);
            }
        }
        block.publish(0, position(Level.decibels(level[block.to() - 1])));
    }

    private static double position(double level) {
        for (int i = 1; i < LEVELS.length; i++) {
            if (level < LEVELS[i]) {
                double part = (level - LEVELS[i - 1]) / (LEVELS[i] - LEVELS[i - 1]);
                return POSITIONS[i - 1] + part * (POSITIONS[i] - POSITIONS[i - 1]);
            }
        }
        return 1;
    }
}
