package sownd.devices.midi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.devices.vectors.Checker;
import sownd.devices.vectors.Vectors;

/** MIDI vectors: the stream of bytes, parameter numbers. */
public final class MidiChecks {
    public static final Map<String, Checker> BY_CATEGORY =
            Map.of("stream", MidiChecks::stream, "rpn", MidiChecks::parameters);

    private MidiChecks() {}

    private static void stream(JsonNode v) {
        if (v.has("hex")) {
            MidiEvent event = MidiMessage.of(Vectors.bytes(v.get("hex"))).event();
            assertThat(event.kind().name().replace("_", ""))
                    .isEqualToIgnoringCase(v.get("expect").get("type").asText());
            assertThat(event.data1()).isEqualTo(v.get("expect").get("note").asInt());
            return;
        }
        MidiStream stream = new MidiStream();
        List<String> whole = new ArrayList<>();
        for (JsonNode chunk : v.get("chunks_hex")) {
            if (chunk.asText().equals("<reset>")) {
                stream.reset();
            } else {
                stream.read(Vectors.bytes(chunk)).forEach(message -> whole.add(Vectors.hex(message.bytes())));
            }
        }
        List<String> expected = new ArrayList<>();
        v.get("expect_hex").forEach(each -> expected.add(each.asText()));
        assertThat(whole).isEqualTo(expected);
    }

    private static void parameters(JsonNode v) {
        if (v.has("input")) {
            sent(v);
            return;
        }
        ParameterNumbers numbers = new ParameterNumbers();
        List<ParameterNumbers.Told> told = new ArrayList<>();
        for (JsonNode each : v.get("controllers")) {
            int status = 0xB0 | each.get(0).asInt() - 1;
            numbers.read(new MidiEvent(status, each.get(1).asInt(), each.get(2).asInt()))
                    .ifPresent(told::add);
        }
        List<ParameterNumbers.Told> expected = new ArrayList<>();
        for (JsonNode each : v.get("expect_events")) {
            expected.add(new ParameterNumbers.Told(
                    each.get("channel").asInt(),
                    each.get("parameter").asInt(),
                    !each.get("nrpn").asBoolean(),
                    each.get("value").asInt(),
                    each.get("bits").asInt()));
        }
        assertThat(told).isEqualTo(expected);
    }

    /** sownd always says the whole of it: the number first, then the value. */
    private static void sent(JsonNode v) {
        JsonNode input = v.get("input");
        boolean registered = v.get("id").asText().startsWith("rpn");
        int number = input.get("msb").asInt() << 7 | input.get("lsb").asInt();
        int value = input.path("data_msb").asInt() << 7 | input.path("data_lsb").asInt();
        StringBuilder sent = new StringBuilder();
        ParameterNumbers.messages(input.get("channel").asInt(), number, registered, value)
                .forEach(message -> sent.append(Vectors.hex(message.bytes())));
        String expected = v.get("expect_hex").asText();
        if (input.has("data_msb")) {
            assertThat(sent.toString()).isEqualTo(expected);
        } else {
            assertThat(sent.toString()).startsWith(expected);
        }
    }
}
