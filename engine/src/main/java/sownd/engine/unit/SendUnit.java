package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A channel's way out with a tap to a bus, before or after its level. */
final class SendUnit implements Unit {
    static final NodeType TYPE = NodeType.named("send")
            .about("Passes sound on at a level and sends some of it to a bus as well: an echo, a monitor.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .audioOut("send")
            .parameter("gain", Measure.DECIBEL, -90, 12, 0, "Level of what passes; -90 dB is silence.")
            .parameter("level", Measure.DECIBEL, -90, 12, -90, "Level of what is sent; -90 dB is silence.")
            .toggle("pre", false, "Sent before the gain, so that the gain does not change what is sent.")
            .builds(SendUnit::new);

    private static final int GAIN = 0;
    private static final int LEVEL = 1;
    private static final int PRE = 2;

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        float[] gain = block.curve(GAIN);
        float[] level = block.curve(LEVEL);
        float[] pre = block.curve(PRE);
        for (int channel = 0; channel < channels; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            float[] sent = block.out(1, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = in[i] * gain[i];
                sent[i] = (pre[i] * in[i] + (1 - pre[i]) * out[i]) * level[i];
            }
        }
    }
}
