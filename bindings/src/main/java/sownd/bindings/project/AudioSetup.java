package sownd.bindings.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.audio.Format;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/**
 * How the project wants to be played.
 *
 * @param device name of the sound device, or a part of it no other has; empty for the usual one
 * @param rate samples per second
 * @param block frames rendered at a time
 * @param channels the device plays
 * @param inputs channels the device hears; empty for as many as the graphs' input nodes need
 */
public record AudioSetup(Driver driver, String device, int rate, int block, int channels, Optional<Integer> inputs) {
    private static final int MOST_CHANNELS = 64;

    /** Frames that may be rendered at a time. */
    public static final List<Integer> BLOCKS = List.of(64, 128, 256, 512);

    /** What reaches the sound device. */
    public enum Driver {
        /** JACK if a server runs, otherwise javax.sound. */
        AUTO,
        JAVASOUND,
        JACK,
        /** No device: time goes on without sound. */
        NULL
    }

    public static final AudioSetup USUAL = new AudioSetup(48_000, 128);

    private static final Field<Driver> DRIVER = Field.initially(
            "driver",
            Shapes.choice(Driver.class),
            USUAL.driver,
            "what reaches the sound device; auto: JACK if a server runs, otherwise javasound; null: time without"
                    + " sound");
    private static final Field<String> DEVICE = Field.initially(
            "device",
            Shapes.text(),
            USUAL.device,
            "name of the sound device as sownd devices lists it, or a part no other has; empty: the usual one");
    private static final Field<Integer> RATE =
            Field.initially("rate", Shapes.whole(8_000, 192_000), USUAL.rate, "samples per second");
    private static final Field<Integer> BLOCK = Field.initially(
            "block",
            Shapes.scalar("64, 128, 256 or 512", blocks(), AudioSetup::block),
            USUAL.block,
            "frames rendered at a time: 64, 128, 256 or 512");
    private static final Field<Integer> CHANNELS =
            Field.initially("channels", Shapes.whole(1, MOST_CHANNELS), USUAL.channels, "channels the device plays");
    private static final Field<Integer> INPUTS = Field.optional(
            "inputs",
            Shapes.whole(0, MOST_CHANNELS),
            "channels the device hears; left out: as many as the graphs' input nodes need");

    static final Shape<AudioSetup> SHAPE = ObjectShape.of(
            "audio",
            List.of(DRIVER, DEVICE, RATE, BLOCK, CHANNELS, INPUTS),
            in -> new AudioSetup(
                    in.of(DRIVER), in.of(DEVICE), in.of(RATE), in.of(BLOCK), in.of(CHANNELS), in.maybe(INPUTS)));

    /** In stereo, on whatever device is there. */
    public AudioSetup(int rate, int block) {
        this(Driver.AUTO, "", rate, block, 2, Optional.empty());
    }

    /** The same through another driver. */
    public AudioSetup through(Driver other) {
        return new AudioSetup(other, device, rate, block, channels, inputs);
    }

    /** How sound is cut to play these graphs. */
    public Format format(Map<String, Graph> graphs, NodeTypes types) {
        return new Format(rate, block, channels, inputs.orElseGet(() -> needed(graphs.values(), types)));
    }

    /** The highest channel an input node hears. */
    private static int needed(Collection<Graph> graphs, NodeTypes types) {
        return graphs.stream()
                .flatMap(graph -> graph.nodes().values().stream())
                .mapToInt(node -> needed(node, types))
                .max()
                .orElse(0);
    }

    private static int needed(Node node, NodeTypes types) {
        return node.type().equals("input")
                ? last(node)
                : types.find(node.type())
                        .flatMap(NodeType::composite)
                        .map(inner -> needed(List.of(inner.definition().graph()), inner.types()))
                        .orElse(0);
    }

    private static int last(Node node) {
        var first = node.params().getOrDefault("first", Value.of(1)).asNumber();
        var mono = node.params().getOrDefault("mono", Value.of(false)).asFlag();
        var channels = node.params().getOrDefault("channels", Value.of(2)).asNumber();
        return (int) Math.clamp(first + (mono ? 0 : channels - 1), 1, MOST_CHANNELS);
    }

    private static ObjectNode blocks() {
        var schema = Schemas.type("integer");
        var list = schema.putArray("enum");
        BLOCKS.forEach(list::add);
        return schema;
    }

    private static int block(Value value) {
        var size = (int) value.asNumber();
        if (!BLOCKS.contains(size) || size != value.asNumber()) {
            throw new IllegalArgumentException(
                    "a block of " + value.asText() + " is not possible, use 64, 128, 256 or 512");
        }
        return size;
    }
}
