package sownd.bindings.exchange.companion;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.bindings.exchange.Incoming;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;

/**
 * The samples are written by hand from what is known of the format: version 2 keeps maps of banks, 3 a flat map of
 * controls, 4 rows and columns; delays end with 5, entities begin with 7, wrapped options with 11, layers come in files
 * that still say 12, and 16 is the newest.
 */
class CompanionFileTest {
    private static final Path SAMPLES = Path.of("src/test/resources/sownd/bindings/exchange/companion");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> samples() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(String sample) throws IOException {
        return Files.readAllBytes(SAMPLES.resolve(sample + ".json"));
    }

    private static Incoming read(byte[] bytes) throws IOException {
        return CompanionFile.read(new ByteArrayInputStream(bytes), "Show");
    }

    private static ObjectNode project(String sample) throws IOException {
        return read(bytes(sample)).document();
    }

    private static List<String> faults(ObjectNode document) {
        var result = new ProjectReader(NodeTypes.builtIn()).read(Path.of("p"), document.toString());
        return result.project().isPresent() ? List.of() : result.said();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleBecomesAProjectThatOpens(String sample) throws IOException {
        var read = read(bytes(sample));
        assertThat(faults(read.document())).isEmpty();
        assertThat(read.report().findings()).allSatisfy(finding -> {
            assertThat(finding.place()).isNotBlank();
            assertThat(finding.what()).isNotBlank();
            assertThat(finding.why()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleIsTheSameInEveryContainer(String sample) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes(sample));
        }
        var yaml = new YAMLMapper().writeValueAsBytes(JSON.readTree(bytes(sample)));
        var plain = read(bytes(sample));
        assertThat(read(packed.toByteArray()).document()).isEqualTo(plain.document());
        assertThat(read(yaml).document()).isEqualTo(plain.document());
        assertThat(read(yaml).report().findings()).isEqualTo(plain.report().findings());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noSecretComesIn(String sample) throws IOException {
        assertThat(project(sample).toString()).doesNotContain("canary");
    }

    /** Every action is either translated or found again as it was. */
    @ParameterizedTest
    @MethodSource("samples")
    void whatIsFoundIsKept(String sample) throws IOException {
        var read = read(bytes(sample));
        var kept = new ArrayList<JsonNode>();
        read.document()
                .findValues(Words.UNMAPPED)
                .forEach(one -> kept.addAll(one.isArray() ? list(one) : List.of(one)));
        assertThat(kept).allSatisfy(one -> {
            assertThat(one.path("why").asText()).isNotBlank();
            assertThat(one.has("companion")).isTrue();
        });
    }

    private static List<JsonNode> list(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
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

    /** What the first press does, in whichever list it stands. */
    private static JsonNode press(JsonNode control) {
        var first = control.has("steps") ? control.at("/steps/0") : control;
        return first.has("press") ? first.path("press") : first.path("short");
    }

    @Test
    void version2HasBanksAndInstancesWithoutAConfig() throws IOException {
        var project = project("v2_full");
        assertThat(project.path("pages").size())
                .as("the page nobody touched stays outside")
                .isEqualTo(1);
        assertThat(at(project, "/connections/desk"))
                .isEqualTo("{\"type\":\"osc\",\"host\":\"10.0.0.5\",\"port\":8000}");
        assertThat(at(project, "/variables/level")).isEqualTo("{\"value\":3}");
        var light = control(project, "house", 0, 1);
        assertThat(light.at("/look/text").asText()).isEqualTo("Work\nlight ${var.level}");
        assertThat(light.at("/look/fill").asText()).isEqualTo("#800000");
        assertThat(control(project, "house", 0, 0).path("press").toString()).isEqualTo("[{\"page\":\"next\"}]");
    }

    @Test
    void delaysBecomeWaits() throws IOException {
        var slow = control(project("v2_full"), "house", 1, 1);
        assertThat(slow.path("press").toString())
                .isEqualTo(
                        "[{\"call\":\"/page/house/0/1/press\"},{\"wait\":\"500 ms\"},{\"set\":\"/var/level\",\"to\":7},"
                                + "{\"wait\":\"250 ms\"},{\"page\":\"next\"}]");
        assertThat(slow.at("/feedback/0").toString())
                .isEqualTo("{\"when\":\"var.level > 3\",\"look\":{\"fill\":\"#00ff00\"}}");
    }

    @Test
    void anActionWithoutCounterpartKeepsItsPlace() throws IOException {
        var read = read(bytes("v2_full"));
        var press = control(read.document(), "house", 1, 3).path("press");
        assertThat(press.at("/0").toString()).isEqualTo("{\"wait\":\"100 ms\"}");
        assertThat(press.at("/1/wait").asText()).isEqualTo("0 ms");
        assertThat(press.at("/1/unmapped/companion/action").asText()).isEqualTo("cut");
        assertThat(press.at("/2").toString()).isEqualTo("{\"wait\":\"200 ms\"}");
        assertThat(control(read.document(), "house", 1, 3).at("/look/badge").asText())
                .isEqualTo("warn");
        assertThat(read.report().findings())
                .anyMatch(finding -> finding.said()
                        .equals("page 1 \"House\", row 1, column 3, press 2: atem: cut:"
                                + " there is nothing here like the module bmd-atem"));
    }

    @Test
    void aPageAloneKnowsItsOwnButtons() throws IOException {
        var solo = control(project("v2_page"), "solo", 0, 4);
        assertThat(solo.at("/press/1").toString()).isEqualTo("{\"call\":\"/page/solo/0/4/down\"}");
        assertThat(solo.path("release").toString()).isEqualTo("[{\"call\":\"/page/solo/0/4/up\"}]");
        assertThat(solo.at("/look/text").asText()).isEqualTo("${'$'}{not ours} $(atem:pgm)");
    }

    @Test
    void version3HasAFlatMapOfControls() throws IOException {
        var project = project("v3_full");
        var last = control(project, "one", 3, 7);
        assertThat(press(last).at("/0").toString()).isEqualTo("{\"wait\":\"250 ms\"}");
        assertThat(press(last).at("/1").toString()).isEqualTo("{\"page\":\"one\"}");
        assertThat(at(project, "/bindings/every/do/0"))
                .isEqualTo(
                        "{\"send\":\"http\",\"method\":\"POST\",\"url\":\"http://10.1.1.1/tick\",\"body\":\"{\\\"a\\\": 1}\"}");
    }

    @Test
    void aGridMayBeginAnywhere() throws IOException {
        var project = project("v4_full");
        assertThat(at(project, "/pages/offset/grid")).isEqualTo("[4,8]");
        var corner = control(project, "offset", 0, 0);
        assertThat(press(corner).toString()).isEqualTo("[{\"call\":\"/page/offset/3/7/press\"}]");
        assertThat(corner.at("/long/0/unmapped/companion/action").asText()).isEqualTo("exec");
        assertThat(corner.at("/feedback/0/when").asText()).isEqualTo("!(page.offset.0.0.pressed)");
        assertThat(control(project, "offset", 3, 7).at("/look/text").asText()).isEqualTo("Level ${var.n * 2} dB");
        assertThat(at(project, "/variables/n/value")).isEqualTo("2.5");
        assertThat(at(project, "/connections/keys"))
                .isEqualTo("{\"type\":\"midi\",\"in\":\"nanoKEY\",\"out\":\"nanoKEY\"}");
    }

    @Test
    void aPictureBecomesAFile() throws IOException {
        var read = read(bytes("v4_full"));
        var file = control(read.document(), "offset", 0, 0).at("/look/image").asText();
        assertThat(read.media().names()).containsExactly(file);
        try (var content = read.media().open(file)) {
            assertThat(content.readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
        }
    }

    @Test
    void conditionsOfOlderAndNewerFormsAreTheSame() throws IOException {
        assertThat(control(project("v6_page"), "groups", 0, 0)
                        .at("/feedback/0/when")
                        .asText())
                .isEqualTo("(var.a == \"it's\") || (var.a != var.b)");
        var layered = control(project("v12_full"), "layers", 1, 2);
        assertThat(layered.at("/feedback/0/when").asText())
                .isEqualTo("var.layers_scene == 'B' || math:max(var.n, math:max(1, 2)) > 2");
        assertThat(layered.at("/feedback/0/look").toString()).isEqualTo("{\"fill\":\"#00ff00\",\"text\":\"B!\"}");
        assertThat(layered.at("/feedback/1/when").asText())
                .isEqualTo("(page.layers.1.2.pressed) != (surface.screen.page == 'layers')");
    }

    @Test
    void layersBecomeALook() throws IOException {
        var look = control(project("v12_full"), "layers", 1, 2).path("look");
        assertThat(look.path("text").asText()).isEqualTo("Scene ${var.layers_scene} of ${math:fixed(var.n)}");
        assertThat(look.path("fill").asText()).isEqualTo("#660000");
        assertThat(look.path("ink").asText()).isEqualTo("#ffc800");
    }

    @Test
    void localAndComputedVariablesHaveAPlace() throws IOException {
        var read = read(bytes("v9_full"));
        assertThat(at(read.document(), "/variables/audio_0_1_count/value")).isEqualTo("0");
        assertThat(control(read.document(), "audio", 0, 1).at("/look/text").asText())
                .isEqualTo("${var.audio_0_1_count} of $(page:x)");
        assertThat(read.report().findings()).anyMatch(finding -> finding.what().equals("$(expression:loop)"));
    }

    @Test
    void aPageMayBeCalledNext() throws IOException {
        assertThat(project("v9_full").path("pages").has("page_next")).isTrue();
    }

    @Test
    void gaugesAndTheNewerInternalActionsAreTranslated() throws IOException {
        var action =
                "{'type': 'action', 'id': 'a%d', 'connectionId': 'internal', 'definitionId': '%s', 'options': {%s}}";
        var actions = String.join(
                ",",
                action.formatted(1, "panic_page", "'page': '1'"),
                action.formatted(2, "panic_trigger", "'trigger_id': 't1'"),
                action.formatted(3, "set_page_byindex", "'page': '1', 'controller': 'self'"));
        var text = """
                {'version': 12, 'type': 'full', 'instances': {}, 'custom_variables': {'n': {'defaultValue': '1'}},
                 'triggers': {'t1': {'type': 'trigger', 'options': {'name': 'Clock', 'enabled': true}, 'actions': [],
                   'events': [{'id': 'e', 'type': 'startup', 'enabled': true, 'options': {'delay': 1}}]}},
                 'pages': {'1': {'id': 'p', 'name': 'One', 'gridSize': {'minColumn': 0, 'maxColumn': 7, 'minRow': 0, 'maxRow': 3},
                  'controls': {'0': {'0': {'type': 'button-layered', 'options': {}, 'feedbacks': [],
                   'style': {'layers': [{'id': 'g', 'type': 'gauge', 'enabled': {'isExpression': false, 'value': true},
                     'value': {'isExpression': true, 'value': '$(custom:n)'}, 'min': {'isExpression': false, 'value': 0},
                     'max': {'isExpression': false, 'value': 50}}]},
                   'steps': {'0': {'action_sets': {'down': [ACTIONS], 'up': []}, 'options': {}}}}}}}}}
                """.replace("ACTIONS", actions).replace('\'', '"');
        var document =
                read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)).document();
        assertThat(faults(document)).isEmpty();
        var button = document.path("pages").path("one").path("controls").path(0);
        assertThat(button.path("look").path("gauge").asText()).isEqualTo("${((var.n) - 0.0) / 50.0}");
        assertThat(button.path("press").toString())
                .isEqualTo("[{\"stop\":\"/page/one\"},{\"stop\":\"/binding/clock\"},{\"page\":\"one\"}]");
    }
}
