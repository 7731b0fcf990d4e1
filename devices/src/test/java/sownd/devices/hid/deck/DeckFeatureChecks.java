package sownd.devices.hid.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.RecordingWire;
import sownd.devices.vectors.Vectors;

/** Stream Deck vectors: feature reports, refusals and lights. What is to be done stands in a vector's id and words. */
final class DeckFeatureChecks {
    private static final Pattern COLOUR = Pattern.compile("(\\d+), ?(\\d+), ?(\\d+)");
    private static final Pattern KNOB = Pattern.compile("encoder (\\d)");
    private static final Pattern PART = Pattern.compile("([rgb])=?(-?\\d+)");

    private DeckFeatureChecks() {}

    static void said(JsonNode v) throws Exception {
        RecordingWire wire = new RecordingWire();
        String id = v.get("id").asText();
        String device = v.path("device").asText(deviceOf(id));
        DeckModel model = id.startsWith("panel") ? DeckChecks.model("15-module") : DeckChecks.model(device);
        DeckWriter writer = new DeckWriter(id.endsWith("clear.1") ? DeckChecks.model("studio") : model, wire);
        if (v.path("expect").asText().startsWith("no report")) {
            writer.brightness(50);
            writer.logo();
            assertThat(wire.features).isEmpty();
            assertThat(wire.written).isEmpty();
            return;
        }
        say(v, id, writer);
        String expected = v.get("feature_report_hex").asText();
        assertThat(wire.features).hasSize(1);
        assertThat(Vectors.hex(wire.features.getFirst())).isEqualTo(expected);
    }

    private static String deviceOf(String id) {
        String second = id.split("\\.")[1];
        return id.startsWith("pedal") ? "pedal" : second.matches("gen\\d") ? second : "gen-2";
    }

    private static void say(JsonNode v, String id, DeckWriter writer) throws HidUnavailable {
        int last = number(id);
        if (id.startsWith("brightness")) {
            writer.brightness(last);
        } else if (id.startsWith("reset")) {
            writer.logo();
        } else if (id.startsWith("panel")) {
            writer.blank(last);
        } else if (id.startsWith("key.rgb") || id.startsWith("key.clear")) {
            int[] colour = id.startsWith("key.clear")
                    ? new int[3]
                    : colour(v.get("what").asText());
            writer.key(last, colour[0], colour[1], colour[2]);
        } else if (id.contains("keepalive")) {
            writer.keepAlive();
        } else {
            throw new AssertionError("unknown thing to say: " + id);
        }
    }

    private static int number(String id) {
        String last = id.substring(id.lastIndexOf('.') + 1);
        return last.matches("-?\\d+") ? Integer.parseInt(last) : 0;
    }

    private static int[] colour(String what) {
        Matcher colour = COLOUR.matcher(what);
        assertThat(colour.find()).as("a colour in: " + what).isTrue();
        return new int[] {
            Integer.parseInt(colour.group(1)), Integer.parseInt(colour.group(2)), Integer.parseInt(colour.group(3))
        };
    }

    static void refused(JsonNode v) {
        String id = v.get("id").asText();
        RecordingWire wire = new RecordingWire();
        assertThatThrownBy(() -> refuse(v, id, wire))
                .isInstanceOfAny(IllegalArgumentException.class, UnsupportedOperationException.class);
        assertThat(wire.written).isEmpty();
        assertThat(wire.features).isEmpty();
    }

    private static void refuse(JsonNode v, String id, RecordingWire wire) throws Exception {
        if (id.startsWith("brightness")) {
            new DeckWriter(DeckChecks.model("gen-2"), new RecordingWire()).brightness(50);
            assertThatThrownBy(() -> new DeckWriter(DeckChecks.model("gen-1"), wire)
                            .brightness(v.get("input").asInt()))
                    .isInstanceOf(IllegalArgumentException.class);
            new DeckWriter(DeckChecks.model("gen-2"), wire)
                    .brightness(v.get("input").asInt());
        } else if (id.startsWith("key.rgb")) {
            Matcher part = PART.matcher(id.substring(id.lastIndexOf('.') + 1));
            assertThat(part.matches()).as(id).isTrue();
            int[] colour = new int[3];
            colour["rgb".indexOf(part.group(1))] = Integer.parseInt(part.group(2));
            new DeckWriter(DeckChecks.model("gen-2"), wire).key(0, colour[0], colour[1], colour[2]);
        } else if (id.contains("buffer")) {
            int side = (int) Math.round(Math.sqrt(v.get("input").get("needed").asInt() / 3.0));
            byte[] samples = new byte[v.get("input").get("bytes").asInt()];
            Pixels.of(Samples.RGB, side, side, samples);
        } else if (id.contains("region")) {
            DeckModel model = DeckChecks.model(id.split("\\.")[0]);
            new DeckWriter(model, wire).region(new Region(0, 0, 10, 10), new byte[10]);
        } else {
            throw new AssertionError("unknown refusal: " + id);
        }
    }

