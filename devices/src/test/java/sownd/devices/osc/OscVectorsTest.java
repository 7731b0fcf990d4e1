package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OscVectorsTest {
    private static final VectorFile VECTORS = VectorFile.named("osc");
    private static final Map<String, String> ATOM_TAGS =
            Map.of("blob0", "b", "rgba", "r", "char", "c", "double", "d", "float.half", "f", "float.nan", "f");

    @TestFactory
    Stream<DynamicTest> atoms() {
        return each("atom", this::atom);
    }

    @TestFactory
    Stream<DynamicTest> messages() {
        return each("message", v -> {
            OscMessage message = message(v);
            assertThat(HexFormat.of().formatHex(encoded(message)))
                    .isEqualTo(v.get("hex").asText());
            assertThat(OscCodec.decode(ByteBuffer.wrap(VectorFile.bytes(v.get("hex")))))
                    .isEqualTo(message);
        });
    }

    @TestFactory
    Stream<DynamicTest> bundles() {
        return each("bundle", v -> {
            List<OscFault> skipped = new ArrayList<>();
            OscPacket bundle = OscCodec.decode(ByteBuffer.wrap(VectorFile.bytes(v.get("hex"))), skipped::add);
            assertThat(bundle).isEqualTo(bundle(v.get("expect")));
            assertThat(skipped).hasSize(v.get("id").asText().equals("bundle.unknownTag") ? 1 : 0);
        });
    }

    @Test
    void encodesTheBundlesThatAreWrittenTheUsualWay() {
        for (String id : List.of("bundle.empty", "bundle.one", "bundle.nested0")) {
            JsonNode v = VECTORS.vector(id);
            assertThat(HexFormat.of().formatHex(encoded(bundle(v.get("expect")))))
                    .isEqualTo(v.get("hex").asText());
        }
    }

    @TestFactory
    Stream<DynamicTest> malformed() {
        return each("malformed", this::malformed);
    }

    @TestFactory
    Stream<DynamicTest> patterns() {
        return rows(VECTORS.vector("pattern.table").get("table")).map(row -> {
            String pattern = row.get("pattern").asText();
            String address = row.get("address").asText();
            return DynamicTest.dynamicTest(
                    pattern + " on " + address,
                    () -> assertThat(OscPattern.of(pattern).matches(address))
                            .isEqualTo(row.get("match").asBoolean()));
        });
    }

    @Test
    void timeTags() {
        JsonNode immediate = VECTORS.vector("time.now");
        assertThat(HexFormat.fromHexDigitsToLong(immediate.get("hex").asText())).isEqualTo(OscTime.IMMEDIATELY);
        JsonNode dated = VECTORS.vector("time.2018");
        long tag = HexFormat.fromHexDigitsToLong(dated.get("hex").asText());
        LocalDateTime when = LocalDateTime.parse(dated.get("value").get("iso").asText());
        assertThat(OscTime.instant(tag).getEpochSecond()).isEqualTo(when.toEpochSecond(ZoneOffset.UTC));
        assertThat(tag & 0xFFFF_FFFFL)
                .isEqualTo(dated.get("value").get("fraction").asLong());
    }

    private void atom(JsonNode v) throws OscFault {
        String hex = v.get("hex").asText();
        String name = v.get("id").asText().substring("atom.".length());
        if (name.startsWith("tags")) {
            tagString(v);
            return;
        }
        String tag = ATOM_TAGS.getOrDefault(name, "s");
        OscMessage message = OscMessage.of("/a", value(tag.charAt(0), v.get("value")));
        String whole =
                "2f610000" + "2c" + HexFormat.of().formatHex(tag.getBytes(StandardCharsets.US_ASCII)) + "0000" + hex;
        assertThat(HexFormat.of().formatHex(encoded(message))).isEqualTo(whole);
        assertThat(OscCodec.decode(ByteBuffer.wrap(HexFormat.of().parseHex(whole))))
                .isEqualTo(message);
    }

    private void tagString(JsonNode v) {
        List<OscValue> values = new ArrayList<>();
        for (char tag : v.get("value").asText().substring(1).toCharArray()) {
            values.add(
                    tag == 's' ? new OscValue.Str("") : tag == 'i' ? new OscValue.Int32(0) : new OscValue.Float32(0));
        }
        String hex = HexFormat.of().formatHex(encoded(new OscMessage("/a", values)));
        assertThat(hex).startsWith("2f610000" + v.get("hex").asText());
    }

    private void malformed(JsonNode v) throws OscFault {
        byte[] bytes = VectorFile.bytes(v.get("hex"));
        boolean stringReader = v.path("context").asText().startsWith("string reader");
        if (stringReader) {
            ByteBuffer whole =
                    ByteBuffer.allocate(8 + bytes.length).put(HexFormat.of().parseHex("2f6100002c730000"));
            bytes = whole.put(bytes).array();
        }
        ByteBuffer packet = ByteBuffer.wrap(bytes);
        boolean accept = v.path("advice").asText().startsWith("accept");
        if (accept) {
            assertThat(OscCodec.decode(packet)).isInstanceOf(OscMessage.class);
        } else {
            assertThatThrownBy(() -> OscCodec.decode(packet)).isInstanceOf(OscFault.class);
        }
        assertThat(packet.hasRemaining()).isFalse();
    }

    private static Stream<DynamicTest> each(String category, Check check) {
        List<JsonNode> vectors = VECTORS.category(category);
        assertThat(vectors).isNotEmpty();
        return vectors.stream()
                .map(v -> DynamicTest.dynamicTest(
                        v.get("id").asText() + ": " + v.get("what").asText(), () -> check.on(v)));
    }

    private interface Check {
        void on(JsonNode vector) throws OscFault;
    }

    private static Stream<JsonNode> rows(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows.stream();
    }

    private static OscMessage message(JsonNode v) {
        JsonNode said = v.get("message");
        Iterator<JsonNode> args = said.get("args").iterator();
        String tags = said.get("tags").asText();
        return new OscMessage(said.get("address").asText(), values(tags, new int[] {1}, args));
    }

    private static List<OscValue> values(String tags, int[] at, Iterator<JsonNode> args) {
        List<OscValue> values = new ArrayList<>();
        while (at[0] < tags.length()) {
            char tag = tags.charAt(at[0]++);
            if (tag == ']') {
                return values;
            }
            if (tag == '[') {
                values.add(new OscValue.Array(values(tags, at, args)));
            } else {
                values.add(value(tag, "TFNI".indexOf(tag) < 0 ? args.next() : null));
            }
        }
        return values;
    }

    private static OscValue value(char tag, JsonNode arg) {
        return switch (tag) {
            case 'i' -> new OscValue.Int32(arg.asInt());
            case 'h' -> new OscValue.Int64(arg.asLong());
            case 'f' -> new OscValue.Float32((float) number(arg));
            case 'd' -> new OscValue.Float64(number(arg));
            case 's' -> new OscValue.Str(arg.asText());
            case 'b' -> new OscValue.Blob(VectorFile.bytes(arg.get("hex")));
            case 'c' -> new OscValue.Char(arg.asText().charAt(0));
            case 'r' -> new OscValue.Rgba((int) arg.asLong());
            case 't' -> new OscValue.TimeTag(arg.asLong());
            case 'T' -> new OscValue.True();
            case 'F' -> new OscValue.False();
            case 'N' -> new OscValue.Nil();
            case 'I' -> new OscValue.Impulse();
            default -> throw new IllegalArgumentException("tag " + tag);
        };
    }

    private static double number(JsonNode arg) {
        return arg.isNumber() ? arg.asDouble() : Double.parseDouble(arg.asText());
    }

    private static OscBundle bundle(JsonNode expect) {
        List<OscPacket> elements = new ArrayList<>();
        for (JsonNode element : expect.get("elements")) {
            elements.add(element.isObject() ? OscBundle.of(0) : spelled(element.asText()));
        }
        boolean immediate = expect.get("timetag").asText().equals("immediate");
        return new OscBundle(
                immediate ? OscTime.IMMEDIATELY : expect.get("timetag").asLong(), elements);
    }

    private static OscMessage spelled(String text) {
        String[] words = text.split(" ");
        return words.length == 1
                ? OscMessage.of(words[0])
                : OscMessage.of(words[0], new OscValue.Float32(Float.parseFloat(words[2])));
    }

    private static byte[] encoded(OscPacket packet) {
        ByteBuffer buffer = ByteBuffer.allocate(OscCodec.MAX_BYTES);
        OscCodec.encode(packet, buffer);
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return bytes;
    }
}
