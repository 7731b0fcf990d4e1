package sownd.bindings.exchange.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.bindings.exchange.Incoming;
import sownd.bindings.exchange.Refused;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;

/** What is no configuration, and what is a strange one. */
class CompanionRefusalTest {
    private static final Path SAMPLES = Path.of("src/test/resources/sownd/bindings/exchange/companion");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> samples() throws IOException {
        return CompanionFileTest.samples();
    }

    private static Incoming read(byte[] bytes) throws IOException {
        return CompanionFile.read(new ByteArrayInputStream(bytes), "Show");
    }

    private static List<String> faults(ObjectNode document) {
        var result = new ProjectReader(NodeTypes.builtIn()).read(Path.of("p"), document.toString());
        return result.project().isPresent() ? List.of() : result.said();
    }

    private static String at(JsonNode document, String pointer) {
        return document.at(pointer).toString();
    }

    private static JsonNode control(ObjectNode document, String page, int row, int column) {
        for (var control : document.at("/pages/" + page + "/controls")) {
            if (control.path("at").toString().equals("[" + row + "," + column + "]")) {
                return control;
            }
        }
        throw new AssertionError("no control at " + row + ", " + column);
    }

    @Test
    void whatTheReaderCallsAFaultIsSetAside() throws IOException {
        var project = (ObjectNode) JSON.readTree("""
                {"sownd": 1, "name": "x", "pages": {"p": {"name": "P", "controls": [
                  {"at": [0, 0], "type": "button", "look": {"text": "${"}, "press": [{"call": "/no/where"}, {"call": "/page/p/0/1/press"}],
                   "feedback": [{"when": "var.gone", "look": {}}]},
                  {"at": [0, 1], "type": "button", "press": "oops"},
                  {"at": [0, 1], "type": "label"}, {"at": [9, 9], "type": "label"}, {"type": "label"}]}},
                 "bindings": {"b": {"when": {"never": 1}, "do": [{"wait": "long"}]}, "c": 7},
                 "connections": {"k": {"type": "osc"}}, "variables": {"V": {}, "ok": {}}}
                """);
        var report = new sownd.bindings.exchange.Report();
        Mending.mend(project, report);
        assertThat(faults(project)).isEmpty();
        assertThat(at(project, "/pages/p/controls/0/press/1")).isEqualTo("{\"call\":\"/page/p/0/1/press\"}");
        assertThat(at(project, "/pages/p/controls/0/press/0/unmapped/companion"))
                .isEqualTo("{\"call\":\"/no/where\"}");
        assertThat(report.found()).isGreaterThanOrEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{}",
                "{\"version\": 4}",
                "{\"type\": \"full\", \"version\": 1}",
                "a: &x [1]\nb: *x\ntype: full",
                "a: 1\na: 2",
                "!!javax.script.ScriptEngineManager [x]",
                "\u0000\u0001",
                "{\"type\": \"full\"} {}"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> read(text.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
    }

    @Test
    void refusesDeepNestingAndBrokenPacking() throws IOException {
        assertThatThrownBy(() -> read("[".repeat(5_000).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class);
        var deep = "{\"type\":\"full\",\"a\":" + "[".repeat(5_000);
        assertThatThrownBy(() -> read(deep.getBytes(StandardCharsets.UTF_8))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> read(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0})).isInstanceOf(Refused.class);
    }

    /** Deep groups are more than a project may hold: they are kept as text. */
    @Test
    void keepsWhatIsNestedDeeply() throws IOException {
        var groups = "{\"connectionId\":\"internal\",\"definitionId\":\"nothing\"}";
        for (var i = 0; i < 30; i++) {
            groups =
                    "{\"connectionId\":\"internal\",\"definitionId\":\"logic_while\",\"children\":{\"condition\":[{\"definitionId\":\"?\"}],\"actions\":["
                            + groups + "]}}";
        }
        var page =
                "{\"version\":9,\"type\":\"page\",\"page\":{\"name\":\"Deep\",\"controls\":{\"0\":{\"0\":{\"type\":\"button\",\"steps\":{\"0\":{\"action_sets\":{\"down\":["
                        + groups + "]}}}}}}},\"instances\":{}}";
        var read = read(page.getBytes(StandardCharsets.UTF_8));
        assertThat(faults(read.document())).isEmpty();
        assertThat(control(read.document(), "deep", 0, 0)
                        .at("/press/0/unmapped/companion")
                        .isTextual())
                .isTrue();
    }

    /** Whatever stands in a file, it is refused in words or becomes a project that opens. */
    @ParameterizedTest
    @MethodSource("samples")
    void noMutantBreaksIt(String sample) throws IOException {
        var text = Files.readString(SAMPLES.resolve(sample + ".json"));
        var random = new Random(12);
        var words = List.of("null", "-1", "{}", "[]", "\"\"", "\"$(this:page)\"", "1e99", "true", "\"${\"");
        for (var i = 0; i < 150; i++) {
            var mutant = mutant(text, random, words);
            try {
                assertThat(faults(read(mutant.getBytes(StandardCharsets.UTF_8)).document()))
                        .as(mutant)
                        .isEmpty();
            } catch (Refused refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    /** Replaces a few values by others. */
    private static String mutant(String text, Random random, List<String> words) {
        var value = java.util.regex.Pattern.compile("(?<=: )(\"[^\"]*\"|-?\\d+|true|false|null)");
        var places = value.matcher(text).results().toList();
        var mutant = new StringBuilder(text);
        for (var n = random.nextInt(4); n >= 0; n--) {
            var place = places.get(random.nextInt(places.size()));
            if (place.end() <= mutant.length()
                    && mutant.substring(place.start(), place.end()).equals(place.group())) {
                mutant.replace(place.start(), place.end(), words.get(random.nextInt(words.size())));
            }
        }
        return mutant.toString();
    }
}
