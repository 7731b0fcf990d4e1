package sownd.devices.net.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.hivemq.client.mqtt.datatypes.MqttTopic;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Fuzz;
import sownd.devices.net.loop.Given;

class TopicTest {
    @Test
    void readsOptions() {
        assertThat(Topic.of("a/b", 1, true)).isEqualTo(new Topic("a/b", 1, true, Leaf.Kind.TEXT));
        assertThat(Topic.of(" a b/+/# ; qos 2;not retained ; number", 1, true))
                .isEqualTo(new Topic("a b/+/#", 2, false, Leaf.Kind.NUMBER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ; qos 1", "a#", "a/#/b", "+a/b", "a; qos 3", "a; loud", "a;"})
    void refuses(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topic.of(text, 0, false));
    }

    @ParameterizedTest
    @CsvSource({
        "number, ' 12.5 ', 12.5",
        "number, 1e3, 1000",
        "number, NaN, -",
        "number, '', -",
        "flag, ON, true",
        "flag, 0, false",
        "flag, maybe, -",
        "text, ' as it is ', ' as it is '"
    })
    void readsPayloads(String kind, String payload, String value) {
        var read = Topic.of("a; " + kind, 0, false).read(payload.getBytes(StandardCharsets.UTF_8));
        assertThat(read.map(Datum::text).orElse("-")).isEqualTo(value);
    }

    @Test
    void declaresAnAddressPerTopic() {
        var mqtt = new MqttType();
        Map<String, Object> given = new HashMap<>(Map.of(
                "host",
                "h",
                "read",
                Map.of("t", "a/t; number"),
                "set",
                Map.of("lamp", "a/lamp; flag"),
                "call",
                Map.of("horn", "a/horn"),
                "hear",
                Map.of("go", "a/#")));
        assertThat(mqtt.leaves(new Given(mqtt, given)))
                .extracting(leaf -> leaf.path() + " " + leaf.way() + " " + leaf.kind())
                .containsExactly(
                        "read/t READ NUMBER", "set/lamp SET FLAG", "call/horn CALL TEXT", "hear/go HAPPENS TEXT");
        given.put("set", Map.of("all", "a/#"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mqtt.leaves(new Given(mqtt, given)))
                .withMessageContaining("stands for several");
    }

    @Test
    void survivesWhateverComes() throws Exception {
        Ear ear = new Ear();
        var topics = new Topics(
                Map.of("read/n", Topic.of("a/n; number", 0, false), "read/all", Topic.of("#", 0, false)),
                Map.of("set/f", Topic.of("a/f; flag", 0, false)),
                Map.of(),
                Map.of("hear/x", Topic.of("a/+", 0, false)));
        Inbox inbox = new Inbox(topics, false, new HashMap<>(), ear);
        List<MqttTopic> from = List.of(MqttTopic.of("a/n"), MqttTopic.of("a/f"), MqttTopic.of("a/other"));
        List<byte[]> seeds = List.of(
                "12.5e3".getBytes(StandardCharsets.UTF_8),
                "off".getBytes(StandardCharsets.UTF_8),
                "Grüße, 日本".getBytes(StandardCharsets.UTF_8));
        int heard = new Fuzz(5, seeds).run(packet -> {
            inbox.received(from.get(packet.length % 3), packet, packet.length % 2 == 0);
            return ear.lines().stream().anyMatch(line -> line.startsWith("read/n"));
        });
        assertThat(heard).isPositive();
    }
}
