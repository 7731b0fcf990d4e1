package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.project.ProjectReader;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Surfaces whose pages turn together. */
class FollowingTest {
    private static String project(String surfaces) {
        return """
            {'sownd': 1, 'name': 'Together',
             'pages': {'p0': {'name': '0', 'controls': [{'at': [0, 0], 'type': 'button', 'press': [{'page': 'next'}]}]},
                       'p1': {'name': '1', 'controls': [{'at': [0, 0], 'type': 'button', 'press': [{'page': 'next'}]}]},
                       'p2': {'name': '2', 'controls': [{'at': [0, 0], 'type': 'button', 'press': [{'page': 'next'}]}]},
                       'p3': {'name': '3'}},
             'surfaces': {%s}}
            """.formatted(surfaces).replace('\'', '"');
    }

    private static String pages(Stage stage) {
        return page(stage, "left") + " " + page(stage, "right") + " " + page(stage, "far");
    }

    private static String page(Stage stage, String surface) {
        return stage.value("/surface/" + surface + "/page").asText();
    }

    @Test
    void twoDecksSideBySideAndOneThatShowsTheSame() {
        var surfaces = "'left': {'page': 'p1'}, 'right': {'follows': 'left', 'by': 1}, 'far': {'follows': 'left'}";
        try (var stage = new Stage(project(surfaces))) {
            var left = stage.attach("left", new Place.Key(0, 0));
            var right = stage.attach("right", new Place.Key(0, 0));
            stage.pass(3);
            assertThat(pages(stage)).isEqualTo("p1 p2 p1");
            assertThat(right.page).isEqualTo("p2");
            stage.hand("left", new Place.Key(0, 0), Gesture.DOWN, 1);
            stage.pass(3);
            assertThat(pages(stage)).isEqualTo("p2 p3 p2");
            stage.ask(stage.inbox.set("/surface/right/page", Value.of("p0")));
            stage.pass(3);
            assertThat(pages(stage)).as("the one that follows turns the others").isEqualTo("p3 p0 p3");
            assertThat(left.page).isEqualTo("p3");
            stage.ask(stage.inbox.set("/surface/far/page", Value.of("p1")));
            stage.pass(3);
            assertThat(pages(stage)).isEqualTo("p1 p2 p1");
            stage.inbox.detach("right");
            stage.ask(stage.inbox.set("/surface/left/page", Value.of("p0")));
            var again = stage.attach("right", new Place.Key(0, 0));
            stage.pass(3);
            assertThat(again.page)
                    .as("one that comes back is where the others are")
                    .isEqualTo("p1");
        }
    }

    @Test
    void theWindowCanBeFollowed() {
        try (var stage = new Stage(project("'left': {'follows': 'screen'}"))) {
            stage.ask(stage.inbox.set("/surface/screen/page", Value.of("p2")));
            assertThat(page(stage, "left")).isEqualTo("p2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'a': {'follows': 'a'}|there is no surface that follows no other \"a\"",
                "'a': {}, 'b': {'follows': 'a'}, 'c': {'follows': 'b'}|there is no surface that follows no other \"b\"",
                "'a': {}, 'b': {'follows': 'a', 'page': 'p1'}|has no page of its own",
            })
    void whatCannotBeFollowedIsSaid(String surfaces, String expected) {
        var read = new ProjectReader(NodeTypes.builtIn()).read(Path.of("project.json"), project(surfaces));
        assertThat(String.join("\n", read.said())).contains(expected);
    }
}
