package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EditTest {
    private static final int SCRIPTS = Boolean.getBoolean("sownd.soak") ? 5_000 : 200;
    private static final int STEPS = 100;
    private static final String START = "{\"a\": {\"x\": 1, \"y\": 2, \"z\": 3}, \"list\": [0, 1, 2]}";

    static Stream<Arguments> changes() {
        var three = new Json.Num("3");
        Optional<String> end = Optional.empty();
        return Stream.of(
                Arguments.of(
                        new Change.Put("/a/x", three), "{\"a\": {\"x\": 3, \"y\": 2, \"z\": 3}, \"list\": [0, 1, 2]}"),
                Arguments.of(
                        new Change.Put("/b", three),
                        "{\"a\": {\"x\": 1, \"y\": 2, \"z\": 3}, \"list\": [0, 1, 2], \"b\": 3}"),
                Arguments.of(
                        new Change.Put("/list/1", three),
                        "{\"a\": {\"x\": 1, \"y\": 2, \"z\": 3}, \"list\": [0, 3, 2]}"),
                Arguments.of(
                        new Change.Insert("/a/w", three, Optional.of("y")),
                        "{\"a\": {\"x\": 1, \"w\": 3, \"y\": 2, \"z\": 3}, \"list\": [0, 1, 2]}"),
                Arguments.of(
                        new Change.Insert("/list/1", three, end),
                        "{\"a\": {\"x\": 1, \"y\": 2, \"z\": 3}, \"list\": [0, 3, 1, 2]}"),
                Arguments.of(
                        new Change.Insert("/list/-", three, end),
                        "{\"a\": {\"x\": 1, \"y\": 2, \"z\": 3}, \"list\": [0, 1, 2, 3]}"),
                Arguments.of(new Change.Remove("/a/y"), "{\"a\": {\"x\": 1, \"z\": 3}, \"list\": [0, 1, 2]}"),
                Arguments.of(
                        new Change.Move("/a/x", "/a/x", Optional.of("z")),
                        "{\"a\": {\"y\": 2, \"x\": 1, \"z\": 3}, \"list\": [0, 1, 2]}"),
                Arguments.of(
                        new Change.Move("/list/2", "/list/0", end),
                        "{\"a\": {\"x\": 1, \"y\": 2, \"z\": 3}, \"list\": [2, 0, 1]}"),
                Arguments.of(
                        new Change.Rename("/a/y", "why"),
                        "{\"a\": {\"x\": 1, \"why\": 2, \"z\": 3}, \"list\": [0, 1, 2]}"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isMadeAndTakenBack(Change change, String after) throws Exception {
        var start = Kit.document(START);
        var made = Edit.of("x", change).on(start);
        assertThat(made.document()).isEqualTo(Kit.document(after));
        assertThat(made.inverse().on(made.document()).document().text()).isEqualTo(start.text());
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(new Change.Remove("/a/yy"), "there is nothing at /a/yy", "did you mean \"y\"?"),
                Arguments.of(
                        new Change.Put("/b/c", new Json.Nothing()), "there is nothing at /b", "did you mean \"a\"?"),
                Arguments.of(
                        new Change.Put("/list/9", new Json.Nothing()),
                        "/list/9 is no place in a list of 3",
                        "write a number from 0 to 3 or -"),
                Arguments.of(
                        new Change.Insert("/a/x", new Json.Nothing(), Optional.empty()),
                        "/a/x is there already",
                        "use \"put\" to write over it or another id"),
                Arguments.of(new Change.Rename("/a/x", "y"), "\"y\" is there already", "use another id"),
                Arguments.of(
                        new Change.Move("/a", "/a/b", Optional.empty()), "there is nothing at /a", "use one of list"),
                Arguments.of(
                        new Change.Put("a", new Json.Nothing()),
                        "\"a\" is no pointer",
                        "write one such as /pages/evening/name"),
                Arguments.of(new Change.Put("", new Json.Num("1")), "a project is an object {…}", "put one"),
                Arguments.of(new Change.Remove(""), "the whole document can only be put", "name a place in it"),
                Arguments.of(
                        new Change.Put("/a/x/q", new Json.Nothing()),
                        "/a/x/q lies in a number",
                        "name a place in an object or a list"));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void whatDoesNotFitIsSaid(Change change, String what, String mend) {
        var first = new Change.Put("/a/x", new Json.Num("9"));
        var start = Kit.document(START);
        assertThatThrownBy(() -> Edit.of("x", first, change).on(start))
                .isInstanceOfSatisfying(Edit.Misfit.class, misfit -> {
                    assertThat(misfit.problem().what()).isEqualTo(what);
                    assertThat(misfit.problem().mend()).isEqualTo(mend);
                });
    }

    @Test
    void everyScriptUndoesToItsStartAndRedoesToItsEnd() {
        for (var seed = 0; seed < SCRIPTS; seed++) {
            var random = new RandomJson(seed);
            var history = History.of(Kit.document(new Document(random.fields(4)).text()));
            var texts = new ArrayList<String>();
            texts.add(history.document().text());
            for (var tries = 0; texts.size() <= STEPS && tries < STEPS * 10; tries++) {
                try {
                    history = history.with(Edit.of("step", random.change(history.document())), Instant.EPOCH);
                    texts.add(history.document().text());
                } catch (Edit.Misfit misfit) {
                    assertThat(misfit.problem().what()).isNotEmpty();
                }
            }
            assertThat(texts).as("seed %d has steps", seed).hasSizeGreaterThan(10);
            walk(history, texts, seed);
        }
    }

    private static void walk(History end, java.util.List<String> texts, int seed) {
        var at = end;
        for (var i = texts.size() - 2; i >= 0; i--) {
            at = at.undo().orElseThrow().history();
            assertThat(at.document().text())
                    .as("seed %d, undone to step %d", seed, i)
                    .isEqualTo(texts.get(i));
        }
        assertThat(at.undo()).isEmpty();
        for (var i = 1; i < texts.size(); i++) {
            at = at.redo().orElseThrow().history();
            assertThat(at.document().text())
                    .as("seed %d, done again to step %d", seed, i)
                    .isEqualTo(texts.get(i));
        }
        assertThat(at.redo()).isEmpty();
    }

    @Test
    void aNewStepForgetsWhatWasTakenBack() throws Exception {
        var start = History.of(Kit.document(START));
        var one = start.with(Edit.of("one", new Change.Remove("/a/x")), Instant.EPOCH);
        var other = one.undo().orElseThrow().history().with(Edit.of("other", new Change.Remove("/a/y")), Instant.EPOCH);
        assertThat(other.redo()).isEmpty();
        assertThat(other.done(9)).extracting(History.Step::name).containsExactly("other");
        assertThat(one.undo().orElseThrow().history().undone(9))
                .extracting(History.Step::name)
                .containsExactly("one");
    }
}
