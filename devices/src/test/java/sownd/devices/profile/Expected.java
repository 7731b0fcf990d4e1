package sownd.devices.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import sownd.devices.midi.MidiMessage;

/** Reads what vectors say in words. */
final class Expected {
    private Expected() {}

    static void bytes(JsonNode v, List<MidiMessage> made) {
        String hex = String.join("", made.stream().map(Played::hex).toList());
        assertThat(hex).isEqualTo(v.get("expect_hex").asText());
    }

    static MidiMessage message(JsonNode hex) {
        return MidiMessage.of(HexFormat.of().parseHex(hex.asText()));
    }

    static List<Integer> numbers(JsonNode list) {
        List<Integer> numbers = new ArrayList<>();
        list.forEach(one -> numbers.add(one.asInt()));
        return numbers;
    }

    static int rgb(JsonNode three) {
        return three.get(0).asInt() << 16
                | three.get(1).asInt() << 8
                | three.get(2).asInt();
    }

    static String what(JsonNode v) {
        return v.path("what").asText().toLowerCase(Locale.ROOT);
    }

    static AssertionError unknown(JsonNode v) {
        return new AssertionError("no message of ours is meant by " + v.path("input"));
    }
}
