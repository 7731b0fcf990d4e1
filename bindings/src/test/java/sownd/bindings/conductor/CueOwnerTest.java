package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Cues and presets in a whole show; bell and hum are half a second of a constant. */
class CueOwnerTest {
    private static final String SHOW = """
        {"sownd": 1, "name": "Test",
         "graphs": {"main": {"nodes": {
             "bell": {"type": "player", "params": {"asset": "bell.wav", "fade_in": 0}},
             "hum": {"type": "player", "params": {"asset": "hum.wav", "loop": true}},
             "music": {"type": "gain"}, "out": {"type": "output"}},
           "edges": ["bell.out -> music.in", "hum.out -> music.in", "music.out -> out.in"]}},
         "variables": {"scene": {"value": ""}, "level": {}, "count": {}},
         "presets": {
           "open": {"/graph/main/music/gain": "-12 dB", "/var/scene": "open", "/var/level": {"to": 10, "over": "2 s"}},
           "dark": {"/graph/main/music/gain": -60, "/var/scene": "dark"}},
         "cues": {"main": {"name": "Show", "cues": [
             {"id": "bell", "name": "Bell", "number": "1.5", "play": "/graph/main/bell", "then": "follow"},
             {"id": "mark", "name": "Mark", "before": "100 ms", "do": [{"var": "count", "to": "${var.count + 1}"}]},
             {"id": "rain", "name": "Rain", "play": "/graph/main/hum", "fade": "200 ms", "do": [{"var": "scene", "to": "rain"}]},
             {"id": "fade", "name": "Fade", "do": [{"recall": "open", "over": "1 s"}]},
             {"id": "late", "do": [{"wait": "var.level > 99", "timeout": "100 ms", "failed": [{"var": "count", "to": 5}]}]},
             {"id": "steps", "do": [{"wait": "200 ms"}, {"var": "count", "to": 9}]}]}},
         "bindings": {
           "go": {"when": {"osc": "/go"}, "do": [{"cue": "main"}]},
           "morph": {"when": {"osc": "/morph"}, "do": [{"morph": ["open", "dark"], "at": 0.5}]}}}
        """;
    private final Stage stage = new Stage(SHOW);

    @AfterEach
    void close() {
        stage.close();
    }

    private void call(String address, Value... with) {
        assertThat(stage.ask(stage.inbox.call(address, List.of(with)))).isInstanceOf(Answer.Found.class);
    }

    private String text(String address) {
        return stage.value(address).asText();
    }

    private double number(String address) {
        return stage.value(address).asNumber();
    }

    @Test
    void aCueThatPlaysIsFollowedWhenItsSoundHasEnded() {
        stage.pass(20);
        call("/cue/main/go");
        assertThat(text("/cue/main/name")).isEqualTo("Bell");
        assertThat(text("/cue/main/number")).isEqualTo("1.5");
        assertThat(text("/cue/main/next")).isEqualTo("rain");
        assertThat(text("/cue/main/bell/running")).isEqualTo("true");
        stage.pass(480);
        assertThat(stage.firstHeard(0)).isBetween(960L, 1300L);
        assertThat(text("/cue/main/mark/running")).isEqualTo("false");
        stage.pass(60);
        assertThat(text("/cue/main/bell/running")).isEqualTo("false");
        assertThat(text("/cue/main/mark/running")).isEqualTo("true");
        assertThat(number("/cue/main/remaining")).isBetween(0.0, 0.1);
        assertThat(number("/var/count")).isZero();
        stage.pass(100);
        assertThat(number("/var/count")).isEqualTo(1);
        assertThat(text("/cue/main/running")).isEqualTo("false");
    }

    @Test
    void stoppingACueLetsItsSoundFallAndEnds() {
        call("/cue/main/rain/go");
        assertThat(text("/var/scene")).isEqualTo("rain");
        stage.pass(300);
        assertThat(stage.at(stage.frame() - 1)).isCloseTo(0.5f, within(1e-3f));
        call("/cue/main/rain/stop");
        assertThat(text("/cue/main/rain/running")).isEqualTo("false");
        stage.pass(100);
        assertThat(Math.abs(stage.at(stage.frame() - 1))).isBetween(0.05f, 0.45f);
        stage.pass(150);
        assertThat(stage.at(stage.frame() - 1)).isZero();
    }

    @Test
    void panicOfAListCutsItsSounds() {
        call("/cue/main/rain/go");
        stage.pass(100);
        call("/cue/main/panic");
        stage.pass(30);
        assertThat(stage.at(stage.frame() - 1)).isZero();
        stage.pass(120);
        assertThat(number("/graph/main/hum/fade_out")).as("as it was").isEqualTo(0.2);
    }

