package sownd.devices.hid.deck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sownd.devices.hid.RecordingWire;
import sownd.devices.vectors.Checker;
import sownd.devices.vectors.Vectors;

/** Stream Deck vectors: pictures, headers, transforms, key maps and input. */
public final class DeckChecks {
    public static final Map<String, Checker> BY_CATEGORY = Map.of(
            "image-out", DeckChecks::picture,
            "image-header", DeckChecks::header,
            "pixel-transform", DeckChecks::transform,
            "key-map", DeckChecks::keyMap,
            "input", DeckChecks::input,
            "feature-out", DeckFeatureChecks::said,
            "refusal", DeckFeatureChecks::refused,
            "feature-in", DeckFeatureChecks::answered,
            "encoder-led", DeckFeatureChecks::lights,
            "network", DeckNetworkChecks::network);
    private static final Pattern TEST_MODEL = Pattern.compile("(\\d+)-key gen-(\\d) model.*");

    private DeckChecks() {}

    /** The model a vector speaks of: one of ours, the first of several, or one a test made up. */
    static DeckModel model(String device) {
        Matcher made = TEST_MODEL.matcher(device);
        if (made.matches()) {
            DeckModel like = model("gen-" + made.group(2));
            return sized(like, Integer.parseInt(made.group(1)));
        }
        String first = device.split("[/ ]")[0].toLowerCase(Locale.ROOT);
        String id = switch (first) {
            case "gen-1", "gen1", "mini" -> "mini";
            case "gen-2", "gen2", "v2", "models" -> "originalv2";
            case "mk2" -> "original-mk2";
            case "k100" -> "galleon-k100";
            case "15-key" -> "15-module";
            case "32-key" -> "32-module";
            case "6-key" -> "6-module";
            default -> first;
        };
        return DeckModels.named(id).orElseThrow(() -> new AssertionError("no model " + device));
    }

    private static DeckModel sized(DeckModel like, int keys) {
        return new DeckModel(
                "test",
                "test",
                0,
                List.of(),
                like.dialect(),
                keys,
                1,
                false,
                0,
                like.face(),
                like.strip(),
                like.knobs(),
                0);
    }

    private static void picture(JsonNode v) throws Exception {
        DeckModel model = model(v.get("device").asText());
        RecordingWire wire = new RecordingWire();
        DeckWriter writer = new DeckWriter(model, wire);
        JsonNode input = v.get("input");
        if (input.has("format")) {
            Pixels pixels = VectorPictures.pixels(input);
            assertThat(sha256(pixels.samples(
                            Samples.valueOf(input.get("format").asText().toUpperCase(Locale.ROOT)), 0)))
                    .isEqualTo(input.get("sha256").asText());
            byte[] encoded = DeckPictures.encode(model.face(), pixels);
            if (v.get("expect").has("bmp_sha256")) {
                assertThat(sha256(encoded))
                        .isEqualTo(v.get("expect").get("bmp_sha256").asText());
            }
            writer.key(key(v, model), encoded);
        } else if (input.has("x")) {
            Region region = new Region(
                    input.get("x").asInt(),
                    input.get("y").asInt(),
                    input.get("width").asInt(),
                    input.get("height").asInt());
            writer.region(region, VectorPictures.encoded(input));
        } else if (v.has("key_index") || v.has("logical_index")) {
            writer.key(key(v, model), VectorPictures.encoded(input));
        } else {
            writer.strip(VectorPictures.encoded(input));
        }
        packets(v.get("expect"), wire.written);
    }

    private static int key(JsonNode v, DeckModel model) {
        int key = v.has("logical_index")
                ? v.get("logical_index").asInt()
                : v.get("key_index").asInt();
        if (v.has("hid_index")) {
            assertThat(model.wireKey(key)).isEqualTo(v.get("hid_index").asInt());
        }
        return key;
    }

    private static void packets(JsonNode expect, List<byte[]> packets) throws Exception {
        assertThat(packets).hasSize(expect.get("packet_count").asInt());
        for (JsonNode said : expect.get("packets")) {
            byte[] packet = packets.get(said.get("index").asInt());
            String hex = Vectors.hex(packet);
            assertThat(packet).hasSize(expect.get("packet_length").asInt());
            assertThat(hex).startsWith(said.get("header_hex").asText());
            if (said.hasNonNull("first72_hex")) {
                assertThat(hex).startsWith(said.get("first72_hex").asText());
            }
            assertThat(sha256(packet))
                    .as("packet " + said.get("index"))
                    .isEqualTo(said.get("sha256").asText());
        }
        if (expect.has("zlib_base64_of_all_packets")) {
            byte[] all = VectorPictures.inflated(
                    expect.get("zlib_base64_of_all_packets").asText());
            assertThat(all).isEqualTo(joined(packets));
        }
    }

