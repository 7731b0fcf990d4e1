package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** A fader with a mute. */
final class GainUnit implements Unit {
    static final NodeType TYPE = NodeType.named("gain")
            .about("Makes sound louder or softer, with a mute.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .parameter("gain", Measure.DECIBEL, -90, 12, 0, "Level; -90 dB is silence.")
            .toggle("mute", false, "Silence, whatever the level.")
            .builds(GainUnit::new);

    private static final int GAIN = 0;
    private static final int MUTE = 1;

    @Override
    public void process(Block block) {
        float[] gain = block.curve(GAIN);
        float[] mute = block.curve(MUTE);
        for (int channel = 0; channel < 2; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = in[i] * gain[i] * (1 - mute[i]);
            }
        }
    }
}
