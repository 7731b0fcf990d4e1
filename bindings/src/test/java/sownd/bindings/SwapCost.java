package sownd.bindings;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import sownd.bindings.project.GraphReader;
import sownd.engine.Engine;
import sownd.engine.Sample;
import sownd.engine.WarmUp;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/**
 * What a swap costs the audio thread once warmed up as a show is: a mixer of 64 channels plays while it is edited again and again. Prints CPU time of
 * blocks as a share of the block's time. Arguments: the folder of the workloads, how many swaps.
 */
public final class SwapCost {
    private static final int RATE = 48_000;
    private static final int BLOCK = 64;
    private static final double PERIOD = BLOCK * 1e9 / RATE;
    private static final int BETWEEN = 200;
    private static final long WARM_NANOS = 10_000_000_000L;
    /** The blocks after an edit over which it fades, and one in which the plan after the fade is taken. */
    private static final int SWAPPING = 8;

    private SwapCost() {}

    public static void main(String[] arguments) {
        var swaps = Integer.parseInt(arguments[1]);
        var graph = new GraphReader(NodeTypes.builtIn())
                .read(Path.of(arguments[0], "w1.json"))
                .graph()
                .orElseThrow();
        var driver = new OfflineDriver(new Format(RATE, BLOCK, 2));
        WarmUp.play(
                Map.of("w1", graph),
                NodeTypes.builtIn(),
                _ -> loop(),
                new Format(RATE, BLOCK, 2),
                WARM_NANOS,
                () -> false);
        try (var engine = new Engine(new Format(RATE, BLOCK, 2), NodeTypes.builtIn(), _ -> loop(), driver::nanoTime)) {
            engine.play(Map.of("w1", graph));
            engine.start(driver);
            for (var i = 0; i < 2_000; i++) {
                driver.next();
            }
            tell("equal graph", engine, driver, swaps, _ -> graph);
            tell("a level written anew", engine, driver, swaps, i -> with(graph, "gain7", "gain", -10 - i % 2));
            tell("a strip comes and goes", engine, driver, swaps, i -> i % 2 == 0 ? without(graph, "play9") : graph);
        }
    }

    private interface Edit {
        Graph of(int number);
    }

    private static void tell(String what, Engine engine, OfflineDriver driver, int swaps, Edit edit) {
        var swapping = new double[swaps];
        var calm = new double[swaps * (BETWEEN - SWAPPING)];
        for (var swap = 0; swap < swaps; swap++) {
            engine.play(Map.of("w1", edit.of(swap)));
            for (var block = 0; block < BETWEEN; block++) {
                var share = block(driver);
                if (block < SWAPPING) {
                    swapping[swap] = Math.max(swapping[swap], share);
                } else {
                    calm[swap * (BETWEEN - SWAPPING) + block - SWAPPING] = share;
                }
            }
        }
        var first = swapping[0];
        Arrays.sort(swapping);
        Arrays.sort(calm);
        System.out.printf(
                "%-24s worst block of a swap: first %.1f %%, median %.1f %%, worst %.1f %%;"
                        + " other blocks: median %.1f %%, worst %.1f %%%n",
                what,
                100 * first,
                100 * swapping[swaps / 2],
                100 * swapping[swaps - 1],
                100 * calm[calm.length / 2],
                100 * calm[calm.length - 1]);
    }

    private static double block(OfflineDriver driver) {
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        driver.next();
        return (threads.getCurrentThreadCpuTime() - before) / PERIOD;
    }

    private static Graph with(Graph graph, String id, String parameter, double value) {
        var nodes = new LinkedHashMap<>(graph.nodes());
        nodes.computeIfPresent(id, (_, node) -> node.with(parameter, Value.of(value)));
        return new Graph(nodes, graph.edges());
    }

    private static Graph without(Graph graph, String id) {
        var nodes = new LinkedHashMap<String, Node>(graph.nodes());
        nodes.remove(id);
        var edges = graph.edges().stream()
                .filter(edge -> !edge.fromNode().equals(id) && !edge.toNode().equals(id))
                .toList();
        return new Graph(nodes, edges);
    }

    private static Sample loop() {
        var data = new float[2][RATE];
        for (var i = 0; i < RATE; i++) {
            data[0][i] = (float) (0.1 * Math.sin(i * 0.03));
            data[1][i] = -data[0][i];
        }
        return new Sample(data, RATE);
    }
}
