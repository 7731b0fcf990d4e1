package sownd.devices.hid.deck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import sownd.devices.vectors.Vectors;

/** Stream Deck vectors: frames on the network. */
final class DeckNetworkChecks {
    private DeckNetworkChecks() {}

    static void network(JsonNode v) {
        if (v.has("input_chunks_hex")) {
            read(v);
        } else if (v.has("input_prefix_hex")) {
            int number = Vectors.bytes(v.get("input_prefix_hex"))[5];
            byte[] answer = CoraFrame.olderKeepAlive(number);
            assertThat(answer).hasSize(v.get("expect_length").asInt());
            assertThat(Vectors.hex(answer))
                    .startsWith(v.get("expect_prefix_hex").asText());
        } else {
            JsonNode input = v.get("input");
            CoraFrame frame = new CoraFrame(
                    HexFormat.fromHexDigits(input.get("flags").asText().split(" ")[0]),
                    Integer.parseInt(input.get("hid_op").asText().split(" ")[0]),
                    input.get("message_id").asInt(),
                    Vectors.bytes(input.get("payload_hex")));
            assertThat(Vectors.hex(frame.encoded()))
                    .isEqualTo(v.get("expect_hex").asText());
        }
    }

    private static void read(JsonNode v) {
        CoraReader reader = new CoraReader();
        List<CoraFrame> frames = new ArrayList<>();
        v.get("input_chunks_hex").forEach(chunk -> frames.addAll(reader.read(Vectors.bytes(chunk))));
        JsonNode expect = v.get("expect");
        assertThat(frames).hasSize(1);
        CoraFrame frame = frames.getFirst();
        assertThat(frame.flags()).isEqualTo(expect.get("flags").asInt());
        assertThat(frame.operation()).isEqualTo(expect.get("hid_op").asInt());
        assertThat(frame.message()).isEqualTo(expect.get("message_id").asInt());
        assertThat(Vectors.hex(frame.payload()))
                .isEqualTo(expect.get("payload_hex").asText());
    }
}
