package sownd.engine.unit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.engine.Everything;
import sownd.engine.Rig;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/**
 * A graph that is told things at exact frames, heard at the output {@code o} and written down at the tape {@code t}. MIDI
 * comes from {@code keys.out}. In the graph's lines an underscore stands for a blank in {@code points}.
 */
final class Stage implements AutoCloseable {
    private static final int BLOCK = 64;

    final Rig rig;
    private final Tape tape = new Tape();
    private final List<int[]> script = new ArrayList<>();

    Stage(String... lines) {
        List<String> all = new ArrayList<>(List.of("t: tape", "keys: keys", "o: output"));
        all.addAll(List.of(lines));
        rig = new Rig(BLOCK, NodeTypes.builtIn().with(tape.type(), keys()), Everything.SAMPLES);
        rig.play(blanks(Rig.graph(all.toArray(String[]::new))));
    }

    private static Graph blanks(Graph graph) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        graph.nodes().forEach((id, node) -> {
            Map<String, Value> params = new LinkedHashMap<>(node.params());
            params.computeIfPresent(
                    "points", (_, text) -> Value.of(text.asText().replace('_', ' ')));
            nodes.put(id, new Node(node.type(), params));
        });
        return new Graph(nodes, graph.edges());
    }

    private NodeType keys() {
        return NodeType.named("keys").about("Plays.").midiOut("out").builds(() -> new Unit() {
            private long now;

            @Override
            public void process(Block block) {
                for (int[] line : script) {
                    if (line[0] >= now && line[0] < now + block.to() - block.from()) {
                        block.emitMidi(0, block.from() + (int) (line[0] - now), line[1]);
                    }
                }
                now += block.to() - block.from();
            }
        });
    }

    /** Tells a node something at a frame. */
    Stage call(String event, double argument, long frame) {
        rig.engine.call(rig.engine.event("main/" + event), argument, rig.at(frame, BLOCK));
        return this;
    }

    /** Sets a number at a frame. */
    Stage set(String parameter, double value, long frame) {
        rig.engine.set(rig.engine.parameter("main/" + parameter), value, 0, rig.at(frame, BLOCK));
        return this;
    }

    /** MIDI at a frame. */
    Stage midi(int frame, int... messages) {
        for (int message : messages) {
            script.add(new int[] {frame, message});
        }
        return this;
    }

    /** The left side of so many frames, rounded up to whole blocks. */
    float[] hear(int frames) {
        return rig.step((frames + BLOCK - 1) / BLOCK)[0];
    }

    /** What was written down until now, after so many more frames. */
    List<String> written(int frames) {
        hear(frames);
        return tape.lines;
    }

    double read(String reading) {
        rig.engine.refresh();
        return rig.engine.value(rig.engine.reading("main/" + reading));
    }

    @Override
    public void close() {
        rig.close();
    }
}
