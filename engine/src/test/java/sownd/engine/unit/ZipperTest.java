package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Parameter;
import sownd.engine.graph.Port;
import sownd.engine.graph.PortType;

/**
 * No parameter zips: while a low tone plays through a node, each of its numbers is set to its ends and back at the worst
 * moment, and the sound never steps further than the tone itself and an even way of 5 ms account for.
 */
final class ZipperTest {
    private static final int BLOCK = 64;
    private static final int PERIOD = 960;
    private static final double SMOOTHING = 240;
    private static final int SET = 30 * PERIOD + PERIOD / 4;
    private static final float[][] TONE = Studio.sound(
            0.02, i -> 0.5 * Math.sin(2 * Math.PI * i / PERIOD), i -> 0.4 * Math.sin(2 * Math.PI * i / PERIOD));

    static Iterable<String> nodes() {
        return NodeTypes.builtIn().all().stream()
                .filter(ZipperTest::sounds)
                .map(NodeType::name)
                .toList();
    }

    private static boolean sounds(NodeType type) {
        return type.inputs().stream().anyMatch(port -> port.type() == PortType.AUDIO)
                && type.outputs().stream().anyMatch(port -> port.type() == PortType.AUDIO);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void setsAreSmooth(String node) {
        NodeType type = NodeTypes.builtIn().find(node).orElseThrow();
        for (Parameter parameter : type.parameters()) {
            if (!parameter.measure().fixed()) {
                double initial = parameter.initial().asNumber();
                smooth(type, parameter, initial, parameter.max());
                smooth(type, parameter, parameter.max(), parameter.min());
                smooth(type, parameter, parameter.min(), initial);
            }
        }
    }

    private static void smooth(NodeType type, Parameter parameter, double from, double to) {
        float[][] before = played(type, parameter, from, from);
        float[][] after = played(type, parameter, to, to);
        float[][] moved = played(type, parameter, from, to);
        double own = Math.max(step(before), step(after));
        double way = (peak(before) + peak(after)) / SMOOTHING;
        assertThat(step(moved))
                .as("%s %s from %s to %s", type, parameter.name(), from, to)
                .isLessThanOrEqualTo(1.5 * (own + way) + 1e-3);
    }

    /** The furthest from one frame to the next, from shortly before the set on. */
    private static double step(float[][] sound) {
        double most = 0;
        for (float[] channel : sound) {
            for (int i = SET - PERIOD; i < channel.length; i++) {
                most = Math.max(most, Math.abs(channel[i] - channel[i - 1]));
            }
        }
        return most;
    }

    private static double peak(float[][] sound) {
        double most = 0;
        for (float[] channel : sound) {
            for (int i = SET - PERIOD; i < channel.length; i++) {
                most = Math.max(most, Math.abs(channel[i]));
            }
        }
        return most;
    }

    private static float[][] played(NodeType type, Parameter parameter, double from, double to) {
        try (Rig rig =
                new Rig(BLOCK, NodeTypes.builtIn(), _ -> new Sample(TONE, Studio.RATE)).play(Rig.graph(lines(type)))) {
            int id = rig.engine.parameter("main/n/" + parameter.name());
            rig.engine.set(id, from, 0, rig.at(100, BLOCK));
            rig.engine.set(id, to, 0, rig.at(SET, BLOCK));
            return rig.step(45 * PERIOD / BLOCK);
        }
    }

    private static String[] lines(NodeType type) {
        List<String> lines =
                new ArrayList<>(List.of("p: player asset=a playing=true loop=true", "o: output", "n: " + type.name()));
        boolean one = true;
        for (Port port : type.inputs()) {
            if (port.type() == PortType.AUDIO) {
                // What hears two sounds hears different ones.
                lines.add(one ? "p.out -> n." + port.name() : "q.out -> n." + port.name());
                if (!one && lines.stream().noneMatch(line -> line.startsWith("q:"))) {
                    lines.addAll(List.of("q: scale factor=-0.7", "p.out -> q.in"));
                }
                one = false;
            }
        }
        type.outputs().stream()
                .filter(port -> port.type() == PortType.AUDIO)
                .forEach(port -> lines.add("n." + port.name() + " -> o.in"));
        return lines.toArray(String[]::new);
    }
}
