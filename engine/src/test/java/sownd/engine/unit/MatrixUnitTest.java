package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.Recordings;
import sownd.engine.Rig;
import sownd.engine.Samples;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** A matrix of any size, against gains and sums. */
final class MatrixUnitTest {
    private static final int BLOCK = 64;
    private static final int BLOCKS = 50;

    private static float[][] play(List<String> lines) {
        try (Rig rig = new Rig(BLOCK, 64, NodeTypes.builtIn(), Samples.NONE, Recordings.NONE)) {
            return rig.play(Rig.graph(lines.toArray(String[]::new))).step(BLOCKS);
        }
    }

    /** Level of a way, which is silent for most. */
    private static int level(int in, int out) {
        return (in * 7 + out * 3) % 5 == 0 ? -(in + 2 * out) % 30 : -90;
    }

    private static List<String> tones(int ins) {
        List<String> lines = new ArrayList<>();
        for (int in = 1; in <= ins; in++) {
            lines.add("s" + in + ": oscillator level=-20 frequency=" + (200 + 90 * in));
        }
        return lines;
    }

    private static String node(int ins, int outs, String ports) {
        StringBuilder node = new StringBuilder("m: matrix inputs=" + ins + " outputs=" + outs + " ports=" + ports);
        for (int in = 1; in <= ins; in++) {
            for (int out = 1; out <= outs; out++) {
                node.append(" gain%d_%d=%d".formatted(in, out, level(in, out)));
            }
        }
        return node.toString();
    }

    private static float[][] mono(int ins, int outs) {
        List<String> lines = tones(ins);
        lines.add(node(ins, outs, "mono"));
        for (int in = 1; in <= ins; in++) {
            lines.add("s" + in + ".out -> m.in" + in);
        }
        for (int out = 1; out <= outs; out++) {
            lines.add("o" + out + ": output channels=1 first=" + out);
            lines.add("m.out" + out + " -> o" + out + ".in");
        }
        return play(lines);
    }

    private static float[][] wide(int ins, int outs) {
        List<String> lines = tones(ins);
        lines.add(node(ins, outs, "wide"));
        for (int first = 1; first <= ins; first += 8) {
            lines.add("j" + first + ": join channels=" + ins + " first=" + first);
            lines.add("j" + first + ".out -> m.in");
            for (int way = 1; way <= 8 && first + way - 1 <= ins; way++) {
                lines.add("s" + (first + way - 1) + ".out -> j" + first + ".in" + way);
            }
        }
        lines.add("o: output channels=" + outs);
        lines.add("m.out -> o.in");
        return play(lines);
    }

    private static float[][] gains(int ins, int outs) {
        List<String> lines = tones(ins);
        for (int out = 1; out <= outs; out++) {
            lines.add("o" + out + ": output channels=1 first=" + out);
            for (int in = 1; in <= ins; in++) {
                if (level(in, out) > -90) {
                    String gain = "g" + in + "_" + out;
                    lines.add(gain + ": gain channels=1 gain=" + level(in, out));
                    lines.add("s" + in + ".out -> " + gain + ".in");
                    lines.add(gain + ".out -> o" + out + ".in");
                }
            }
        }
        return play(lines);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 3", "3, 2", "6, 8", "8, 8", "64, 6", "12, 64", "64, 64"})
    void isItsGains(int ins, int outs) {
        float[][] wanted = gains(ins, outs);
        ChannelCountsTest.same(mono(ins, outs), wanted, "mono ports");
        ChannelCountsTest.same(wide(ins, outs), wanted, "wide ports");
    }

    @Test
    void declaresWhatItsSizeNeeds() {
        NodeType small = sized(2, 3);
        assertThat(small.parameters().stream().filter(p -> p.name().startsWith("gain")))
                .hasSize(6);
        assertThat(small.inputs()).hasSize(2);
        assertThat(small.outputs()).hasSize(3);
        assertThat(sized(64, 64).parameters()).hasSize(64 * 64 + 3);
        assertThat(sized(8, 8)).isSameAs(sized(8, 8)).isSameAs(MatrixUnit.TYPE);
        assertThat(sized(2, 3)).isSameAs(small);
    }

    private static NodeType sized(int ins, int outs) {
        return MatrixUnit.TYPE.of(new Node("matrix", Map.of("inputs", Value.of(ins), "outputs", Value.of(outs))));
    }

    @Test
    void aWayThatItsSizeDoesNotHaveIsRefusedWithItsPlace() {
        var graph = Rig.graph("m: matrix inputs=2 outputs=2 gain3_1=-6", "o: output", "m.out3 -> o.in");
        assertThat(Compiler.check(graph, NodeTypes.builtIn()))
                .extracting(fault -> fault.pointer() + ": " + fault.what())
                .containsExactly(
                        "/nodes/m/params/gain3_1: matrix has no parameter \"gain3_1\"",
                        "/edges/0: matrix has no output \"out3\"");
    }

    /** From silence to full level, of a steady sound: no step is larger than those of a straight line of 5 ms. */
    @Test
    void aWayOfALargeMatrixIsSetByItsAddressWithoutZipper() {
        try (Rig rig = new Rig(BLOCK, 2, NodeTypes.builtIn(), Samples.NONE, Recordings.NONE)) {
            rig.play(Rig.graph(
                    "s: offset amount=0.5 channels=64",
                    "m: matrix inputs=64 outputs=64 ports=wide",
                    "t: split channels=64",
                    "o: output",
                    "s.out -> m.in",
                    "m.out -> t.in",
                    "t.out1 -> o.in"));
            rig.engine.set(rig.engine.parameter("main/m/gain1_1"), -90, 0, 0);
            rig.step(20);
            int way = rig.engine.parameter("main/m/gain64_1");
            assertThat(way).isNotNegative();
            rig.engine.set(way, 0, 0, rig.at(20 * BLOCK + 100, BLOCK));
            float[] heard = rig.step(20)[0];
            assertThat(heard[99]).isZero();
            assertThat(heard[600]).isEqualTo(0.5f);
            for (int i = 1; i < heard.length; i++) {
                assertThat(heard[i] - heard[i - 1]).isBetween(0f, 0.5f / 240 + 1e-6f);
            }
        }
    }

    @Test
    void itsSizeMayChangeWhileItPlays() {
        try (Rig rig = new Rig(BLOCK, 2, NodeTypes.builtIn(), Samples.NONE, Recordings.NONE)) {
            String[] more = {"s: offset amount=0.5 channels=1", "o: output", "s.out -> m.in2", "m.out1 -> o.in"};
            rig.play(Rig.graph(more[0], more[1], more[2], more[3], "m: matrix gain2_1=0"))
                    .step(20);
            rig.play(Rig.graph(more[0], more[1], more[2], more[3], "m: matrix inputs=2 outputs=40 gain2_1=-6.0206"))
                    .step(20);
            assertThat(rig.step(1)[0][0]).isBetween(0.2499f, 0.2501f);
            assertThat(rig.engine.parameter("main/m/gain3_1")).isEqualTo(-1);
        }
    }
}