    static void answered(JsonNode v) throws Exception {
        JsonNode expect = v.get("expect");
        int report = v.get("report_id").asInt();
        byte[] answer = Vectors.bytes(v.get("feature_report_hex"));
        if (expect.isObject()) {
            processors(report, answer, expect);
            return;
        }
        String[] words = v.get("id").asText().split("\\.");
        if (words[1].equals("dock")) {
            FeatureText text = words[0].equals("serial") ? FeatureText.DOCK_SERIAL : FeatureText.DOCK_FIRMWARE;
            assertThat(text.report()).isEqualTo(report);
            assertThat(text.read(answer)).isEqualTo(expect.asText());
            return;
        }
        RecordingWire wire = new RecordingWire();
        wire.answers.put(report, answer);
        DeckWriter writer = new DeckWriter(DeckChecks.model(words[1]), wire);
        assertThat(words[0].equals("serial") ? writer.serial() : writer.firmware())
                .isEqualTo(expect.asText());
    }

    private static void processors(int report, byte[] answer, JsonNode expect) {
        Map<String, String> said = FirmwareReport.read(report, answer);
        if (expect.isEmpty()) {
            assertThat(said).isEmpty();
        }
        expect.properties()
                .forEach(one -> assertThat(said)
                        .containsEntry(one.getKey(), one.getValue().asText()));
    }

    static void lights(JsonNode v) throws Exception {
        RecordingWire wire = new RecordingWire();
        String id = v.get("id").asText();
        Matcher named = KNOB.matcher(v.get("what").asText());
        int knob = named.find() ? Integer.parseInt(named.group(1)) : id.contains("right") ? 1 : 0;
        DeckModel model = DeckChecks.model(id.split("\\.")[0]);
        List<String> pixels = new ArrayList<>();
        v.path("feature_reports_hex").forEach(hex -> pixels.add(hex.asText()));
        if (!pixels.isEmpty()) {
            new DeckWriter(ringed(model, pixels.size()), wire)
                    .ring(knob, repeated(colour(v.get("what").asText()), pixels.size()));
            assertThat(wire.features.stream().map(Vectors::hex).toList()).isEqualTo(pixels);
            return;
        }
        DeckWriter writer = new DeckWriter(model, wire);
        if (v.has("input_hex")) {
            writer.ring(knob, Vectors.bytes(v.get("input_hex")));
        } else if (id.contains("ring")) {
            writer.ring(
                    knob, repeated(colour(v.get("what").asText()), model.knobs().ringSteps()));
        } else {
            int[] colour = colour(v.get("what").asText());
            writer.lamp(knob, colour[0], colour[1], colour[2]);
        }
        assertThat(wire.written).hasSize(1);
        String expected = v.get("output_prefix_hex").asText();
        assertThat(Vectors.hex(wire.written.getFirst()))
                .isEqualTo(expected + "00".repeat(v.get("length").asInt() - expected.length() / 2));
    }

    private static byte[] repeated(int[] colour, int steps) {
        byte[] all = new byte[steps * 3];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) colour[i % 3];
        }
        return all;
    }

    /** The model with as many lights around its encoders as the vector's own. */
    private static DeckModel ringed(DeckModel like, int steps) {
        DeckModel.Knobs knobs = new DeckModel.Knobs(2, steps, List.of(0, 0), false, false);
        return new DeckModel(
                "test", "test", 0, List.of(), like.dialect(), 1, 1, false, 0, like.face(), like.strip(), knobs, 0);
    }
}
