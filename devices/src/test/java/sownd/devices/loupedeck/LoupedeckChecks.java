package sownd.devices.loupedeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.devices.vectors.Checker;
import sownd.devices.vectors.Vectors;

/** Loupedeck vectors: messages, frames, pictures. */
public final class LoupedeckChecks {
    public static final Map<String, Checker> BY_CATEGORY = Map.of(
            "out", LoupedeckChecks::output,
            "framebuffer", LoupedeckChecks::picture,
            "refusal", LoupedeckChecks::refused,
            "in", LoupedeckChecks::input,
            "framing", LoupedeckChecks::frames,
            "hid", LoupedeckChecks::hid);

    private LoupedeckChecks() {}

    private static PadModel model(String word) {
        String id = switch (word) {
            case "rx" -> "razer-x";
            case "lives" -> "live-s";
            case "ct", "live", "razer" -> word;
            default -> "live";
        };
        return PadModel.named(id).orElseThrow();
    }

    private static String device(JsonNode v) {
        for (String word : v.get("id").asText().split("\\.")) {
            if (List.of("rx", "lives", "ct", "live").contains(word)) {
                return word;
            }
        }
        return v.path("input").path("device").asText(v.get("what").asText().startsWith("CT") ? "ct" : "live");
    }

    private static void output(JsonNode v) {
        JsonNode input = v.get("input");
        PadWords words = words(model(device(v)), input.get("transaction").asInt());
        byte[] message;
        if (input.has("brightness")) {
            message = words.brightness(input.get("brightness").asInt());
        } else if (input.has("button")) {
            JsonNode rgb = input.get("rgb");
            message = words.colour(
                    input.get("button").asInt(),
                    rgb.get(0).asInt(),
                    rgb.get(1).asInt(),
                    rgb.get(2).asInt());
        } else if (input.has("pattern")) {
            message = words.vibrate(input.get("pattern").asInt());
        } else if (input.has("display")) {
            message = words.show(input.get("display").asText().charAt(0));
        } else {
            message = switch (input.get("command").asText()) {
                case "serial" -> words.askSerial();
                case "version" -> words.askVersion();
                case "reset" -> words.reset();
                default -> throw new AssertionError("unknown command " + input);
            };
        }
        assertThat(Vectors.hex(message)).isEqualTo(v.get("expect_hex").asText());
    }

    /** Words whose next message has this number. */
    private static PadWords words(PadModel model, int transaction) {
        PadWords words = new PadWords(model);
        for (int i = 1; i < transaction; i++) {
            words.askVersion();
        }
        return words;
    }

