package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.action.Sending;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscValue;
import sownd.engine.graph.Value;

/** Lists of actions in a whole conductor; time is the stage's. */
class ListsTest {
    /** A show whose binding /go does some actions. */
    private static Stage stage(String actions) {
        return new Stage("""
            {"sownd": 1, "name": "Test",
             "graphs": {"main": {"nodes": {"music": {"type": "gain"}, "out": {"type": "output"}},
                                 "edges": ["music.out -> out.in"]}},
             "bindings": {"go": {"when": {"osc": "/go"}, "do": %s}},
             "connections": {"desk": {"type": "osc", "port": 9000}},
             "variables": {"a": {}, "b": {}, "text": {"value": ""}, "on": {"value": false}}}
            """.formatted(actions));
    }

    private static Stage go(String actions) {
        return go(stage(actions));
    }

    private static Stage go(Stage stage) {
        stage.inbox.osc(OscMessage.of("/go", new OscValue.Int32(7)), stage.driver.nanoTime());
        stage.conductor.doWork();
        return stage;
    }

    private static long asked(Stage stage, int index) {
        return ((Sending.Asked) stage.sent.get(index)).id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"set": "/var/a", "to": "${value}"}                                                          | 7
        {"var": "a", "to": "${value * 2}"}                                                           | 14
        {"if": "value > 5", "then": [{"var": "a", "to": 1}], "else": [{"var": "a", "to": 2}]}        | 1
        {"if": "value < 5", "then": [{"var": "a", "to": 1}], "else": [{"var": "a", "to": 2}]}        | 2
        {"if": "value < 5", "then": [{"var": "a", "to": 1}]}                                         | 0
        {"repeat": 5, "do": [{"var": "a", "to": "${var.a + 2}"}]}                                    | 10
        {"repeat": "${value}", "do": [{"var": "a", "to": "${var.a + 1}"}]}                           | 7
        {"repeat": 0, "do": [{"var": "a", "to": 9}]}                                                 | 0
        {"repeat": 3, "do": []}                                                                      | 0
        {"while": "var.a < 12", "do": [{"var": "a", "to": "${var.a + 5}"}]}                          | 15
        {"each": [1, 2, 4], "as": "x", "do": [{"var": "a", "to": "${var.a + x}"}]}                   | 7
        {"each": "${'3, 4'}", "do": [{"var": "a", "to": "${var.a * 10 + item}"}]}                    | 34
        {"group": [{"var": "a", "to": 1}, {"var": "a", "to": "${var.a + 1}"}], "order": "in turn"}   | 2
        {"group": [{"var": "a", "to": 1}, {"var": "a", "to": "${var.a + 1}"}]}                       | 2
        {"each": [1, 2], "as": "x", "do": [{"each": [10, 20], "as": "y", "do": [{"var": "a", "to": "${var.a + x * y}"}]}]} | 90
        """)
    void anActionDoesWhatItSays(String action, double a) {
        try (var stage = go("[" + action + "]")) {
            assertThat(stage.value("/var/a").asNumber()).isEqualTo(a);
            assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
            assertThat(stage.value("/status/fault").asText()).isEmpty();
        }
    }

    @Test
    void aGroupBegunTogetherEndsWithItsLastAndInTurnOneAfterTheOther() {
        var waits = "{\"wait\": \"100 ms\"}, {\"wait\": \"40 ms\"}";
        try (var together = go("[{\"group\": [" + waits + "]}, {\"var\": \"a\", \"to\": 1}]");
                var inTurn =
                        go("[{\"group\": [" + waits + "], \"order\": \"in turn\"}, {\"var\": \"a\", \"to\": 1}]")) {
            together.pass(90);
            inTurn.pass(130);
            assertThat(together.value("/var/a")).isEqualTo(Value.of(0));
            assertThat(inTurn.value("/var/a")).isEqualTo(Value.of(0));
            together.pass(12);
            inTurn.pass(12);
            assertThat(together.value("/var/a")).isEqualTo(Value.of(1));
            assertThat(inTurn.value("/var/a")).isEqualTo(Value.of(1));
        }
    }

    @Test
    void aWaitForAConditionEndsWhenItIsTrueAndNotBefore() {
        try (var stage = go("[{\"wait\": \"var.b > 2\"}, {\"var\": \"a\", \"to\": 1}]")) {
            stage.ask(stage.inbox.set("/var/b", Value.of(2)));
            stage.pass(50);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(0));
            assertThat(stage.value("/list/1/name")).isEqualTo(Value.of("/binding/go"));
            assertThat(stage.value("/list/1/waits")).isEqualTo(Value.of("var.b > 2"));
            stage.ask(stage.inbox.set("/var/b", Value.of(3)));
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(1));
            assertThat(stage.value("/list/1/name")).isEqualTo(Value.of(""));
        }
    }

    @Test
    void aWaitThatTakesTooLongDoesWhatIsWrittenForThat() {
        var wait =
                "{\"wait\": \"var.b > 2\", \"timeout\": \"100 ms\", \"failed\": [{\"var\": \"text\", \"to\": \"${error}\"}]}";
        try (var stage = go("[" + wait + ", {\"var\": \"a\", \"to\": 1}]")) {
            stage.pass(98);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(0));
            stage.pass(5);
            assertThat(stage.value("/var/text").asText()).isEqualTo("var.b > 2 was not true within 0.1 s");
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(1));
            assertThat(stage.value("/status/fault").asText()).isEmpty();
        }
    }

    @Test
    void withoutAnythingWrittenAFailureIsSaidAndTheListGoesOn() {
        try (var stage = go("[{\"wait\": \"var.b > 2\", \"timeout\": \"50 ms\"}, {\"var\": \"a\", \"to\": 1}]")) {
            stage.pass(60);
            assertThat(stage.value("/status/fault").asText()).contains("var.b > 2 was not true");
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(1));
        }
    }

    @Test
    void anAnswerIsKeptUnderANameAndInAVariable() {
        var http = "{\"send\": \"http\", \"url\": \"http://far/%s\", \"result\": \"%s\"}";
        var ask = http.formatted("one", "answer");
        var keep = http.formatted("two", "/var/text");
        try (var stage = go("[" + ask
                + ", {\"var\": \"a\", \"to\": \"${answer.status}\"}, {\"var\": \"b\", \"to\": \"${answer.body}\"}, "
                + keep
                + "]")) {
            assertThat(stage.sent)
                    .containsExactly(new Sending.Asked(1, new Sending.Http("POST", "http://far/one", "")));
            stage.inbox.answered(1, new Value.Fields(Map.of("status", Value.of(201), "body", Value.of("42"))));
            stage.conductor.doWork();
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(201));
            assertThat(stage.value("/var/b")).isEqualTo(Value.of("42"));
            stage.inbox.answered(2, Value.of("hello"));
            stage.conductor.doWork();
            assertThat(stage.value("/var/text")).isEqualTo(Value.of("hello"));
            assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
        }
    }

    @Test
    void whatFailsIsTriedAgainLaterAndLaterAndThenGivenUp() {
        var send = "{\"send\": \"http\", \"url\": \"http://far/\", \"retries\": 2, \"backoff\": \"100 ms\","
                + " \"failed\": [{\"var\": \"text\", \"to\": \"${error}\"}]}";
        try (var stage = go("[" + send + ", {\"var\": \"a\", \"to\": 1}]")) {
            fail(stage, 0, 90);
            assertThat(stage.sent).hasSize(1);
            stage.pass(15);
            assertThat(stage.sent).as("after 100 ms").hasSize(2);
            fail(stage, 1, 185);
            assertThat(stage.sent).hasSize(2);
            stage.pass(20);
            assertThat(stage.sent).as("after 200 ms more").hasSize(3);
            assertThat(stage.value("/var/text").asText()).isEmpty();
            fail(stage, 2, 10);
            assertThat(stage.value("/var/text").asText()).isEqualTo("nobody answers there");
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(1));
            stage.pass(500);
            assertThat(stage.sent).hasSize(3);
        }
    }

    private static void fail(Stage stage, int index, int millis) {
        stage.inbox.failed(asked(stage, index), Value.nothing(), "nobody answers there");
        stage.pass(millis);
    }

    @Test
    void aLateAnswerIsNobodysAndAnAnswerInTimeEndsTheTimeout() {
        var send =
                "[{\"send\": \"http\", \"url\": \"http://far/\", \"timeout\": \"100 ms\", \"failed\": [{\"var\": \"b\", \"to\": 1}]},"
                        + "{\"wait\": \"1 s\"}, {\"var\": \"a\", \"to\": 1}]";
        try (var late = go(send);
                var soon = go(send)) {
            late.pass(110);
            late.inbox.answered(1, Value.of("late"));
            soon.pass(50);
            soon.inbox.answered(1, Value.of("soon"));
            late.pass(100);
            soon.pass(100);
            assertThat(late.value("/var/b")).isEqualTo(Value.of(1));
            assertThat(soon.value("/var/b")).isEqualTo(Value.of(0));
            assertThat(late.value("/var/a")).isEqualTo(Value.of(0));
            assertThat(late.value("/status/running")).isEqualTo(Value.of(1));
        }
    }

    @Test
    void aSendNobodyAsksAboutDoesNotWait() {
        try (var stage = go(
                "[{\"send\": \"tcp\", \"host\": \"far\", \"port\": 9, \"text\": \"GO ${value}\\r\\n\"},"
                        + "{\"send\": \"udp\", \"host\": \"far\", \"port\": 9, \"text\": \"x\"}, {\"log\": \"went ${value}\"}]")) {
            assertThat(stage.sent)
                    .containsExactly(
                            new Sending.Tcp("far", 9, "GO 7\r\n"),
                            new Sending.Udp("far", 9, "x"),
                            new Sending.Log("went 7"));
            assertThat(stage.value("/status/log")).isEqualTo(Value.of("went 7"));
        }
    }

    @Test
    void aListThatDoesMuchHoldsNobodyUpAndEndsAtItsBound() {
        try (var stage =
                go("[{\"while\": \"true\", \"do\": [{\"var\": \"a\", \"to\": \"${var.a + 1}\"}], \"most\": 1000},"
                        + "{\"var\": \"b\", \"to\": 1}]")) {
            var first = stage.value("/var/a").asNumber();
            assertThat(first).isBetween(100.0, 600.0);
            stage.ask(stage.inbox.set("/var/text", Value.of("others go on")));
            assertThat(stage.value("/var/text")).isEqualTo(Value.of("others go on"));
            stage.pass(50);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(1000));
            assertThat(stage.value("/var/b")).isEqualTo(Value.of(1));
            assertThat(stage.value("/status/fault").asText()).contains("was not over after 1000 rounds");
        }
    }

    @Test
    void aLoopThatWaitsEndsAtItsTime() {
        try (var stage = go(
                "[{\"while\": \"true\", \"within\": \"200 ms\", \"do\": [{\"var\": \"a\", \"to\": \"${var.a + 1}\"}, {\"wait\": \"30 ms\"}]}]")) {
            stage.pass(400);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(7));
            assertThat(stage.value("/status/fault").asText()).contains("was not over after 0.2 s");
        }
    }

    @ParameterizedTest
    @CsvSource({"this, 1, 1", "others, 0, 1", "all, 0, 0", "/binding/other, 0, 1", "/binding/go, 1, 0", "/binding, 0, 0"
    })
    void aListEndsThoseItNames(String which, int other, int own) {
        try (var stage = new Stage("""
            {"sownd": 1, "name": "Test", "variables": {"a": {}, "b": {}},
             "bindings": {
               "other": {"when": {"osc": "/other"}, "do": [{"wait": "100 ms"}, {"var": "a", "to": 1}]},
               "go": {"when": {"osc": "/go"}, "do": [{"stop": "%s"}, {"wait": "100 ms"}, {"var": "b", "to": 1}]}}}
            """.formatted(which))) {
            stage.inbox.osc(OscMessage.of("/other"), stage.driver.nanoTime());
            stage.conductor.doWork();
            go(stage).pass(120);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(other));
            assertThat(stage.value("/var/b")).isEqualTo(Value.of(which.equals("this") ? 0 : own));
            assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
        }
    }

    @Test
    void stoppingAListStopsWhatItBeganTogether() {
        try (var stage = go(
                "[{\"group\": [{\"group\": [{\"wait\": \"50 ms\"}, {\"wait\": \"var.on\"}]}, {\"wait\": \"60 ms\"},"
                        + "{\"send\": \"http\", \"url\": \"http://far/\", \"timeout\": \"1 s\"}]}, {\"var\": \"a\", \"to\": 1}]")) {
            stage.pass(10);
            assertThat(stage.value("/status/running").asNumber()).isEqualTo(6);
            stage.ask(stage.inbox.call("/list/1/stop", List.of()));
            assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
            stage.ask(stage.inbox.set("/var/on", Value.of(true)));
            stage.inbox.answered(1, Value.nothing());
            stage.pass(200);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(0));
        }
    }

    @Test
    void panicEndsEveryListWithinOneRound() {
        try (var stage = go("[{\"group\": [{\"wait\": \"50 ms\"}, {\"wait\": \"var.on\"},"
                + "{\"while\": \"true\", \"most\": 1000000, \"do\": [{\"var\": \"b\", \"to\": \"${var.b + 1}\"}]},"
                + "{\"send\": \"http\", \"url\": \"http://far/\", \"retries\": 3}]}, {\"var\": \"a\", \"to\": 1}]")) {
            stage.pass(10);
            assertThat(stage.value("/status/running").asNumber()).isEqualTo(5);
            stage.ask(stage.inbox.call("/transport/stop_all", List.of()));
            var done = stage.value("/var/b");
            assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
            stage.ask(stage.inbox.set("/var/on", Value.of(true)));
            stage.inbox.failed(1, Value.nothing(), "gone");
            stage.pass(1000);
            assertThat(stage.value("/var/b")).isEqualTo(done);
            assertThat(stage.value("/var/a")).isEqualTo(Value.of(0));
            assertThat(stage.sent).hasSize(1);
        }
    }

    /** Ten thousand waits: what is sent after them leaves when they are over, at most a block late, and none add up. */
    @Test
    void waitsDoNotDrift() {
        var random = new Random(35);
        var ends = new double[500];
        var lists = new ArrayList<String>();
        for (var list = 0; list < ends.length; list++) {
            var waits = new StringBuilder();
            for (var wait = 0; wait < 20; wait++) {
                var millis = 1 + random.nextInt(wait == 0 ? 1000 : 100) + random.nextInt(1000) / 1000.0;
                ends[list] += millis;
                waits.append("{\"wait\": \"%s ms\"}, ".formatted(millis));
            }
            lists.add("{\"group\": [" + waits + sent(list) + "], \"order\": \"in turn\"}");
        }
        var all = "[{\"group\": [" + String.join(",", lists) + "]}]";
        try (var stage = stage(all)) {
            var begun = stage.driver.nanoTime();
            go(stage).pass(3200);
            assertThat(stage.sent).hasSize(ends.length);
            for (var i = 0; i < ends.length; i++) {
                var list = Integer.parseInt(((Sending.Udp) stage.sent.get(i)).text());
                var late = (stage.sentAt.get(i) - begun) / 1e6 - ends[list];
                assertThat(late).as("list %d", list).isBetween(-0.001, 1000.0 * Stage.BLOCK / Stage.RATE);
            }
        }
    }

    private static String sent(int list) {
        return "{\"send\": \"udp\", \"host\": \"far\", \"port\": 9, \"text\": \"" + list + "\"}";
    }

    @ParameterizedTest
    @CsvSource({"linear, -30, -30", "s, -30, -9.375"})
    void aRampFollowsItsCurve(String curve, double half, double quarter) {
        var ramp = "[{\"ramp\": \"/graph/main/music/gain\", \"to\": -60, \"over\": \"1 s\", \"curve\": \"" + curve
                + "\"}," + "{\"ramp\": \"/var/b\", \"to\": -60, \"over\": \"1 s\", \"curve\": \"" + curve + "\"}]";
        try (var stage = go(ramp)) {
            stage.pass(250);
            var there = curve.equals("linear") ? -15 : quarter;
            assertThat(stage.value("/graph/main/music/gain").asNumber()).isCloseTo(there, within(0.3));
            assertThat(stage.value("/var/b").asNumber()).isCloseTo(there, within(0.3));
            stage.pass(250);
            assertThat(stage.value("/graph/main/music/gain").asNumber()).isCloseTo(half, within(0.3));
            stage.pass(520);
            assertThat(stage.value("/graph/main/music/gain")).isEqualTo(Value.of(-60));
            assertThat(stage.value("/var/b")).isEqualTo(Value.of(-60));
        }
    }
}
