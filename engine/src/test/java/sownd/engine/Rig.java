package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.graph.Edge;
import sownd.engine.graph.Edges;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** An engine stepped block by block, and short ways to write graphs. */
public final class Rig implements AutoCloseable {
    public static final int RATE = 48_000;

    public final Engine engine;
    public final OfflineDriver driver;
    private final int block;
    public final List<String> told = new ArrayList<>();

    public Rig(int block, NodeTypes types, Samples samples) {
        this(block, types, samples, Recordings.NONE);
    }

    public Rig(int block, NodeTypes types, Samples samples, Recordings recordings) {
        this(block, 2, types, samples, recordings);
    }

    public Rig(int block, int channels, NodeTypes types, Samples samples, Recordings recordings) {
        Format format = new Format(RATE, block, channels);
        this.block = block;
        driver = new OfflineDriver(format);
        engine = new Engine(format, types, samples, recordings, driver::nanoTime);
        engine.start(driver);
    }

    public static Rig of(int block) {
        return new Rig(block, NodeTypes.builtIn(), Samples.NONE);
    }

    public Rig play(Graph graph) {
        assertThat(engine.play(Map.of("main", graph))).isEmpty();
        return this;
    }

    public float[][] step(int blocks) {
        return driver.step(blocks);
    }

    /** As {@link #step}, with all files read and written before each block. */
    public float[][] stepWhole(int blocks) {
        float[][] all = new float[2][blocks * block];
        for (int i = 0; i < blocks; i++) {
            engine.catchUp();
            float[][] one = driver.next();
            for (int channel = 0; channel < 2; channel++) {
                System.arraycopy(one[channel], 0, all[channel], i * block, block);
            }
        }
        engine.catchUp();
        return all;
    }

    /** A time that a command must carry to sound at a frame. */
    public long at(long frame, int block) {
        return driver.nanosOf(frame - block);
    }

    public List<String> drain() {
        told.clear();
        engine.drain(new Replies() {
            @Override
            public void changed(int parameter, double value, long atNanos) {
                told.add("changed " + parameter + " " + value + " " + Math.round(atNanos * 48e-6));
            }

            @Override
            public void failed(String nodePath, String why) {
                told.add("failed " + nodePath + ": " + why);
            }

            @Override
            public void overflowed(String nodePath) {
                told.add("overflowed " + nodePath);
            }

            @Override
            public void mended(String nodePath) {
                told.add("mended " + nodePath);
            }
        });
        return List.copyOf(told);
    }

    /** Lines as {@code "osc: oscillator frequency=1000 shape=saw"} make nodes, lines with an arrow make edges. */
    public static Graph graph(String... lines) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        List<Edge> edges = new ArrayList<>();
        for (String line : lines) {
            if (line.contains("->")) {
                edges.add(Edges.parse(line));
            } else {
                String[] words = line.split("[: ]+");
                nodes.put(words[0], new Node(words[1], params(words)));
            }
        }
        return new Graph(nodes, edges);
    }

    private static Map<String, Value> params(String[] words) {
        Map<String, Value> params = new LinkedHashMap<>();
        for (int i = 2; i < words.length; i++) {
            String[] pair = words[i].split("=");
            params.put(pair[0], value(pair[1]));
        }
        return params;
    }

    private static Value value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Value.of(text.equals("true"));
        }
        Value number = Value.of(Value.of(text).asNumber());
        return Double.isNaN(number.asNumber()) ? Value.of(text) : number;
    }

    @Override
    public void close() {
        engine.close();
    }
}
