package sownd.devices.midi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import sownd.devices.osc.VectorFile;

/** MIDI byte by byte, and what controllers tell together, against published bytes. */
final class MidiStreamTest {
    private static final VectorFile VECTORS = VectorFile.named("midi");

    @Test
    void streams() {
        int read = 0;
        for (JsonNode vector : VECTORS.category("stream")) {
            if (!vector.has("chunks_hex")) {
                continue;
            }
            MidiStream stream = new MidiStream();
            List<String> whole = new ArrayList<>();
            for (JsonNode chunk : vector.get("chunks_hex")) {
                if (chunk.asText().equals("<reset>")) {
                    stream.reset();
                } else {
                    stream.read(VectorFile.bytes(chunk)).forEach(message -> whole.add(hex(message)));
                }
            }
            List<String> expected = new ArrayList<>();
            vector.get("expect_hex").forEach(each -> expected.add(each.asText()));
            assertThat(whole).as(vector.get("id").asText()).isEqualTo(expected);
            read++;
        }
        assertThat(read).isEqualTo(16);
    }

    @Test
    void whatIsCutAnywhereIsTheSame() {
        Random dice = new Random(9);
        byte[] bytes =
                HexFormat.of().parseHex("903c7f403ef8f001f80203f7b00740276f" + "c005e00040f1 23".replace(" ", ""));
        List<MidiMessage> whole = new MidiStream().read(bytes);
        for (int i = 0; i < 1000; i++) {
            MidiStream stream = new MidiStream();
            List<MidiMessage> pieces = new ArrayList<>();
            for (int from = 0; from < bytes.length; ) {
                int to = Math.min(bytes.length, from + 1 + dice.nextInt(4));
                pieces.addAll(stream.read(java.util.Arrays.copyOfRange(bytes, from, to)));
                from = to;
            }
            assertThat(pieces).isEqualTo(whole);
        }
    }

    @Test
    void garbageNeverHarms() {
        Random dice = new Random(15);
        MidiStream stream = new MidiStream();
        byte[] bytes = new byte[1000];
        for (int i = 0; i < 1000; i++) {
            dice.nextBytes(bytes);
            stream.read(bytes);
        }
        stream.reset();
        assertThat(stream.read(new byte[] {(byte) 0x90, 60, 1})).hasSize(1);
        assertThat(stream.dropped()).isPositive();
    }

    @Test
    void parameterNumbers() {
        int read = 0;
        for (JsonNode vector : VECTORS.category("rpn")) {
            if (!vector.has("controllers")) {
                continue;
            }
            ParameterNumbers numbers = new ParameterNumbers();
            List<ParameterNumbers.Told> told = new ArrayList<>();
            for (JsonNode each : vector.get("controllers")) {
                int status = 0xB0 | each.get(0).asInt() - 1;
                numbers.read(new MidiEvent(
                                status, each.get(1).asInt(), each.get(2).asInt()))
                        .ifPresent(told::add);
            }
            List<ParameterNumbers.Told> expected = new ArrayList<>();
            for (JsonNode each : vector.get("expect_events")) {
                expected.add(new ParameterNumbers.Told(
                        each.get("channel").asInt(),
                        each.get("parameter").asInt(),
                        !each.get("nrpn").asBoolean(),
                        each.get("value").asInt(),
                        each.get("bits").asInt()));
            }
            assertThat(told).as(vector.get("id").asText()).isEqualTo(expected);
            read++;
        }
        assertThat(read).isEqualTo(6);
    }

    @Test
    void parametersAreSentByFourControllers() {
        var expected = VECTORS.vector("nrpn.both").get("expect_hex").asText();
        StringBuilder sent = new StringBuilder();
        ParameterNumbers.messages(10, 66 << 7 | 103, false, 127 << 7 | 2).forEach(message -> sent.append(hex(message)));
        assertThat(sent.toString()).isEqualTo(expected);
    }

    private static String hex(MidiMessage message) {
        return HexFormat.of().formatHex(message.bytes());
    }
}
