package sownd.engine.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.graph.NodeTypes;

/** However buffers are shared out, what comes out is the sum over all ways through the graph. */
final class BuffersTest {
    private final Random random = new Random(11);

    @Test
    void aRandomNetOfGainsGivesTheSumOfItsWays() {
        for (int round = 0; round < 60; round++) {
            int count = 3 + random.nextInt(40);
            List<String> lines =
                    new ArrayList<>(List.of("src: player playing=true loop=true fade_in=0 asset=dc", "out: output"));
            double[] level = new double[count];
            List<String> edges = new ArrayList<>();
            double heard = 0;
            // Written in a random order, so that playing order has to be found.
            for (int i = 0; i < count; i++) {
                double decibels = -6 - random.nextInt(20);
                lines.add(random.nextInt(lines.size() + 1), "g" + i + ": gain gain=" + decibels);
                double in = 0;
                for (int from = -1; from < i; from++) {
                    if (from == -1 && random.nextInt(3) == 0 || from >= 0 && random.nextInt(6) == 0) {
                        edges.add((from < 0 ? "src" : "g" + from) + ".out -> g" + i + ".in");
                        in += from < 0 ? 1 : level[from];
                    }
                }
                level[i] = in * Math.pow(10, decibels / 20);
                if (random.nextInt(4) == 0) {
                    edges.add("g" + i + ".out -> out.in");
                    heard += level[i];
                }
            }
            lines.addAll(edges);
            check(lines, heard);
        }
    }

    private static void check(List<String> lines, double heard) {
        try (Rig rig = new Rig(64, NodeTypes.builtIn(), _ -> new Sample(new float[][] {{1}}, Rig.RATE))) {
            float[][] out = rig.play(Rig.graph(lines.toArray(String[]::new))).step(2);
            assertThat(out[0][100]).isCloseTo((float) heard, within((float) (1e-5 * (1 + heard))));
            assertThat(out[1][100]).isEqualTo(out[0][100]);
        }
    }
}
