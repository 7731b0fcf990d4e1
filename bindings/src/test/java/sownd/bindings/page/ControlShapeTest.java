package sownd.bindings.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.project.ProjectLeaves;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.state.Leaf;
import sownd.devices.PageLayout.Kind;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** What a control may say, and what is answered when it says something impossible. A quote mark is written ' here. */
class ControlShapeTest {
    private static final Leaf GAIN = new Leaf("/g", Leaf.Access.SET, Measure.DECIBEL, -90, 12, Value.of(0), "");
    private static final Leaf PLAIN = new Leaf("/v", Leaf.Access.SET, Measure.NONE, 0, 0, Value.of(0), "");

    private static ProjectReader.Result read(String control) {
        var text = "{'sownd': 1, 'name': 'x', 'variables': {'a': {}, 'b': {}}, 'hands': {'long': '700 ms'},"
                + " 'pages': {'p': {'name': 'P', 'grid': [2, 999], 'controls': [" + control + "]}}}";
        return new ProjectReader(NodeTypes.builtIn()).read(Path.of("project.json"), text.replace('\'', '"'));
    }

    private static Control control(String control) {
        var result = read(control);
        return result.project()
                .orElseThrow(() -> new AssertionError(result.said()))
                .pages()
                .get("p")
                .controls()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'at': [0, 0], 'type': 'button', 'steps': [{}, {}], 'press': [{'page': 'p'}]}|a control with 'steps' has no other lists",
                "{'at': [0, 0], 'type': 'button', 'confirm': '1 s', 'long': [{'page': 'p'}]}|with repeat, confirm or arm there is no short",
                "{'at': [0, 0], 'type': 'button', 'latch': true, 'repeat': {'every': '1 s'}}|a latch neither repeats",
                "{'at': [0, 0], 'type': 'button', 'repeat': {'every': '1 ms'}}|repeats come too fast",
                "{'at': [0, 0], 'type': 'button', 'repeat': {}}|'every' is missing",
                "{'at': [0, 0], 'type': 'button', 'hands': {'long': 0}}|write some milliseconds",
                "{'at': [0, 0], 'type': 'button', 'progress': 'var.c', 'steps': [{}, {}]}|there is no address /var/c",
                "{'at': [0, 0], 'type': 'button', 'id': 'Go'}|'Go' is not an id",
                "{'at': [0, 0], 'type': 'button', 'id': 'go'}, {'at': [0, 1], 'type': 'button', 'id': 'go'}|two controls of the page have the id 'go'",
                "{'at': [0, 0], 'type': 'xy', 'x': '/var/a'}|this xy control has no 'y'",
                "{'at': [0, 0], 'type': 'encoder'}|this encoder does nothing when turned",
                "{'at': [0, 0], 'type': 'fader', 'target': '/var/a', 'range': [0, 0]}|this is no range, write [low, high]",
                "{'at': [0, 0], 'type': 'fader', 'target': '/var/a', 'takeover': 'pick'}|did you mean 'pickup'?",
                "{'at': [0, 0], 'type': 'encoder', 'target': '/var/a', 'step': 0}|write a number over 0 up to 1",
                "{'at': [0, 0], 'type': 'knob'}|use one of button, fader, meter, label, encoder, pad, xy",
            })
    void whatCannotBeIsNamedWithItsMend(String control, String expected) {
        assertThat(read(control).said())
                .anySatisfy(line -> assertThat(line.replace('"', '\'')).contains(expected));
    }

    @Test
    void onlyAControlThatHasAStateHasAnAddressForIt() {
        var plain = read("{'at': [0, 998], 'type': 'button'}").project().orElseThrow();
        var all = read("{'at': [0, 0], 'type': 'button', 'arm': '3 s', 'lockout': '1 s', 'steps': [{}, {}]},"
                        + "{'at': [0, 1], 'type': 'button', 'latch': true},"
                        + "{'at': [0, 2], 'type': 'button', 'progress': 'var.a', 'steps': [{}, {}]},"
                        + "{'at': [0, 3], 'type': 'encoder', 'target': '/var/a'}")
                .project()
                .orElseThrow();
        var states = java.util.List.of("armed", "locked", "latched", "step", "fine", "turn");
        assertThat(ProjectLeaves.of(plain, plain.types()))
                .noneMatch(leaf -> states.stream().anyMatch(name -> leaf.path().endsWith("/" + name)));
        assertThat(ProjectLeaves.of(all, all.types()))
                .filteredOn(leaf -> states.stream().anyMatch(name -> leaf.path().endsWith("/" + name)))
                .extracting(leaf -> leaf.path() + " " + leaf.access())
                .containsExactlyInAnyOrder(
                        "/page/p/0/0/armed READ",
                        "/page/p/0/0/locked READ",
                        "/page/p/0/0/step SET",
                        "/page/p/0/1/latched SET",
                        "/page/p/0/2/step READ",
                        "/page/p/0/3/turn CALL",
                        "/page/p/0/3/fine SET");
    }

    @Test
    void aControlsTimesGoOverTheProjects() {
        var project = read("{'at': [0, 0], 'type': 'button', 'hands': {'double': '1 s'}}")
                .project()
                .orElseThrow();
        var grammar = project.pages()
                .get("p")
                .controls()
                .getFirst()
                .presses()
                .grammar()
                .under(project.hands());
        assertThat(grammar.times().isLong()).isEqualTo(700_000_000L);
        assertThat(grammar.times().isDouble()).isEqualTo(1_000_000_000L);
    }

    @Test
    void aRangeIsThePartOfTheScaleAFaderMovesOver() {
        var scale = control("{'at': [0, 0], 'type': 'fader', 'target': '/var/a', 'range': [-40, 0], 'detents': [-10]}")
                .scale(GAIN);
        assertThat(scale.value(0)).isEqualTo(-40);
        assertThat(scale.value(1)).isEqualTo(0);
        assertThat(scale.value(0.5)).as("the taper of a console").isEqualTo(-10);
        assertThat(scale.value(0.5 + 1 / 127.0)).as("held by the detent").isEqualTo(-10);
        assertThat(scale.value(0.5 + 2 / 127.0)).isGreaterThan(-10);
        assertThat(scale.position(-20)).isCloseTo(0.375, within(1e-9));
        var wide = control("{'at': [0, 0], 'type': 'fader', 'target': '/var/a', 'range': [-200, 200]}");
        assertThat(wide.scale(GAIN).value(1))
                .as("no further than the number goes")
                .isEqualTo(12);
        assertThat(wide.scale(PLAIN).value(0.75)).isEqualTo(100);
    }

    @Test
    void anEncoderIsNotHeldByDetents() {
        var encoder =
                control("{'at': [0, 0], 'type': 'encoder', 'target': '/var/a', 'range': [0, 1], 'detents': [0.5]}");
        assertThat(encoder.kind()).isEqualTo(Kind.ENCODER);
        assertThat(encoder.scale(PLAIN).value(0.501)).isEqualTo(0.501);
    }
}
