package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import sownd.devices.Place;
import sownd.engine.Share;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Graphs that take longer to render than they last, by a clock that is set. */
class OverloadTest {
    private static final long SECOND = 1_000_000_000L;

    private static final String PROJECT = """
        {"sownd": 1, "name": "Heavy",
         "graphs": {"main": {"nodes": {
             "bell": {"type": "player", "params": {"asset": "bell.wav", "loop": true}},
             "hall": {"type": "slow", "params": {"cost": 1500}}, "choir": {"type": "slow", "params": {"cost": 400}},
             "out": {"type": "output"}},
           "edges": ["bell.out -> out.in"]}},
         "pages": {"one": {"name": "One", "controls": [
             {"at": [0, 0], "type": "meter", "source": "/graph/main/hall/status/load"},
             {"at": [0, 1], "type": "meter", "source": "/engine/load"}]}}}
        """;

    /** A node that takes as many microseconds of that clock as its parameter says. */
    private static NodeType slow(AtomicLong worked) {
        return NodeType.named("slow")
                .about("Takes its time.")
                .audioOut("out", 1)
                .parameter("cost", Measure.NONE, 0, 10_000, 0, "Microseconds a block.")
                .builds(() -> block -> worked.addAndGet((long) (block.value(0) * 1000)));
    }

    private static Stage stage() {
        var worked = new AtomicLong();
        return new Stage(PROJECT, NodeTypes.builtIn().with(slow(worked)), worked);
    }

    @Test
    void aGraphThatIsTooHeavyIsNamedAndCanStillBeStoppedAndMended() {
        try (var stage = stage()) {
            var screen = stage.attach("screen");
            stage.ask(stage.inbox.call("/graph/main/bell/play", List.of()));
            stage.pass(900);
            assertThat(stage.value("/status/fault").asText()).isEmpty();
            stage.pass(1500);
            var fault = stage.value("/status/fault").asText();
            assertThat(fault).startsWith("the sound is too much for this machine, heaviest main/hall 1");
            assertThat(fault).contains(", main/choir ").endsWith(": take nodes out or choose a larger block");
            assertThat(screen.lights.get(new Place.Status()).text()).contains("main/hall");
            assertThat(stage.value("/engine/load").asNumber()).isGreaterThan(1);
            stage.pass(3000);
            assertThat(stage.value("/graph/main/hall/status/load").asNumber()).isBetween(1.12, 1.126);
            assertThat(stage.value("/graph/main/choir/status/load").asNumber()).isBetween(0.298, 0.301);
            assertThat(stage.value("/graph/main/bell/status/load").asNumber()).isZero();
            assertThat(screen.at(0, 0).level()).isGreaterThan(0.1);
            assertThat(screen.at(0, 1).level()).isGreaterThan(0.1);
            assertThat(stage.at(stage.frame() - 1)).isNotZero();
            stage.ask(stage.inbox.call("/transport/stop_all", List.of()));
            stage.pass(300);
            assertThat(stage.at(stage.frame() - 1)).isZero();
            stage.ask(stage.inbox.set("/graph/main/hall/cost", Value.of(0)));
            stage.pass(25_000);
            assertThat(stage.value("/status/fault").asText()).isEmpty();
        }
    }

    @Test
    void whatLiesBetweenTheThreadsIsCounted() {
        try (var stage = stage()) {
            stage.pass(20);
            assertThat(stage.value("/engine/commands/waiting").asNumber()).isZero();
            stage.inbox.set("/graph/main/hall/cost", Value.of(1));
            stage.inbox.set("/graph/main/hall/cost", Value.of(0));
            assertThat(stage.value("/engine/commands/waiting").asNumber()).isEqualTo(2);
            assertThat(stage.value("/engine/commands/dropped").asNumber()).isZero();
            assertThat(stage.value("/engine/replies/waiting").asNumber()).isZero();
        }
    }

    @Test
    void aDeviceThatHearsNothingIsToldAndIsNoFailure() {
        var project = """
            {"sownd": 1, "name": "Deaf",
             "graphs": {"main": {"nodes": {"mic": {"type": "input"}, "out": {"type": "output"}},
               "edges": ["mic.out -> out.in"]}}}
            """;
        try (var stage = new Stage(project)) {
            stage.pass(1100);
            assertThat(stage.value("/status/deaf")).isEqualTo(Value.of("nothing was given to hear"));
            assertThat(stage.value("/status/fault")).isEqualTo(Value.of("live input: nothing was given to hear"));
            assertThat(stage.value("/graph/main/mic/status/failed")).isEqualTo(Value.of(false));
            assertThat(stage.value("/graph/main/mic/heard").asNumber()).isZero();
            stage.driver.hear(new float[100_000], new float[100_000]);
            stage.pass(1100);
            assertThat(stage.value("/status/deaf")).isEqualTo(Value.of(""));
            assertThat(stage.value("/graph/main/mic/heard").asNumber()).isEqualTo(1);
        }
    }

    @Test
    void itIsSaidAfterASecondAndAgainWhileItLasts() {
        var overload = new Overload();
        List<Share> shares = List.of(new Share("main/a", 0.9), new Share("main/b", 0.004));
        assertThat(overload.look(1.1, 5, () -> shares)).isEmpty();
        assertThat(overload.look(1.1, 5 + SECOND - 1, () -> shares)).isEmpty();
        assertThat(overload.look(1.1, 5 + SECOND, () -> shares).orElseThrow()).contains("heaviest main/a 90 %:");
        assertThat(overload.look(1.1, 5 + 2 * SECOND, () -> shares)).isEmpty();
        assertThat(overload.look(1.1, 5 + 9 * SECOND, () -> shares)).isPresent();
        assertThat(overload.look(0.9, 5 + 10 * SECOND, () -> shares)).isEmpty();
        assertThat(overload.look(1.1, 5 + 30 * SECOND, () -> shares)).isEmpty();
    }
}
