package sownd.engine.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Port;
import sownd.engine.graph.Value;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Every input to every output, each way with its level. At the start each input goes to the output of its number. */
final class MatrixUnit implements Unit {
    private static final String INPUTS = "inputs";
    private static final String OUTPUTS = "outputs";
    private static final String PORTS = "ports";
    private static final String MONO = "mono";
    private static final String WIDE = "wide";

    static final NodeType TYPE = declare(8, 8, false).builds(MatrixUnit::new);

    private static NodeDeclaration declare(Map<String, Value> chosen) {
        return declare(
                (int) chosen.getOrDefault(INPUTS, Value.of(8)).asNumber(),
                (int) chosen.getOrDefault(OUTPUTS, Value.of(8)).asNumber(),
                chosen.getOrDefault(PORTS, Value.of(MONO)).asText().equals(WIDE));
    }

    private static NodeDeclaration declare(int ins, int outs, boolean wide) {
        NodeDeclaration matrix = NodeType.named("matrix")
                .about("Every input to every output, each way with its own level: as many ways as the node says.");
        ports(matrix, ins, outs, wide);
        for (int in = 1; in <= ins; in++) {
            for (int out = 1; out <= outs; out++) {
                String sentence = "Level from input " + in + " to output " + out + "; -90 dB is silence.";
                matrix.parameter("gain" + in + "_" + out, Measure.DECIBEL, -90, 12, in == out ? 0 : -90, sentence);
            }
        }
        return matrix.count(INPUTS, 1, Port.MOST_CHANNELS, 8, "How many inputs; each has a level to every output.")
                .count(OUTPUTS, 1, Port.MOST_CHANNELS, 8, "How many outputs.")
                .choice(
                        PORTS,
                        List.of(MONO, WIDE),
                        "Ports in1, in2 … and out1, out2 … of one channel each, or one port in and one port out whose"
                                + " channels they are.")
                .shaped(List.of(INPUTS, OUTPUTS, PORTS), MatrixUnit::declare);
    }

    private static void ports(NodeDeclaration matrix, int ins, int outs, boolean wide) {
        if (wide) {
            matrix.audioIn("in", ins).audioOut("out", outs);
            return;
        }
        for (int in = 1; in <= ins; in++) {
            matrix.audioIn("in" + in, 1);
        }
        for (int out = 1; out <= outs; out++) {
            matrix.audioOut("out" + out, 1);
        }
    }

    private int ins;
    private int outs;
    private boolean wide;

    @Override
    public void prepare(Setup setup) {
        ins = (int) setup.number(INPUTS);
        outs = (int) setup.number(OUTPUTS);
        wide = setup.text(PORTS).equals(WIDE);
    }

    @Override
    public void process(Block block) {
        for (int to = 0; to < outs; to++) {
            float[] out = wide ? block.out(0, to) : block.out(to, 0);
            Arrays.fill(out, block.from(), block.to(), 0);
            for (int from = 0; from < ins; from++) {
                int way = from * outs + to;
                float[] gain = block.curve(way);
                if (!block.steady(way) || gain[block.from()] != 0) {
                    add(block, wide ? block.in(0, from) : block.in(from, 0), gain, out);
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
