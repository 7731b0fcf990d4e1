package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** The way to the device. */
final class OutputUnit implements Unit {
    static final NodeType TYPE = NodeType.named("output")
            .about("Plays on channels of the sound device. Several outputs on one channel are summed.")
            .channels(2)
            .audioIn("in")
            .parameter("gain", Measure.DECIBEL, -90, 12, 0, "Level; -90 dB is silence.")
            .parameter(
                    "first",
                    Measure.NONE,
                    1,
                    64,
                    1,
                    "Device channel of the first, or left, channel; the others follow it.")
            .sink()
            .builds(OutputUnit::new);

    private static final int GAIN = 0;
    private static final int FIRST = 1;

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        block.toDevice((int) block.value(FIRST) - 1);
        float[] gain = block.curve(GAIN);
        for (int channel = 0; channel < channels; channel++) {
            float[] in = block.in(0, channel);
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] = in[i] * gain[i];
            }
        }
    }
}
