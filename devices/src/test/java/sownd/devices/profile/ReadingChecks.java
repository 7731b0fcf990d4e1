package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import sownd.devices.ControlEvent;
import sownd.devices.midi.MidiMessage;
import sownd.devices.vectors.Checker;

/** MIDI vectors: steps of encoders, positions of 14 bits. */
public final class ReadingChecks {
    public static final Map<String, Checker> BY_CATEGORY =
            Map.of("relative", ReadingChecks::relative, "14bit", ReadingChecks::fine);
    private static final double MOST = 16383;

    private ReadingChecks() {}

    private static void relative(JsonNode v) {
        if (v.has("advice")) {
            assertThat(List.of(Reading.OFFSET, Reading.SIGN_BACK, Reading.SIGN_ON))
                    .allMatch(reading -> reading.steps(64) == 0);
            return;
        }
        Reading reading = switch (v.get("id").asText().substring("relative.".length())) {
            case "twos_complement" -> Reading.TWOS;
            case "binary_offset" -> Reading.OFFSET;
            case "sign_magnitude_bit6_negative" -> Reading.SIGN_BACK;
            case "sign_magnitude_bit6_positive" -> Reading.SIGN_ON;
            default -> throw new AssertionError("unknown encoding " + v.get("id"));
        };
        for (JsonNode row : v.get("table")) {
            assertThat(reading.steps(row.get("byte").asInt()))
                    .as(row.toString())
                    .isEqualTo(row.get("steps").asInt());
        }
        int value = 0;
        for (JsonNode steps : v.path("all_128")) {
            assertThat(reading.steps(value)).as("byte " + value).isEqualTo(steps.asInt());
            value++;
        }
    }

    private static void fine(JsonNode v) throws IOException, ProfileFault {
        if (v.has("table")) {
            for (JsonNode row : v.get("table")) {
                List<Integer> read =
                        read("pitchbend ch 1", "", List.of(row.get("hex").asText()));
                assertThat(read)
                        .as(row.toString())
                        .containsExactly(row.get("value").asInt());
            }
            return;
        }
        List<String> messages = new ArrayList<>();
        v.get("messages_hex").forEach(hex -> messages.add(hex.asText()));
        List<Integer> read = read("cc 7 ch 1", ", \"bits\": 14", messages);
        if (v.has("expect")) {
            List<Integer> expected = new ArrayList<>();
            v.get("expect").forEach(one -> expected.add(one.get("value14").asInt()));
            assertThat(read).isEqualTo(expected);
        } else {
            JsonNode last = v.has("expect_last") ? v.get("expect_last") : v.get("expect_after_timeout");
            assertThat(read.getLast()).isEqualTo(last.get("value14").asInt());
        }
    }

    private static List<Integer> read(String in, String bits, List<String> messages) throws IOException, ProfileFault {
        String text =
                "{ \"sownd\": \"profile/1\", \"maker\": \"x\", \"model\": \"y\", \"match\": { \"midi\": [\"y\"] },"
                        + " \"controls\": [ { \"fader\": 0, \"in\": \"" + in + "\"" + bits + " } ] }";
        Profile profile =
                new ProfileReader().read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "x/y");
        ControlDecoder decoder = new ControlDecoder("x", profile);
        List<Integer> values = new ArrayList<>();
        for (String hex : messages) {
            MidiMessage message = MidiMessage.of(HexFormat.of().parseHex(hex));
            decoder.decode(message.event(), 1)
                    .map(ControlEvent::value)
                    .ifPresent(value -> values.add((int) Math.round(value * MOST)));
        }
        return values;
    }
}
