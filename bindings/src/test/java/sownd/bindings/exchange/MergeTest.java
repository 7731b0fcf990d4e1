package sownd.bindings.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.exchange.Choices.Conflict;
import sownd.engine.graph.NodeTypes;

class MergeTest {
    private static final String HERE = """
            {"sownd": 1, "name": "Mine", "audio": {"rate": 44100},
             "pages": {"evening": {"name": "My evening", "controls": []}},
             "variables": {"level": {"value": 1}, "same": {"value": 2}},
             "connections": {"desk": {"type": "osc", "port": 1}},
             "graphs": {"main": {"nodes": {}}}}
            """;
    private static final String COMING = """
            {"sownd": 1, "name": "Theirs", "audio": {"rate": 48000}, "later": {"x": 1},
             "pages": {"evening": {"name": "Their evening", "controls": [
                {"at": [0, 0], "type": "button", "look": {"text": "${var.level} of ${var.other} var.level"},
                 "press": [{"set": "/var/level", "to": "${var.level + 1}"}, {"page": "evening"}, {"call": "/page/evening/0/0/press"},
                           {"send": "osc", "to": "desk", "address": "/var/level", "args": ["${value}"]},
                           {"call": "/graph/main/rain/play"}, {"page": "next"}],
                 "feedback": [{"when": "var.level > 2 && var.same == 'var.level' && page.evening.0.0.pressed", "look": {}}]}]}},
             "variables": {"level": {"value": 9}, "same": {"value": 2}, "other": {}},
             "connections": {"desk": {"type": "osc", "port": 2}},
             "graphs": {"main": {"nodes": {"rain": {"type": "player", "params": {"asset": "rain.wav"}}}}}}
            """;

    @TempDir
    private Path folder;

    private static ObjectNode json(String text) throws IOException {
        return Documents.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text");
    }

    private static Incoming incoming(Media media) throws IOException {
        return new Incoming(json(COMING), media, new Report(), () -> {});
    }

    private Plan plan(Conflict usual, Map<Thing, Conflict> single, String... parts) throws IOException {
        var chosen = List.of(parts).stream().map(Thing::of).toList();
        return Plan.of(json(HERE), new Assets(folder), incoming(Media.NONE), new Choices(chosen, usual, single));
    }

    @Test
    void bothStayAndMentionsFollow() throws IOException {
        var plan = plan(Conflict.KEEP, Map.of());
        var project = plan.document();
        assertThat(project.at("/pages/evening/name").asText()).isEqualTo("My evening");
        var button = project.at("/pages/evening_2/controls/0");
        assertThat(button.at("/look/text").asText()).isEqualTo("${var.level_2} of ${var.other} var.level");
        assertThat(button.path("press").toString())
                .isEqualTo("[{\"set\":\"/var/level_2\",\"to\":\"${var.level_2 + 1}\"},{\"page\":\"evening_2\"},"
                        + "{\"call\":\"/page/evening_2/0/0/press\"},"
                        + "{\"send\":\"osc\",\"to\":\"desk_2\",\"address\":\"/var/level\",\"args\":[\"${value}\"]},"
                        + "{\"call\":\"/graph/main_2/rain/play\"},{\"page\":\"next\"}]");
        assertThat(button.at("/feedback/0/when").asText())
                .isEqualTo("var.level_2 > 2 && var.same == 'var.level' && page.evening_2.0.0.pressed");
        assertThat(plan.inspected(NodeTypes.builtIn()).said()).noneMatch(said -> !said.contains("warning"));
        assertThat(plan.said())
                .contains(
                        "same     var:same (is there already)",
                        "both     page:evening (the id is taken, comes as \"evening_2\")");
    }

    @ParameterizedTest
    @CsvSource({"KEEP, My evening, 1, 1, 2", "REPLACE, Their evening, 9, 2, 1", "SKIP, My evening, 1, 1, 1"})
    void aConflictIsAChoice(Conflict what, String name, int level, int port, int pages) throws IOException {
        var project = plan(what, Map.of()).document();
        assertThat(project.at("/pages/evening/name").asText()).isEqualTo(name);
        assertThat(project.at("/variables/level/value").asInt()).isEqualTo(level);
        assertThat(project.at("/connections/desk/port").asInt()).isEqualTo(port);
        assertThat(project.path("pages").size()).isEqualTo(pages);
    }

    @Test
    void aSingleThingMayBeChosenOtherwise() throws IOException {
        var project = plan(Conflict.SKIP, Map.of(Thing.of("page:evening"), Conflict.REPLACE))
                .document();
        assertThat(project.at("/pages/evening/name").asText()).isEqualTo("Their evening");
        assertThat(project.at("/variables/level/value").asInt()).isEqualTo(1);
    }

    @Test
    void onlyAPartComes() throws IOException {
        var project = plan(Conflict.KEEP, Map.of(), "var:level").document();
        assertThat(project.path("variables").size()).isEqualTo(3);
        assertThat(project.path("pages").size()).isEqualTo(1);
        assertThat(project.has("later")).isFalse();
    }

    @Test
    void settingsStayAndUnknownThingsCome() throws IOException {
        var plan = plan(Conflict.KEEP, Map.of());
        assertThat(plan.document().path("name").asText()).isEqualTo("Mine");
        assertThat(plan.document().at("/audio/rate").asInt()).isEqualTo(44_100);
        assertThat(plan.document().at("/later/x").asInt()).isEqualTo(1);
        assertThat(plan.notes()).containsExactly("\"audio\" of the project stays as it is");
    }

    /** What comes twice is there once. */
    @Test
    void theSameAgainChangesNothing() throws IOException {
        var media = Media.of(Map.of("rain.wav", new byte[] {1}));
        var assets = new Assets(folder);
        var first = Plan.of(Documents.empty("New"), assets, incoming(media), Choices.ALL);
        first.apply(incoming(media), assets, new ProjectTarget(folder), "Import");
        var again = Plan.of(first.document(), assets, incoming(media), Choices.ALL);
        assertThat(again.changes()).isFalse();
        assertThat(again.document()).isEqualTo(first.document());
    }

    @Test
    void aFileOfTheSameNameGetsAnother() throws IOException {
        Files.createDirectories(folder.resolve("assets"));
        Files.write(folder.resolve("assets/rain.wav"), new byte[] {7});
        var media = Media.of(Map.of("rain.wav", new byte[] {1}));
        var plan = Plan.of(json(HERE), new Assets(folder), incoming(media), Choices.ALL);
        plan.apply(incoming(media), new Assets(folder), new ProjectTarget(folder), "Import");
        assertThat(folder.resolve("assets/rain.wav")).hasBinaryContent(new byte[] {7});
        assertThat(folder.resolve("assets/rain_2.wav")).hasBinaryContent(new byte[] {1});
        assertThat(json(Files.readString(folder.resolve("project.json")))
                        .at("/graphs/main_2/nodes/rain/params/asset")
                        .asText())
                .isEqualTo("rain_2.wav");
    }

    @Test
    void aPreviewWritesNothing() throws IOException {
        var plan = plan(Conflict.KEEP, Map.of());
        assertThat(plan.said()).isNotEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
