package sownd.bindings.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.hand.Occasion;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.devices.PageLayout.Kind;
import sownd.engine.graph.NodeTypes;

class TemplatesTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "x", "variables": {"rain": {}, "wind": {}},
         "templates": {
           "go": {"params": {"what": null, "fill": "green", "after": 2},
             "control": {"type": "button", "look": {"text": "GO <what>", "fill": "<fill>"}, "lockout": "250 ms",
               "press": [{"set": "/var/<what>", "to": "<after>"}]}}},
         "pages": {"p": {"name": "P", "controls": [
           {"at": [0, 0], "template": "go", "with": {"what": "rain"}},
           {"at": [0, 1], "template": "go", "with": {"what": "wind", "after": 7}, "span": [2, 1],
            "look": {"text": "own"}}]}}}
        """;
    private final ProjectReader reader = new ProjectReader(NodeTypes.builtIn());

    private Project read(String text) {
        var result = reader.read(Path.of("project.json"), text);
        return result.project().orElseThrow(() -> new AssertionError(result.said()));
    }

    private List<String> said(String text) {
        return reader.read(Path.of("project.json"), text).said();
    }

    @Test
    void aUseIsTheControlWithItsArguments() {
        var controls = read(PROJECT).pages().get("p").controls();
        var rain = controls.get(0);
        assertThat(rain.kind()).isEqualTo(Kind.BUTTON);
        assertThat(rain.feedback().base().text().orElseThrow()).hasToString("GO rain");
        assertThat(rain.presses().grammar().lockout()).isEqualTo(250_000_000L);
        assertThat(rain.presses().list(0, Occasion.PRESS))
                .hasSize(1)
                .first()
                .asString()
                .contains("/var/rain", "2");
        var wind = controls.get(1);
        assertThat(wind.span()).isEqualTo(new Control.Span(2, 1));
        assertThat(wind.feedback().base().text().orElseThrow())
                .as("its own look")
                .hasToString("own");
        assertThat(wind.feedback().base().fill())
                .as("instead of the whole of the template's")
                .isEmpty();
        assertThat(wind.presses().list(0, Occasion.PRESS)).first().asString().contains("/var/wind", "7");
    }

    @Test
    void whoChangesTheTemplateChangesAll() {
        var changed = read(PROJECT.replace("\"lockout\": \"250 ms\"", "\"lockout\": \"1 s\""));
        assertThat(changed.pages().get("p").controls())
                .allMatch(control -> control.presses().grammar().lockout() == 1_000_000_000L);
    }

    /** A whole value may be anything: a number, a list, an object. */
    @Test
    void anArgumentAloneKeepsWhatItIs() {
        var project = read(PROJECT.replace("\"to\": \"<after>\"}]", "\"to\": \"<after>\"}], \"release\": \"<list>\"")
                .replace("\"after\": 2}", "\"after\": 2, \"list\": [{\"set\": \"/var/rain\", \"to\": 0}]}"));
        assertThat(project.pages().get("p").controls())
                .allMatch(control -> control.presses().list(0, Occasion.RELEASE).size() == 1);
    }

    /** One change to the project, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'template': 'go', 'with': {'what': 'rain'}|'template': 'og', 'with': {'what': 'rain'}|:7:31 /pages/p/controls/0/template: there is no template 'og', did you mean 'go'?",
                "'with': {'what': 'rain'}|'with': {'waht': 'rain', 'what': 'rain'}|:7:46 /pages/p/controls/0/with/waht: the template has no parameter 'waht', did you mean 'what'?",
                "'with': {'what': 'rain'}|'with': {}|:7:4 /pages/p/controls/0: the parameter 'what' of the template is missing, add 'with': {'what': …}",
                "GO <what>|GO <waht>|:4:53 /pages/p/controls/0/look/text: the template has no parameter 'waht', did you mean 'what'?",
                "'fill': 'green'|'fill': 'grene'|:3:44 /pages/p/controls/0/look/fill: 'grene' is not a colour",
                "'what': 'rain'|'what': 'rian'|:5:26 /pages/p/controls/0/press/0/set: there is no address /var/rian, did you mean /var/rain?",
                "'type': 'button', |''|:7:4 /pages/p/controls/0: 'type' is missing",
                "'control': {'type'|'controll': {'type'|:3:10 /templates/go: 'control' is missing",
                "'template': 'go', 'with': {'what': 'rain'}|'template': 7|there is no template '7'",
            })
    void aMistakeIsNamedWhereItWasWritten(String from, String to, String expected) {
        var text = PROJECT.replace(from.replace('\'', '"'), to.equals("''") ? "" : to.replace('\'', '"'));
        assertThat(text).isNotEqualTo(PROJECT);
        assertThat(said(text))
                .as(expected)
                .anySatisfy(line -> assertThat(line.replace('"', '\'')).contains(expected));
    }

    @Test
    void aUseThatCannotBeExpandedIsSaidOnceAndNotAgainAsAControl() {
        assertThat(said(PROJECT.replace(
                        "\"template\": \"go\", \"with\": {\"what\": \"rain\"}", "\"template\": \"og\"")))
                .hasSize(1);
    }
}
