package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Every input to every output, each way with its level. At the start each input goes to the output of its number. */
final class MatrixUnit implements Unit {
    private static final int WAYS = 8;

    static final NodeType TYPE = declare().builds(MatrixUnit::new);

    private static NodeDeclaration declare() {
        NodeDeclaration matrix =
                NodeType.named("matrix").about("Eight mono inputs to eight mono outputs, each way with its own level.");
        for (int way = 1; way <= WAYS; way++) {
            matrix.audioIn("in" + way, 1).audioOut("out" + way, 1);
        }
        for (int in = 1; in <= WAYS; in++) {
            for (int out = 1; out <= WAYS; out++) {
                String sentence = "Level from in" + in + " to out" + out + "; -90 dB is silence.";
                matrix.parameter("gain" + in + "_" + out, Measure.DECIBEL, -90, 12, in == out ? 0 : -90, sentence);
            }
        }
        return matrix;
    }

    @Override
    public void process(Block block) {
        for (int to = 0; to < WAYS; to++) {
            float[] out = block.out(to, 0);
            Arrays.fill(out, block.from(), block.to(), 0);
            for (int from = 0; from < WAYS; from++) {
                int way = from * WAYS + to;
                float[] gain = block.curve(way);
                if (!block.steady(way) || gain[block.from()] != 0) {
                    add(block, block.in(from, 0), gain, out);
                }
            }
        }
    }

    private static void add(Block block, float[] in, float[] gain, float[] out) {
        for (int i = block.from(); i < block.to(); i++) {
            out[i] += in[i] * gain[i];
        }
    }
}
