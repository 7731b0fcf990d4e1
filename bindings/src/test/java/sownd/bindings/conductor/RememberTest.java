package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.bindings.store.Memory;
import sownd.devices.Place;
import sownd.engine.graph.Value;

final class RememberTest {
    private static final String PROJECT = """
            {
              "sownd": 1, "name": "Remembered",
              "graphs": {"main": {"nodes": {"music": {"type": "gain", "params": {"gain": -6}},
                                            "deep": {"type": "gain"}}}},
              "pages": {
                "one": {"name": "One", "controls": [{"at": [0, 0], "type": "fader", "target": "/graph/main/music/gain"}]},
                "two": {"name": "Two"}},
              "variables": {"scene": {"value": 1}, "words": {"value": "a"}}
            }
            """;

    /** Remembers what it is given, for the next stage. */
    private static final class Notebook implements Memory {
        private final Map<String, Kept> kept;
        final Map<String, Kept> offered = new HashMap<>();

        Notebook(Map<String, Kept> kept) {
            this.kept = kept;
        }

        @Override
        public Map<String, Kept> kept() {
            return kept;
        }

        @Override
        public boolean keep(String address, Kept its) {
            offered.put(address, its);
            return true;
        }
    }

    @Test
    void offersWhatPeopleSetAndNothingElse() {
        var notes = new Notebook(Map.of());
        try (var stage = new Stage(PROJECT, notes)) {
            stage.attach("screen");
            stage.pass(100);
            assertThat(notes.offered).as("nothing was set").isEmpty();
            stage.ask(stage.inbox.set("/var/scene", Value.of(3)));
            stage.ask(stage.inbox.set("/graph/main/music/gain", Value.of(-12)));
            stage.ask(stage.inbox.set("/graph/main/deep/gain", Value.of(-3)));
            stage.ask(stage.inbox.set("/surface/screen/page", Value.of("two")));
            assertThat(notes.offered)
                    .isEqualTo(Map.of(
                            "/var/scene", new Memory.Kept(Value.of(3), Value.of(1)),
                            "/graph/main/music/gain", new Memory.Kept(Value.of(-12), Value.of(-6)),
                            "/surface/screen/page", new Memory.Kept(Value.of("two"), Value.of("one"))));
        }
    }

    @Test
    void whatAFarEndHeldIsForItToSay() {
        var project = PROJECT.replace("/graph/main/music/gain\"}", "/connection/obs/input/mic/volume\"}")
                .replace(
                        "\"variables\"",
                        "\"connections\": {\"obs\": {\"type\": \"obs\", \"inputs\": {\"mic\": \"Mic\"}}}, \"variables\"");
        var notes =
                new Notebook(Map.of("/connection/obs/input/mic/volume", new Memory.Kept(Value.of(-12), Value.of(0))));
        try (var stage = new Stage(project, notes)) {
            stage.pass(100);
            assertThat(stage.sent).as("nothing old is sent").isEmpty();
            stage.ask(stage.inbox.set("/connection/obs/input/mic/volume", Value.of(-20)));
            assertThat(stage.sent).hasSize(1);
            assertThat(notes.offered).isEmpty();
        }
    }

    @Test
    void givesBackAtTheNextStart() {
        var kept = Map.of(
                "/var/scene", new Memory.Kept(Value.of(3), Value.of(1)),
                "/var/gone", new Memory.Kept(Value.of(3), Value.of(1)),
                "/graph/main/music/gain", new Memory.Kept(Value.of(-12), Value.of(-6)),
                "/surface/screen/page", new Memory.Kept(Value.of("two"), Value.of("one")));
        var notes = new Notebook(kept);
        try (var stage = new Stage(PROJECT, notes)) {
            var screen = stage.attach("screen", new Place.Status());
            stage.pass(100);
            assertThat(stage.value("/var/scene")).isEqualTo(Value.of(3));
            assertThat(stage.value("/graph/main/music/gain")).isEqualTo(Value.of(-12));
            assertThat(screen.page).isEqualTo("two");
            assertThat(notes.offered).as("what was given back is not news").isEmpty();
            stage.ask(stage.inbox.set("/var/scene", Value.of(1)));
            assertThat(notes.offered).containsOnlyKeys("/var/scene");
        }
    }

    @Test
    void whereTheProjectSaysAnotherValueNowTheProjectIsRight() {
        var kept = Map.of("/var/scene", new Memory.Kept(Value.of(3), Value.of(0)));
        try (var stage = new Stage(PROJECT, new Notebook(kept))) {
            assertThat(stage.value("/var/scene")).isEqualTo(Value.of(1));
        }
    }

    @Test
    void whatCannotBeGivenBackIsTold() {
        var kept = Map.of("/surface/screen/page", new Memory.Kept(Value.of("three"), Value.of("one")));
        try (var stage = new Stage(PROJECT, new Notebook(kept))) {
            stage.pass(20);
            assertThat(stage.value("/status/fault").asText()).contains("/surface/screen/page", "three");
            assertThat(stage.value("/surface/screen/page")).isEqualTo(Value.of("one"));
        }
    }

    @Test
    void whatWasSaidIsShownForTenSeconds() {
        try (var stage = new Stage(PROJECT)) {
            stage.inbox.tell("/project/said", Value.of("undone: Delete page Mix"));
            stage.pass(9_900);
            assertThat(stage.value("/project/said").asText()).isEqualTo("undone: Delete page Mix");
            stage.pass(200);
            assertThat(stage.value("/project/said").asText()).isEmpty();
        }
    }
}
