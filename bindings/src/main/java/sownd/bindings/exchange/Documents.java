package sownd.bindings.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import sownd.bindings.project.ProjectShape;

/** The project file as a tree that keeps what it does not understand, and as the same text every time. */
public final class Documents {
    /** A document that cannot be read back is not written. */
    static final long LARGEST = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength((int) LARGEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Documents() {}

    /**
     * Reads.
     *
     * @param name what is read, for the fault
     * @throws Refused if it is no JSON object
     */
    public static ObjectNode read(InputStream text, String name) throws IOException {
        try {
            if (JSON.readTree(text) instanceof ObjectNode document) {
                return document;
            }
            throw new Refused(name + " is no project: it is not a JSON object");
        } catch (JsonProcessingException broken) {
            var at = broken.getLocation();
            var place = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw new Refused(name + " is no JSON" + place, broken);
        }
    }

    /** A project with nothing in it. */
    public static ObjectNode empty(String name) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("sownd", ProjectShape.VERSION)
                .put("name", name);
    }

    /**
     * As text, two blanks deeper for every bracket, short lists of plain values on one line.
     *
     * @throws Refused if it would be too large to be read back
     */
    public static byte[] text(JsonNode document) throws IOException {
        var text = new Whole(Math.toIntExact(fits(document)));
        write(document, text);
        return text.bytes;
    }

    /**
     * How many bytes its text has.
     *
     * @throws Refused if it would be too large to be read back
     */
    public static long fits(JsonNode document) throws IOException {
        var counter = new Counter();
        write(document, counter);
        if (counter.bytes > LARGEST) {
            throw new Refused("the project would have " + counter.bytes + " bytes, at most " + LARGEST
                    + " can be read back: import fewer parts");
        }
        return counter.bytes;
    }

    private static void write(JsonNode document, OutputStream out) throws IOException {
        JSON.writer(new Calm()).without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, document);
        out.write('\n');
    }

    /** A text whose length is known: there is no second of it while it grows. */
    private static final class Whole extends OutputStream {
        private final byte[] bytes;
        private int at;

        Whole(int length) {
            this.bytes = new byte[length];
        }

        @Override
        public void write(int one) {
            bytes[at++] = (byte) one;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            System.arraycopy(some, from, bytes, at, length);
            at += length;
        }
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }

    /** The things of a section; empty where there are none. */
    static ObjectNode things(ObjectNode document, Section section) {
        return document.get(section.key()) instanceof ObjectNode things
                ? things
                : JsonNodeFactory.instance.objectNode();
    }

    /** Whether a value is nested deeper than {@code levels}. */
    public static boolean deeper(JsonNode value, int levels) {
        if (!value.isContainerNode()) {
            return false;
        }
        if (levels == 0) {
            return true;
        }
        for (var inner : value) {
            if (deeper(inner, levels - 1)) {
                return true;
            }
        }
        return false;
    }

    static ArrayNode list() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Objects in lines of their own, but for actions and what else lies deep; lists in one. */
    private static final class Calm extends DefaultPrettyPrinter {
        private static final long serialVersionUID = 1L;
        private static final int DEEP = 5;

        Calm() {
            _objectIndenter = new DefaultIndenter("  ", "\n") {
                private static final long serialVersionUID = 1L;

                @Override
                public void writeIndentation(JsonGenerator out, int level) throws IOException {
                    if (level > DEEP) {
                        out.writeRaw(' ');
                    } else {
                        super.writeIndentation(out, level);
                    }
                }
            };
        }

        private Calm(Calm base) {
            super(base);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new Calm(this);
        }

        @Override
        public void writeObjectFieldValueSeparator(com.fasterxml.jackson.core.JsonGenerator out) throws IOException {
            out.writeRaw(": ");
        }
    }
}