    private static byte[] joined(List<byte[]> packets) {
        byte[] all = new byte[packets.stream().mapToInt(packet -> packet.length).sum()];
        int at = 0;
        for (byte[] packet : packets) {
            System.arraycopy(packet, 0, all, at, packet.length);
            at += packet.length;
        }
        return all;
    }

    static String sha256(byte[] bytes) throws Exception {
        return Vectors.hex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private static void header(JsonNode v) {
        JsonNode input = v.get("input");
        int part = input.path("part").asInt();
        boolean last = input.path("last").asBoolean();
        int body = input.path("body").asInt();
        int key = input.path("key_index").asInt();
        String id = v.get("id").asText();
        byte[] header;
        if (id.contains("gen1")) {
            header = FirstDialect.header(key, part, last);
        } else if (id.contains("neolcd") || id.contains("neo-lcd")) {
            header = SecondDialect.stripHeader(part, last, body);
        } else if (input.has("x")) {
            Region region = new Region(
                    input.get("x").asInt(),
                    input.get("y").asInt(),
                    input.get("width").asInt(),
                    input.get("height").asInt());
            header = SecondDialect.regionHeader(region, part, last, body);
        } else {
            header = SecondDialect.keyHeader(key, part, last, body);
        }
        assertThat(Vectors.hex(header)).isEqualTo(v.get("expect_header_hex").asText());
    }

    private static void transform(JsonNode v) {
        JsonNode input = v.get("input");
        JsonNode target = v.get("target");
        Samples from = Samples.valueOf(input.get("format").asText().toUpperCase(Locale.ROOT));
        Samples to = Samples.valueOf(target.get("mode").asText().toUpperCase(Locale.ROOT));
        Turn turn = new Turn(
                target.get("xFlip").asBoolean(),
                target.get("yFlip").asBoolean(),
                target.get("rotate").asBoolean());
        Pixels pixels = Pixels.of(
                from, input.get("width").asInt(), input.get("height").asInt(), Vectors.bytes(input.get("hex")));
        byte[] out = turn.of(pixels).samples(to, target.path("leading_padding").asInt());
        assertThat(Vectors.hex(out)).isEqualTo(v.get("expect_hex").asText());
        assertThat(turn.back().of(turn.of(pixels))).isEqualTo(pixels);
    }

    private static void keyMap(JsonNode v) {
        DeckModel model = model(v.get("id").asText().substring("key-map.".length()));
        List<Integer> wire = new ArrayList<>();
        for (int key = 0; key < model.keys(); key++) {
            wire.add(model.wireKey(key));
        }
        List<Integer> expected = new ArrayList<>();
        v.get("hid_index_by_logical").forEach(index -> expected.add(index.asInt()));
        assertThat(wire).isEqualTo(expected);
    }

    private static void input(JsonNode v) {
        DeckDecoder decoder = new DeckDecoder(model(v.get("device").asText()));
        for (JsonNode step = v; !step.isMissingNode(); step = step.path("then")) {
            byte[] report =
                    Vectors.bytes(step.has("report_hex") ? step.get("report_hex") : withId(step.get("payload_hex")));
            List<DeckEvent> expected = new ArrayList<>();
            for (JsonNode event : step.get("expect_events")) {
                expected.add(event(event));
            }
            assertThat(decoder.decode(report)).isEqualTo(expected);
        }
    }

    private static JsonNode withId(JsonNode payload) {
        return TextNode.valueOf("01" + payload.asText());
    }

    private static DeckEvent event(JsonNode event) {
        int index = event.path("index").asInt();
        boolean knob = event.path("control").asText().equals("encoder");
        return switch (event.get("type").asText()) {
            case "down" -> knob ? new DeckEvent.KnobDown(index) : new DeckEvent.KeyDown(index);
            case "up" -> knob ? new DeckEvent.KnobUp(index) : new DeckEvent.KeyUp(index);
            case "rotate" -> new DeckEvent.Turned(index, event.get("amount").asInt());
            case "lcdShortPress" ->
                new DeckEvent.Touched(event.get("x").asInt(), event.get("y").asInt(), false);
            case "lcdLongPress" ->
                new DeckEvent.Touched(event.get("x").asInt(), event.get("y").asInt(), true);
            case "lcdSwipe" -> swipe(event);
            case "nfcRead" -> new DeckEvent.TagRead(event.get("id").asText());
            default -> throw new AssertionError("unknown event " + event);
        };
    }

    private static DeckEvent swipe(JsonNode event) {
        if (event.has("from")) {
            return new DeckEvent.Swiped(
                    event.get("from").get("x").asInt(),
                    event.get("from").get("y").asInt(),
                    event.get("to").get("x").asInt(),
                    event.get("to").get("y").asInt());
        }
        return new DeckEvent.Swiped(
                event.get("x").asInt(),
                event.get("y").asInt(),
                event.get("x2").asInt(),
                event.get("y2").asInt());
    }
}
