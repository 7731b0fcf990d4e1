package sownd.engine.unit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Heard;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** The way from the device. */
final class InputUnit implements Unit {
    static final NodeType TYPE = NodeType.named("input")
            .about("Live input: hears channels of the sound device. A channel the device does not have is silent.")
            .channels(2)
            .audioOut("out")
            .parameter("gain", Measure.DECIBEL, -90, 40, 0, "Level; -90 dB is silence.")
            .toggle("mute", false, "Silence, whatever the level.")
            .parameter(
                    "first",
                    Measure.NONE,
                    1,
                    64,
                    1,
                    "Device channel of the first, or left, channel; the others follow it.")
            .toggle("mono", false, "Hears the first channel alone, in every channel.")
            .reading("heard", Measure.NONE, 0, 1, "1 while the device has these channels, otherwise 0.")
            .builds(InputUnit::new);

    private static final int GAIN = 0;
    private static final int MUTE = 1;
    private static final int FIRST = 2;
    private static final int MONO = 3;

    private @Nullable Heard heard;
    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        heard = setup.heard();
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        boolean all = true;
        for (int channel = 0; channel < channels; channel++) {
            int from = (int) block.value(FIRST) - 1 + (block.on(MONO) ? 0 : channel);
            all &= play(block, from, block.out(0, channel));
        }
        block.publish(0, all ? 1 : 0);
    }

    /** Whether the device has the channel. */
    private boolean play(Block block, int channel, float[] out) {
        if (heard == null || channel >= heard.channels()) {
            Arrays.fill(out, block.from(), block.to(), 0);
            return false;
        }
        float[] in = heard.channel(channel);
        float[] gain = block.curve(GAIN);
        float[] mute = block.curve(MUTE);
        for (int i = block.from(); i < block.to(); i++) {
            out[i] = in[i] * gain[i] * (1 - mute[i]);
        }
        return true;
    }
}
