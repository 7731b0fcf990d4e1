package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.action.Sending;
import sownd.bindings.store.Document;
import sownd.bindings.store.EditReader;
import sownd.engine.graph.Value;

/** Presets made of what is so now: the edit that is asked for, and what it makes of the project. */
class PresetStoringTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Store",
         "graphs": {"main": {"nodes": {"music": {"type": "gain"}, "out": {"type": "output"}}, "edges": ["music.out -> out.in"]}},
         "variables": {"a": {"value": 1}, "b": {"value": 2}, "text": {"value": "dark"}},
         "presets": {"old": {"/var/a": {"to": 9, "over": "2 s", "curve": "s"}, "/var/text": "light"}}}
        """;

    private Stage stage = new Stage(PROJECT);

    @AfterEach
    void close() {
        stage.close();
    }

    private Answer call(String address, Value argument) {
        return stage.ask(stage.inbox.call(address, List.of(argument)));
    }

    /** What the last edit that was asked for makes of the project. */
    private String stored(String project) throws Exception {
        var edit = (Sending.Edit) stage.sent.getLast();
        var read = EditReader.read(edit.edit());
        var document = Document.of(project);
        return read.name() + ": " + read.on(document).document().text();
    }

    private static Value wanted(String id, String... addresses) {
        var fields = new LinkedHashMap<String, Value>();
        fields.put("id", Value.of(id));
        fields.put(
                "addresses", new Value.Items(Stream.of(addresses).map(Value::of).toList()));
        return new Value.Fields(fields);
    }

    @Test
    void aPresetThatIsThereGetsTheValuesOfNowAndKeepsItsTimes() throws Exception {
        stage.ask(stage.inbox.set("/var/a", Value.of(4)));
        call("/preset/old/store", Value.nothing());
        var text = stored(PROJECT);
        assertThat(text)
                .startsWith("Update preset old: ")
                .containsPattern("\"/var/a\": *\\{\\s*\"to\": 4,\\s*\"over\": 2,\\s*\"curve\": \"s\"\\s*}")
                .containsPattern("\"/var/text\": *\"dark\"");
        stage.edit(text.substring(text.indexOf('{')));
        assertThat(stage.value("/preset/old/active")).isEqualTo(Value.of(true));
    }

    @Test
    void aNewOneHoldsTheAddressesThatAreNamedAndAllBelowABranch() throws Exception {
        call("/preset/store", wanted("night", "/var/b", "/graph/main/music"));
        var text = stored(PROJECT);
        assertThat(text)
                .startsWith("Store preset night: ")
                .contains("\"/var/b\": 2", "\"/graph/main/music/gain\": 0")
                .contains("\"old\"");
        stage.edit(text.substring(text.indexOf('{')));
        stage.ask(stage.inbox.set("/var/b", Value.of(7)));
        stage.pass(2);
        assertThat(stage.value("/preset/night/active")).isEqualTo(Value.of(false));
        call("/preset/night/recall", Value.nothing());
        assertThat(stage.value("/var/b")).isEqualTo(Value.of(2));
    }

    @Test
    void theFirstPresetOfAProjectBringsItsSection() throws Exception {
        stage.close();
        var bare = "{\"sownd\": 1, \"name\": \"Bare\", \"variables\": {\"a\": {\"value\": 1}}}";
        stage = new Stage(bare);
        call("/preset/store", wanted("first", "/var/a"));
        var text = stored(bare);
        stage.edit(text.substring(text.indexOf('{')));
        assertThat(stage.value("/preset/first/active")).isEqualTo(Value.of(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new|/var/c|there is nothing to be set at /var/c|did you mean /var/a?",
                "new|/status/running|there is nothing to be set at /status/running|name one that can be set",
                "No id|/var/a|\"No id\" is not an id|use small letters, digits and _",
            })
    void whatCannotBeStoredIsSaid(String id, String address, String what, String mend) {
        var refused = (Answer.Refused) call("/preset/store", wanted(id, address));
        assertThat(refused.what()).isEqualTo(what);
        assertThat(refused.mend()).isEqualTo(mend);
        assertThat(stage.sent).isEmpty();
    }

    @Test
    void withoutAddressesThereMustBeOne() {
        assertThat(call("/preset/store", wanted("new"))).isInstanceOf(Answer.Refused.class);
        assertThat(call("/preset/store", Value.of("x"))).isInstanceOf(Answer.Refused.class);
        assertThat(stage.sent).isEmpty();
    }
}