    @Test
    void goIsLockedForAMomentAndNeverStops() {
        stage.ask(stage.inbox.set("/cue/main/next", Value.of("rain")));
        call("/cue/main/go");
        stage.pass(100);
        call("/cue/main/go");
        assertThat(text("/cue/main/next")).isEqualTo("fade");
        stage.ask(stage.inbox.set("/cue/main/next", Value.of("rain")));
        stage.pass(200);
        call("/cue/main/go");
        stage.pass(50);
        assertThat(text("/cue/main/rain/running")).isEqualTo("true");
        assertThat(text("/graph/main/hum/playing")).isEqualTo("true");
    }

    @Test
    void pauseHoldsTheWaitsOfACuesActions() {
        call("/cue/main/steps/go");
        stage.pass(100);
        call("/cue/main/pause");
        assertThat(text("/cue/main/paused")).isEqualTo("true");
        stage.pass(1000);
        assertThat(number("/var/count")).isZero();
        call("/cue/main/resume");
        stage.pass(90);
        assertThat(number("/var/count")).isZero();
        stage.pass(20);
        assertThat(number("/var/count")).isEqualTo(9);
    }

    @Test
    void aPauseDoesNotForgetTheTimeOfWhatItHolds() {
        call("/cue/main/late/go");
        stage.pass(50);
        call("/cue/main/pause");
        stage.pass(100);
        assertThat(number("/var/count")).isZero();
        call("/cue/main/resume");
        assertThat(number("/var/count")).as("its time is over").isEqualTo(5);
        assertThat(text("/cue/main/late/running")).isEqualTo("false");
    }

    @Test
    void panicEndsCuesWaitsAndSoundsWithinOneRound() {
        call("/cue/main/rain/go");
        call("/cue/main/steps/go");
        call("/cue/main/mark/go");
        stage.pass(50);
        call("/transport/stop_all");
        assertThat(text("/cue/main/running")).isEqualTo("false");
        assertThat(number("/status/running")).isZero();
        stage.pass(500);
        assertThat(number("/var/count")).isZero();
        assertThat(stage.at(stage.frame() - 1)).isZero();
    }

    @Test
    void anActionSaysGo() {
        stage.inbox.osc(sownd.devices.osc.OscMessage.of("/go"), stage.driver.nanoTime());
        stage.conductor.doWork();
        assertThat(text("/cue/main/current")).isEqualTo("bell");
        assertThat(text("/list/1/name")).isEqualTo("/cue/main/bell");
    }

    @Test
    void aChangedProjectGoesOnWithItsCues() {
        call("/cue/main/rain/go");
        call("/cue/main/go");
        stage.pass(20);
        var edited = SHOW.replace("{\"id\": \"bell\"", "{\"id\": \"before\"}, {\"id\": \"bell\"")
                .replace("{\"id\": \"steps\"", "{\"id\": \"stairs\"");
        var read = new ProjectReader(NodeTypes.builtIn()).read(Path.of("project.json"), edited);
        var faults = stage.inbox.edit(read.project().orElseThrow());
        stage.conductor.doWork();
        assertThat(faults.join()).isEmpty();
        assertThat(text("/cue/main/rain/running")).isEqualTo("true");
        assertThat(text("/cue/main/next")).isEqualTo("rain");
        assertThat(stage.ask(stage.inbox.get("/cue/main/steps/running"))).isInstanceOf(Answer.Unknown.class);
        call("/cue/main/rain/stop");
        stage.pass(300);
        assertThat(text("/graph/main/hum/playing")).isEqualTo("false");
    }

    @Test
    void aPresetIsRecalledWithItsFadesAndThenIsActive() {
        assertThat(text("/preset/open/active")).isEqualTo("false");
        call("/preset/open/recall", Value.of(1));
        stage.pass(500);
        assertThat(number("/graph/main/music/gain")).isCloseTo(-6, within(0.2));
        assertThat(number("/var/level")).as("its own time").isCloseTo(2.5, within(0.1));
        assertThat(text("/var/scene")).isEqualTo("open");
        stage.pass(600);
        assertThat(number("/graph/main/music/gain")).isEqualTo(-12);
        assertThat(text("/preset/open/active")).isEqualTo("false");
        stage.pass(1000);
        assertThat(text("/preset/open/active")).isEqualTo("true");
        stage.ask(stage.inbox.set("/var/level", Value.of(9)));
        assertThat(text("/preset/open/active")).isEqualTo("false");
    }

    @Test
    void aMorphStandsBetweenPresets() {
        stage.inbox.osc(sownd.devices.osc.OscMessage.of("/morph"), stage.driver.nanoTime());
        stage.conductor.doWork();
        assertThat(number("/graph/main/music/gain")).isEqualTo(-36);
        assertThat(number("/var/level")).isEqualTo(10);
        assertThat(text("/var/scene")).isEqualTo("open");
    }
}
