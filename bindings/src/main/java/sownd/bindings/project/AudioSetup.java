package sownd.bindings.project;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/**
 * How the project wants to be played.
 *
 * @param rate samples per second
 * @param block frames rendered at a time
 */
public record AudioSetup(int rate, int block) {
    private static final List<Integer> SIZES = List.of(64, 128, 256, 512);
    static final AudioSetup USUAL = new AudioSetup(48_000, 128);
    private static final Field<Integer> RATE =
            Field.initially("rate", Shapes.whole(8_000, 192_000), USUAL.rate, "samples per second");
    private static final Field<Integer> BLOCK = Field.initially(
            "block",
            Shapes.scalar("64, 128, 256 or 512", blocks(), AudioSetup::block),
            USUAL.block,
            "frames rendered at a time: 64, 128, 256 or 512");

    static final Shape<AudioSetup> SHAPE =
            ObjectShape.of("audio", List.of(RATE, BLOCK), in -> new AudioSetup(in.of(RATE), in.of(BLOCK)));

    private static com.fasterxml.jackson.databind.node.ObjectNode blocks() {
        var schema = sownd.bindings.shape.Schemas.type("integer");
        var list = schema.putArray("enum");
        SIZES.forEach(list::add);
        return schema;
    }

    private static int block(sownd.engine.graph.Value value) {
        var size = (int) value.asNumber();
        if (!SIZES.contains(size) || size != value.asNumber()) {
            throw new IllegalArgumentException(
                    "a block of " + value.asText() + " is not possible, use 64, 128, 256 or 512");
        }
        return size;
    }
}
