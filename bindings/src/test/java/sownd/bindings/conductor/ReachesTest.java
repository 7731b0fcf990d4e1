package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.Value;

/** A control whose connection is gone says so, with the reason. */
class ReachesTest {
    private static Stage stage(String control) {
        var stage = new Stage("""
            {'sownd': 1, 'name': 'Reach', 'variables': {'a': {}},
             'pages': {'one': {'name': 'One', 'controls': [{'at': [0, 0], 'type': 'button', %s},
               {'at': [0, 1], 'type': 'button', 'look': {'badge': 'play'}, 'press': [{'set': '/var/a', 'to': 1}]}]}},
             'connections': {'desk': {'type': 'osc', 'port': 9000}, 'keys': {'type': 'midi', 'out': 'Keys'}}}
            """.formatted(control).replace('\'', '"'));
        stage.attach("screen");
        return stage;
    }

    private static final String SEND = "{'send': 'midi', 'to': 'keys', 'message': 'note 60'}";

    private static void told(Stage stage, String id, String status, String reason) {
        stage.inbox.tell("/connection/" + id + "/reason", Value.of(reason));
        stage.inbox.tell("/connection/" + id + "/status", Value.of(status));
        stage.pass(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'press': [" + SEND + "]",
                "'release': [{'wait': '1 s'}, " + SEND + "]",
                "'steps': [{'press': []}, {'long': [" + SEND + "]}]",
                "'press': [{'if': 'var.a > 1', 'else': [" + SEND + "]}]",
                "'press': [{'repeat': 2, 'do': [{'group': [" + SEND + "]}]}]",
                "'press': [{'each': [1, 2], 'do': [{'while': 'var.a > 1', 'do': [" + SEND + "]}]}]",
                "'feedback': [{'when': 'connection.keys.reason == 1', 'look': {'fill': 'red'}}]",
            })
    void whateverNeedsAConnectionWarnsWhileItIsGone(String control) {
        try (var stage = stage(control)) {
            told(stage, "keys", "connecting", "");
            assertThat(stage.value("/page/one/0/0/badge").asText()).isNotEqualTo("warn");
            told(stage, "keys", "lost", "no MIDI output is called Keys");
            assertThat(stage.value("/page/one/0/0/badge").asText()).isEqualTo("warn");
            assertThat(stage.value("/page/one/0/1/badge").asText()).isEqualTo("play");
            told(stage, "keys", "ok", "");
            assertThat(stage.value("/page/one/0/0/badge").asText()).isNotEqualTo("warn");
        }
    }

    @Test
    void theReasonIsReadThere() {
        try (var stage = new Stage("""
            {"sownd": 1, "name": "Reach",
             "pages": {"one": {"name": "One", "controls": [{"at": [0, 0], "type": "button", "press": [
               {"send": "osc", "to": "desk", "address": "/go"}]}]}},
             "connections": {"desk": {"type": "osc", "port": 9000, "transport": "tcp"}}}
            """)) {
            var screen = stage.attach("screen");
            told(stage, "desk", "broken", "the driver failed");
            assertThat(screen.at(0, 0).decor().note()).isEqualTo("desk is broken: the driver failed");
            assertThat(screen.at(0, 0).badge()).isEqualTo("warn");
        }
    }
}
