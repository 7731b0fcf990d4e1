package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Bends loud sound softly: the hyperbolic tangent of what comes in. */
final class SaturatorUnit implements Unit {
    static final NodeType TYPE = NodeType.named("saturator")
            .about("Rounds off loud sound; never louder than full level.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("drive", Measure.DECIBEL, -24, 48, 0, "Level before it is bent.")
            .parameter("level", Measure.DECIBEL, -90, 12, 0, "Level afterwards.")
            .builds(SaturatorUnit::new);

    private static final int DRIVE = 0;
    private static final int LEVEL = 1;

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        float[] drive = block.curve(DRIVE);
        float[] level = block.curve(LEVEL);
        for (int channel = 0; channel < channels; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = (float) Math.tanh(in[i] * drive[i]) * level[i];
            }
        }
    }
}
