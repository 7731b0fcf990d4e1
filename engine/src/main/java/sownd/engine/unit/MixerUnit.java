package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Sums eight ways, each with its level. */
final class MixerUnit implements Unit {
    private static final int WAYS = 8;

    static final NodeType TYPE = declare().builds(MixerUnit::new);

    private static NodeDeclaration declare() {
        NodeDeclaration mixer = NodeType.named("mixer")
                .about("Sums up to eight sounds, each at its own level.")
                .channels(2);
        for (int way = 1; way <= WAYS; way++) {
            mixer.audioIn("in" + way)
                    .parameter("gain" + way, Measure.DECIBEL, -90, 12, 0, "Level of in" + way + "; -90 dB is silence.");
        }
        return mixer.audioOut("out");
    }

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        for (int channel = 0; channel < channels; channel++) {
            float[] out = block.out(0, channel);
            Arrays.fill(out, block.from(), block.to(), 0);
            for (int way = 0; way < WAYS; way++) {
                add(block, block.in(way, channel), block.curve(way), out);
            }
        }
    }

    private static void add(Block block, float[] in, float[] gain, float[] out) {
        for (int i = block.from(); i < block.to(); i++) {
            out[i] += in[i] * gain[i];
        }
    }
}
