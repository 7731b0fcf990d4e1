package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** A fader with a mute. */
final class GainUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("gain")
            .about("Makes sound louder or softer, with a mute.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("gain", Measure.DECIBEL, -90, 12, 0, "Level; -90 dB is silence.")
            .toggle("mute", false, "Silence, whatever the level.")
            .builds(GainUnit::new);

    private float[] gain = {};
    private float[] mute = {};

    @Override
    public void prepare(Lanes lanes, Setup setup) {
        gain = lanes.curve(0);
        mute = lanes.curve(1);
    }

    @Override
    public void process(LaneBlock block) {
        play(block.in(0), block.out(0), gain, mute, block.size());
    }

    private static void play(float[] in, float[] out, float[] gain, float[] mute, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = in[i] * gain[i] * (1 - mute[i]);
        }
    }
}
