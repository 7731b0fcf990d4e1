package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sownd.devices.vectors.Checker;
import sownd.devices.vectors.Vectors;

/** OSC vectors: codec, patterns, time, streams, what consoles say. */
public final class OscChecks {
    public static final Map<String, Checker> BY_CATEGORY = Map.of(
            "atom", OscChecks::atom,
            "message", OscChecks::message,
            "dictionary", OscChecks::dictionary,
            "bundle", OscChecks::bundle,
            "malformed", OscChecks::malformed,
            "pattern", OscChecks::patterns,
            "timetag", OscChecks::timeTag,
            "stream", OscChecks::stream);
    private static final Set<String> USUAL = Set.of("bundle.empty", "bundle.one", "bundle.nested0");
    private static final Map<String, String> ATOM_TAGS =
            Map.of("blob0", "b", "rgba", "r", "char", "c", "double", "d", "float.half", "f", "float.nan", "f");

    private OscChecks() {}

    private static void message(JsonNode v) throws OscFault {
        OscMessage message = said(v);
        assertThat(HexFormat.of().formatHex(encoded(message)))
                .isEqualTo(v.get("hex").asText());
        assertThat(OscCodec.decode(ByteBuffer.wrap(Vectors.bytes(v.get("hex")))))
                .isEqualTo(message);
    }

    private static void dictionary(JsonNode v) throws OscFault {
        String id = v.get("id").asText();
        if (v.has("message")) {
            message(v);
        } else if (id.endsWith("metercounts")) {
            v.get("table")
                    .properties()
                    .forEach(row -> assertThat(Consoles.x32Meters(Integer.parseInt(row.getKey())))
                            .isEqualTo(row.getValue().asInt()));
            byte[] blob = Vectors.bytes(TextNode.valueOf("020000000000803f0000003f"));
            assertThat(Consoles.x32Levels(blob)).containsExactly(1, 0.5f);
        } else if (id.endsWith("sysex")) {
            for (JsonNode row : v.get("table")) {
                byte[] sysex = Consoles.xAirSysex(row.get("text").asText()).bytes();
                assertThat(Vectors.hex(sysex)).isEqualTo(row.get("hex").asText());
            }
        } else if (id.equals("dict.eos.limit")) {
            assertThat(v.get("what").asText()).contains(Consoles.EOS_BYTES + " bytes");
        } else {
            throw new AssertionError("unknown entry " + id);
        }
    }

    private static void bundle(JsonNode v) throws OscFault {
        List<OscFault> skipped = new ArrayList<>();
        OscPacket bundle = OscCodec.decode(ByteBuffer.wrap(Vectors.bytes(v.get("hex"))), skipped::add);
        assertThat(bundle).isEqualTo(spelledBundle(v.get("expect")));
        assertThat(skipped).hasSize(v.get("id").asText().equals("bundle.unknownTag") ? 1 : 0);
        if (USUAL.contains(v.get("id").asText())) {
            assertThat(HexFormat.of().formatHex(encoded(bundle)))
                    .isEqualTo(v.get("hex").asText());
        }
    }

    private static void patterns(JsonNode v) throws OscFault {
        for (JsonNode row : v.get("table")) {
            assertThat(OscPattern.of(row.get("pattern").asText())
                            .matches(row.get("address").asText()))
                    .as(row.toString())
                    .isEqualTo(row.get("match").asBoolean());
        }
    }

    private static void timeTag(JsonNode v) {
        long tag = HexFormat.fromHexDigitsToLong(v.get("hex").asText());
        if (v.get("value").isTextual()) {
            assertThat(tag).isEqualTo(OscTime.IMMEDIATELY);
            return;
        }
        LocalDateTime when = LocalDateTime.parse(v.get("value").get("iso").asText());
        assertThat(OscTime.instant(tag).getEpochSecond()).isEqualTo(when.toEpochSecond(ZoneOffset.UTC));
        assertThat(tag & 0xFFFF_FFFFL).isEqualTo(v.get("value").get("fraction").asLong());
    }

    private static void stream(JsonNode v) throws OscFault {
        if (v.has("table")) {
            for (JsonNode row : v.get("table")) {
                OscFrames frames = new OscFrames();
                frames.read(Vectors.bytes(row.get("first")), 1);
                assertThat(String.valueOf(frames.framing()))
                        .isEqualToIgnoringCase(row.get("mode").asText());
            }
        } else if (v.has("chunks_hex")) {
            OscFrames frames = new OscFrames();
            List<String> packets = new ArrayList<>();
            for (JsonNode chunk : v.get("chunks_hex")) {
                read(frames, Vectors.bytes(chunk)).forEach(one -> packets.add(Vectors.hex(one)));
            }
            List<String> expected = new ArrayList<>();
            v.get("expect_packets_hex").forEach(one -> expected.add(one.asText()));
            assertThat(packets).isEqualTo(expected);
        } else {
            framed(Vectors.bytes(v.get("packet_hex")), Vectors.bytes(v.get("frame_hex")));
        }
    }

    private static List<byte[]> read(OscFrames frames, byte[] bytes) throws OscFault {
        return frames.read(bytes, bytes.length);
    }

    private static void framed(byte[] packet, byte[] frame) throws OscFault {
        OscFrames whole = new OscFrames();
        assertThat(read(whole, frame)).containsExactly(packet);
        OscFraming framing = whole.framing();
        assertThat(framing == null ? null : framing.frame(packet)).isEqualTo(frame);
        OscFrames slowly = new OscFrames();
        List<byte[]> found = new ArrayList<>();
        for (byte b : frame) {
            found.addAll(read(slowly, new byte[] {b}));
        }
        assertThat(found).containsExactly(packet);
    }

    private static void atom(JsonNode v) throws OscFault {
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

    private static void tagString(JsonNode v) {
        List<OscValue> values = new ArrayList<>();
        for (char tag : v.get("value").asText().substring(1).toCharArray()) {
            values.add(
                    tag == 's' ? new OscValue.Str("") : tag == 'i' ? new OscValue.Int32(0) : new OscValue.Float32(0));
        }
        String hex = HexFormat.of().formatHex(encoded(new OscMessage("/a", values)));
        assertThat(hex).startsWith("2f610000" + v.get("hex").asText());
    }

    private static void malformed(JsonNode v) throws OscFault {
        byte[] bytes = Vectors.bytes(v.get("hex"));
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

    private static OscMessage said(JsonNode v) {
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
            case 'b' -> new OscValue.Blob(Vectors.bytes(arg.get("hex")));
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

    private static OscBundle spelledBundle(JsonNode expect) {
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
