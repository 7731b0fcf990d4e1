package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.Everything;
import sownd.engine.Rig;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Reading;

/** What any node measures does not depend on how time is cut into blocks, and lies in the range it declares. */
final class ReadingsTest {
    private static final int FRAMES = 115_200;

    private static Map<String, Double> readings(int block) {
        Graph graph = Everything.graph();
        Map<String, Double> readings = new LinkedHashMap<>();
        try (Rig rig = new Rig(block, NodeTypes.builtIn(), Everything.SAMPLES).play(graph)) {
            rig.step(FRAMES / block);
            rig.engine.refresh();
            graph.nodes().forEach((id, node) -> {
                for (Reading reading :
                        NodeTypes.builtIn().find(node.type()).orElseThrow().readings()) {
                    // Adding 0 makes a 0 of -0, which would be under 0.
                    double value = 0 + rig.engine.value(rig.engine.reading("main/" + id + "/" + reading.name()));
                    assertThat(value).as("%s %s", node.type(), reading.name()).isBetween(reading.min(), reading.max());
                    readings.put(id + "/" + reading.name(), value);
                }
            });
        }
        return readings;
    }

    @Test
    void theBlockSizeIsNotRead() {
        Map<String, Double> one = readings(64);
        assertThat(one).hasSizeGreaterThan(30);
        for (int block : new int[] {16, 100, 480}) {
            Map<String, Double> other = readings(block);
            one.forEach((name, value) -> assertThat(other.get(name))
                    .as("%s at block %d", name, block)
                    .isCloseTo(value, within(1e-6)));
        }
    }
}
