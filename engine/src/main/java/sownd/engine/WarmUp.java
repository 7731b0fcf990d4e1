package sownd.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.graph.Edge;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Parameter;

/**
 * Plays graphs to nobody, as fast as the machine can, before a device opens: so that the code they run through is compiled
 * when the first period is due. An engine of its own plays them, at all periods a device is likely to have, with
 * parameters that move and with edits on the way; nothing of it reaches the engine that plays later. One thread, not
 * the audio thread.
 */
public final class WarmUp {
    private static final int MOST_BLOCKS = 20_000;
    private static final int BLOCKS_PER_ROUND = 32;
    private static final int MOST_MOVED = 256;
    private static final int ROUNDS_BETWEEN_EDITS = 6;
    private static final double RAMP_SECONDS = 0.02;
    private static final int[] PERIODS = {64, 128, 256};
    private static final int LONGEST = 512;

    private final Engine engine;
    private final OfflineDriver driver;
    private final Map<String, Graph> graphs;
    private final Map<String, Graph> shorter;
    private final int[] periods;
    private final List<Move> moves;

    /** A parameter, and where it goes and comes back to. */
    private record Move(String path, double there, double back) {}

    private WarmUp(Engine engine, OfflineDriver driver, Map<String, Graph> graphs, NodeTypes types, int block) {
        this.engine = engine;
        this.driver = driver;
        this.graphs = graphs;
        this.shorter = shorter(graphs);
        this.periods = IntStream.concat(IntStream.of(block), IntStream.of(PERIODS))
                .distinct()
                .toArray();
        this.moves = graphs.entrySet().stream()
                .flatMap(graph -> graph.getValue().nodes().entrySet().stream()
                        .flatMap(node -> moves(graph.getKey() + "/" + node.getKey() + "/", node.getValue(), types)))
                .limit(MOST_MOVED)
                .toList();
    }

    /** Every number a little up and back; switches stay, because they could end what is to be played. */
    private static Stream<Move> moves(String path, Node node, NodeTypes types) {
        return types.find(node.type()).stream()
                .flatMap(type -> type.of(node).parameters().stream())
                .filter(p -> p.measure() != Measure.TEXT && p.measure() != Measure.SWITCH)
                .map(p -> move(path, p, NodeSetup.value(node, p).asNumber()));
    }

    private static Move move(String path, Parameter parameter, double value) {
        return new Move(path + parameter.name(), value + (parameter.max() - value) / 256, value);
    }

    /**
     * Plays until it has played enough, the time is over, or it is told to stop.
     *
     * @param nanos longest time it may take, beside that of reading assets
     * @param stopped asked before every block
     * @return how many blocks were played; 0 when the graphs cannot be played
     */
    public static int play(
            Map<String, Graph> graphs,
            NodeTypes types,
            Samples samples,
            Format format,
            long nanos,
            BooleanSupplier stopped) {
        int longest = Math.max(format.block(), LONGEST);
        OfflineDriver driver = new OfflineDriver(new Format(format.rate(), longest, format.channels(), format.inputs()))
                .hear(new float[format.inputs()][0]);
        try (Engine engine = new Engine(format, types, samples, driver::nanoTime)) {
            if (!engine.play(graphs).isEmpty()) {
                return 0;
            }
            engine.start(driver);
            return new WarmUp(engine, driver, graphs, types, format.block()).play(nanos, stopped);
        }
    }

    private int play(long nanos, BooleanSupplier stopped) {
        long end = System.nanoTime() + nanos;
        int blocks = 0;
        for (int round = 0; blocks < MOST_BLOCKS; round++) {
            move(round);
            for (int period : periods) {
                for (int i = 0; i < BLOCKS_PER_ROUND; i++, blocks++) {
                    if (stopped.getAsBoolean() || System.nanoTime() >= end) {
                        return blocks;
                    }
                    driver.next(period);
                }
            }
            engine.drain(new Nobody());
            if (round % ROUNDS_BETWEEN_EDITS == ROUNDS_BETWEEN_EDITS / 2) {
                edit(round / ROUNDS_BETWEEN_EDITS);
            }
        }
        return blocks;
    }

    /** All goes and comes again; one node goes and comes again; nothing is another, so that all is kept. */
    private void edit(int number) {
        engine.play(
                switch (number % 3) {
                    case 0 -> Map.of();
                    case 1 -> shorter;
                    default -> graphs;
                });
        driver.next(LONGEST);
        engine.play(graphs);
    }

    /** Every graph without the last of its nodes. */
    private static Map<String, Graph> shorter(Map<String, Graph> graphs) {
        Map<String, Graph> shorter = new LinkedHashMap<>();
        graphs.forEach((id, graph) -> {
            SequencedMap<String, Node> nodes = new LinkedHashMap<>(graph.nodes());
            var last = nodes.pollLastEntry();
            List<Edge> edges = graph.edges().stream()
                    .filter(edge -> last == null
                            || (!edge.fromNode().equals(last.getKey())
                                    && !edge.toNode().equals(last.getKey())))
                    .toList();
            shorter.put(id, new Graph(nodes, edges));
        });
        return shorter;
    }

    private void move(int round) {
        for (Move move : moves) {
            double to = round % 2 == 0 ? move.there : move.back;
            engine.set(engine.parameter(move.path), to, RAMP_SECONDS, driver.nanoTime());
        }
    }

    /** Whatever the engine says, it is thrown away; the one that plays later says it again. */
    private static final class Nobody implements Replies {
        @Override
        public void changed(int parameter, double value, long atNanos) {
            // Nobody watches.
        }

        @Override
        public void failed(String nodePath, String why) {
            // Nobody watches.
        }

        @Override
        public void mended(String nodePath) {
            // Nobody watches.
        }
    }
}