    private static void picture(JsonNode v) throws Exception {
        JsonNode input = v.get("input");
        int width = input.get("width").asInt();
        int height = input.get("height").asInt();
        byte[] pixel = Vectors.bytes(input.get("pixel_hex"));
        byte[] pixels = new byte[width * height * 2];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pixel[i % 2];
        }
        byte[] message = words(model(device(v)), input.path("transaction").asInt(1))
                .draw(
                        input.get("display").asText().charAt(0),
                        input.get("x").asInt(),
                        input.get("y").asInt(),
                        width,
                        height,
                        pixels);
        JsonNode expect = v.get("expect");
        assertThat(Vectors.hex(message)).startsWith(expect.get("first13_hex").asText());
        assertThat(message).hasSize(expect.get("length").asInt());
        assertThat(Vectors.hex(MessageDigest.getInstance("SHA-256").digest(message)))
                .isEqualTo(expect.get("sha256").asText());
    }

    private static void refused(JsonNode v) {
        String[] words = v.get("id").asText().split("\\.");
        PadModel model = model(device(v));
        assertThatThrownBy(() -> {
                    if (words[0].equals("colour")) {
                        assertThatThrownBy(() -> new PadWords(model).vibrate(1))
                                .isInstanceOf(UnsupportedOperationException.class);
                        new PadWords(model).colour(0, 1, 2, 3);
                    } else {
                        PadModel.Screen screen =
                                model.screen(words[words.length - 1]).orElseThrow();
                        new PadWords(model).draw(screen.buffer(), 0, 0, screen.width(), screen.height(), new byte[30]);
                    }
                })
                .isInstanceOfAny(IllegalArgumentException.class, UnsupportedOperationException.class);
    }

    private static void input(JsonNode v) {
        PadDecoder decoder = new PadDecoder(model(device(v)));
        List<PadEvent> events = new ArrayList<>();
        if (v.has("packets_hex")) {
            v.get("packets_hex").forEach(packet -> events.addAll(decoder.decode(Vectors.bytes(packet))));
        } else {
            events.addAll(decoder.decode(Vectors.bytes(v.get("hex"))));
        }
        JsonNode expect = v.get("expect");
        List<JsonNode> expected = new ArrayList<>();
        if (expect.isArray()) {
            expect.forEach(expected::add);
        } else if (!expect.isNull()) {
            expected.add(expect);
        }
        assertThat(events).hasSameSizeAs(expected);
        for (int i = 0; i < events.size(); i++) {
            same(events.get(i), expected.get(i));
        }
    }

    private static void same(PadEvent event, JsonNode expect) {
        switch (event) {
            case PadEvent.Button(String id, boolean down) -> {
                assertThat(down ? "down" : "up").isEqualTo(expect.get("type").asText());
                assertThat(id).isEqualTo(expect.get("id").asText());
            }
            case PadEvent.Turned(String knob, int steps) -> {
                assertThat(expect.get("type").asText()).isEqualTo("rotate");
                assertThat(knob).isEqualTo(expect.get("id").asText());
                assertThat(steps).isEqualTo(expect.get("delta").asInt());
            }
            case PadEvent.Touch touch -> same(touch, expect);
            case PadEvent.Version(String text) ->
                assertThat(text).isEqualTo(expect.get("version").asText());
            case PadEvent.Serial(String text) ->
                assertThat(text).isEqualTo(expect.get("serial").asText());
        }
    }

    private static void same(PadEvent.Touch touch, JsonNode expect) {
        assertThat("touch" + touch.phase())
                .isEqualToIgnoringCase(expect.get("type").asText());
        if (expect.has("x")) {
            assertThat(touch.x()).isEqualTo(expect.get("x").asInt());
            assertThat(touch.y()).isEqualTo(expect.get("y").asInt());
        }
        if (expect.has("id")) {
            assertThat(touch.finger()).isEqualTo(expect.get("id").asInt());
        }
        JsonNode target = expect.path("target");
        if (target.has("screen")) {
            assertThat(touch.screen()).isEqualTo(target.get("screen").asText());
        }
        if (target.has("key")) {
            assertThat(touch.key()).isEqualTo(target.get("key").asInt());
        }
    }

    private static void frames(JsonNode v) {
        if (v.has("input_length")) {
            assertThat(Vectors.hex(PadFrames.header(v.get("input_length").asInt())))
                    .isEqualTo(v.get("expect_header_hex").asText());
            return;
        }
        PadFrames frames = new PadFrames(Vectors.bytes(v.get("magic"))[0]);
        List<String> messages = new ArrayList<>();
        v.get("chunks_hex")
                .forEach(chunk ->
                        frames.read(Vectors.bytes(chunk)).forEach(message -> messages.add(Vectors.hex(message))));
        List<String> expected = new ArrayList<>();
        (v.has("expect_hex") ? v.get("expect_hex") : v.get("expect_before_end"))
                .forEach(one -> expected.add(one.asText()));
        assertThat(messages).isEqualTo(expected);
        if (v.has("expect_at_end_hex")) {
            assertThat(Vectors.hex(frames.rest()))
                    .isEqualTo(v.get("expect_at_end_hex").get(0).asText());
        }
    }

    private static void hid(JsonNode v) {
        for (JsonNode row : v.get("table")) {
            PadDecoder decoder = new PadDecoder(model("rx"));
            List<PadEvent> events = decoder.decodeHid(Vectors.bytes(row.get("hex")));
            assertThat(events.getFirst())
                    .isEqualTo(new PadEvent.Button(
                            row.get("id").asText(), row.get("type").asText().equals("down")));
        }
    }
}
