package sownd.bindings.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Mark;
import sownd.bindings.shape.Shape;
import sownd.engine.graph.Value;

/** Reads what stands in no file yet, so that nothing in it has a line. */
public final class Placeless {
    private Placeless() {}

    /** A whole project. */
    public static ProjectReader.Result project(ProjectReader reader, JsonNode document) {
        return reader.read(Path.of(Archive.PROJECT), located(document));
    }

    /** Whether it is read without a fault, and without a key that is not known. What it refers to is not asked for. */
    public static boolean fits(Shape<?> shape, JsonNode piece) {
        var inspection = new Inspection();
        return shape.read(located(piece), "", inspection).isPresent()
                && inspection.problems().isEmpty();
    }

    /** Whether it is read without a fault. */
    public static boolean reads(Shape<?> shape, JsonNode piece) {
        var inspection = new Inspection();
        return shape.read(located(piece), "", inspection).isPresent() && !inspection.failed();
    }

    /** A document as shapes read it. Its pieces are made when they are looked at and are not kept: it may be large. */
    static Located located(JsonNode piece) {
        return switch (piece) {
            case ObjectNode object -> new Located.Fields(Mark.START, new Members(object));
            case ArrayNode list -> new Located.Items(Mark.START, new Each(list));
            default -> new Located.Scalar(Mark.START, scalar(piece));
        };
    }

    private static Located.Member member(JsonNode value) {
        return new Located.Member(Mark.START, located(value));
    }

    /** The fields of an object. */
    private static final class Members extends AbstractMap<String, Located.Member> {
        private final ObjectNode object;

        Members(ObjectNode object) {
            this.object = object;
        }

        @Override
        public boolean containsKey(@Nullable Object key) {
            return key instanceof String name && object.has(name);
        }

        @Override
        public Located.@Nullable Member get(@Nullable Object key) {
            var value = key instanceof String name ? object.get(name) : null;
            return value == null ? null : member(value);
        }

        @Override
        public Set<Entry<String, Located.Member>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public Iterator<Entry<String, Located.Member>> iterator() {
                    return object.properties().stream()
                            .map(field -> Map.entry(field.getKey(), member(field.getValue())))
                            .iterator();
                }

                @Override
                public int size() {
                    return object.size();
                }
            };
        }
    }

    /** The items of a list. */
    private static final class Each extends AbstractList<Located> {
        private final ArrayNode list;

        Each(ArrayNode list) {
            this.list = list;
        }

        @Override
        public Located get(int index) {
            return located(list.get(index));
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    private static Value scalar(JsonNode piece) {
        return switch (piece.getNodeType()) {
            case STRING -> Value.of(piece.asText());
            case NUMBER -> Value.of(piece.asDouble());
            case BOOLEAN -> Value.of(piece.asBoolean());
            default -> Value.nothing();
        };
    }
}
