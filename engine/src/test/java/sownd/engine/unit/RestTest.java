package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static sownd.engine.unit.Studio.sound;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Port;
import sownd.engine.graph.PortType;

/** After a loud sound every node that is fed comes to rest, and never by way of numbers that slow the processor down. */
final class RestTest {
    static Iterable<String> nodes() {
        return NodeTypes.builtIn().all().stream()
                .filter(type -> heard(type.inputs()) && heard(type.outputs()))
                .map(NodeType::name)
                .toList();
    }

    private static boolean heard(List<Port> ports) {
        return !ports.isEmpty() && ports.getFirst().type() == PortType.AUDIO;
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void noDenormalIsPlayed(String node) {
        Dice dice = new Dice();
        double[] fading = {1};
        float[][] burst = sound(20, i -> {
            fading[0] = i < 9600 ? 1 : fading[0] * 0.999;
            return fading[0] < 1e-30 ? 0 : dice.even() * fading[0];
        });
        NodeType type = NodeTypes.builtIn().find(node).orElseThrow();
        float[][] heard = Studio.render(
                burst,
                "n: " + node,
                "p.out -> n." + type.inputs().getFirst().name(),
                "n." + type.outputs().getFirst().name() + " -> o.in");
        for (float[] side : heard) {
            for (int i = 0; i < side.length; i++) {
                if (side[i] != 0 && Math.abs(side[i]) < Float.MIN_NORMAL) {
                    throw new AssertionError(node + " plays " + side[i] + " at frame " + i);
                }
            }
            assertThat(side[side.length - 1]).isZero();
        }
    }
}
