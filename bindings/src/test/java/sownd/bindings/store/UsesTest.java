package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.NodeTypes;

final class UsesTest {
    private static final String SHOW = """
            {
              "sownd": 1,
              "name": "Rain and rain",
              "types": {"soft": {"nodes": {"low": {"type": "filter"}}, "inputs": {"in": "low.in"}, "outputs": {"out": "low.out"}}},
              "graphs": {
                "main": {
                  "nodes": {
                    "rain": {"type": "oscillator"},
                    "rain_two": {"type": "oscillator"},
                    "voice": {"type": "soft"},
                    "send": {"type": "osc_out", "params": {"connection": "desk"}},
                    "out": {"type": "output"}
                  },
                  "edges": ["rain.out -> voice.in", "rain_two.out->voice.in", "voice.out -> out.in"]
                }
              },
              "pages": {
                "one": {
                  "name": "One",
                  "controls": [
                    {
                      "at": [0, 0],
                      "type": "button",
                      "look": {"text": "Rain ${graph.main.rain.level} ${var.scene + 1}"},
                      "press": [
                        {"set": "/graph/main/rain/level", "to": "${var.scene * 2 - var.scene_two}"},
                        {"page": "two"},
                        {"set": "/surface/screen/page", "to": "two"},
                        {"set": "/surface/desk_two/page", "to": "one"},
                        {"recall": "calm"},
                        {"send": "osc", "to": "desk", "address": "/graph/main/rain", "args": ["${var.scene}"]}
                      ],
                      "feedback": [
                        {"when": "surface.screen.page == 'two' && var.scene != 'two'", "look": {"badge": "on"}},
                        {"when": "var.scene == \\"var.scene\\"", "look": {"text": "${ var.scene }"}}
                      ]
                    },
                    {"at": [0, 1], "type": "fader", "target": "/var/scene"}
                  ]
                },
                "two": {"name": "Two"}
              },
              "bindings": {"go": {"when": {"osc": "/go"}, "do": [{"call": "/page/one/0/0/press"}]}},
              "variables": {"scene": {"value": 1}, "scene_two": {"value": 1}},
              "connections": {"desk": {"type": "osc", "port": 9000}},
              "surfaces": {"screen": {"page": "two"}, "desk_two": {}},
              "presets": {"calm": {"/graph/main/rain/level": -20, "/var/scene_two": 3}}
            }
            """;

    private static Uses uses(String text) {
        return Uses.of(Kit.document(text), NodeTypes.builtIn());
    }

    private static List<String> places(String of) {
        return uses(SHOW).of(of).stream().map(Finding::pointer).toList();
    }

    @Test
    void theShowIsGood() {
        assertThat(Kit.reader().read(Kit.FILE, SHOW).said()).isEmpty();
    }

    @Test
    void saysEverythingThatUsesSomething() {
        var button = "/pages/one/controls/0";
        assertThat(places("/var/scene"))
                .containsExactlyInAnyOrder(
                        button + "/look/text",
                        button + "/press/0/to",
                        button + "/press/5/args/0",
                        button + "/feedback/0/when",
                        button + "/feedback/1/when",
                        button + "/feedback/1/look/text",
                        "/pages/one/controls/1/target");
        assertThat(places("desk"))
                .containsExactlyInAnyOrder("/graphs/main/nodes/send/params/connection", button + "/press/5/to");
        assertThat(places("two"))
                .containsExactlyInAnyOrder(
                        button + "/press/1/page",
                        button + "/press/2/to",
                        button + "/feedback/0/when",
                        "/surfaces/screen/page");
        assertThat(places("/graphs/main/nodes/rain"))
                .containsExactlyInAnyOrder(
                        button + "/look/text",
                        button + "/press/0/set",
                        "/presets/calm/~1graph~1main~1rain~1level",
                        "/graphs/main/edges/0");
        assertThat(places("soft")).containsExactly("/graphs/main/nodes/voice/type");
        assertThat(places("low")).containsExactlyInAnyOrder("/types/soft/inputs/in", "/types/soft/outputs/out");
        assertThat(places("/graph/main/rain/level"))
                .containsExactlyInAnyOrder(
                        button + "/look/text", button + "/press/0/set", "/presets/calm/~1graph~1main~1rain~1level");
        assertThat(places("one")).containsExactlyInAnyOrder(button + "/press/3/to", "/bindings/go/do/0/call");
        assertThat(places("nothing")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/variables/scene, act",
        "/pages/two, night",
        "/pages/one, main",
        "/graphs/main, sound",
        "/graphs/main/nodes/rain, storm",
        "/types/soft, gentle",
        "/types/soft/nodes/low, filter",
        "/connections/desk, console",
        "/bindings/go, start",
        "/surfaces/desk_two, other",
        "/presets/calm, quiet",
    })
    void aRenameIsFollowedByEverything(String pointer, String to) throws Exception {
        var start = Kit.document(SHOW);
        var edit = Renaming.of(uses(SHOW), pointer, to);
        var made = edit.on(start).document();
        assertThat(Kit.reader().read(Kit.FILE, made.text()).said()).isEmpty();
        var at = Pointer.of(pointer);
        assertThat(made.at(pointer)).isEmpty();
        assertThat(uses(made.text()).of(at.parent().below(to).toString())).hasSameSizeAs(places(pointer));
        var back = Renaming.of(uses(made.text()), at.parent().below(to).toString(), at.last())
                .on(made)
                .document();
        assertThat(back).as("and back").isEqualTo(start);
    }

    @Test
    void namesAreFollowedOnlyWhereTheyAreNames() throws Exception {
        var made = Renaming.of(uses(SHOW), "/variables/scene", "act")
                .on(Kit.document(SHOW))
                .document()
                .text();
        assertThat(made)
                .contains(
                        "Rain ${graph.main.rain.level} ${var.act + 1}",
                        "${var.act * 2 - var.scene_two}",
                        "surface.screen.page == 'two' && var.act != 'two'",
                        "var.act == \\\"var.scene\\\"",
                        "${ var.act }");
        var paged = Renaming.of(uses(SHOW), "/pages/two", "night")
                .on(Kit.document(SHOW))
                .document()
                .text();
        assertThat(paged).contains("surface.screen.page == 'night' && var.scene != 'two'", "\"Two\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/name|x|has no id",
                "/pages/three|x|has no id",
                "/pages/two|one|already",
                "/pages/two|Two|not an id"
            })
    void whatCannotBeRenamedIsSaid(String row) {
        var parts = row.split("\\|");
        assertThatThrownBy(() -> Renaming.of(uses(SHOW), parts[0], parts[1])).hasMessageContaining(parts[2]);
    }

    @Test
    void aDeletionListsWhatBreaksAndCanTakeItAlong() throws Exception {
        var start = Kit.document(SHOW);
        for (var pointer : List.of(
                "/variables/scene",
                "/pages/two",
                "/pages/one",
                "/graphs/main/nodes/rain",
                "/bindings/go",
                "/pages/one/controls/1")) {
            var deletion = Deletion.of(uses(SHOW), pointer);
            var alone = Kit.reader()
                    .read(Kit.FILE, deletion.alone().on(start).document().text());
            assertThat(alone.project().isPresent())
                    .as(pointer)
                    .isEqualTo(deletion.breaks().isEmpty());
            var made = deletion.withUses().on(start);
            assertThat(Kit.reader().read(Kit.FILE, made.document().text()).said())
                    .as(pointer)
                    .isEmpty();
            assertThat(made.inverse().on(made.document()).document())
                    .as(pointer)
                    .isEqualTo(start);
        }
        assertThat(Deletion.of(uses(SHOW), "/pages/two").breaks()).hasSize(4);
        assertThatThrownBy(() -> Deletion.of(uses(SHOW), "/pages/three"))
                .hasMessageContaining("nothing at /pages/three");
    }

    @Test
    void findsAnythingAndReplacesTexts() throws Exception {
        var document = Kit.document(SHOW);
        assertThat(Search.all(document, "RAIN"))
                .extracting(Finding::pointer)
                .contains(
                        "/name",
                        "/graphs/main/nodes/rain",
                        "/graphs/main/nodes/rain_two",
                        "/graphs/main/edges/1",
                        "/pages/one/controls/0/look/text");
        assertThat(Search.all(document, "9000"))
                .extracting(Finding::said)
                .containsExactly("/connections/desk/port: 9000");
        assertThat(Search.all(document, "")).isEmpty();
        var swaps = Replacement.preview(document, "Rain", "Snow");
        assertThat(swaps)
                .extracting(Replacement.Swap::after)
                .containsExactly("Snow and rain", "Snow ${graph.main.rain.level} ${var.scene + 1}");
        var made = Replacement.edit("Rain", "Snow", swaps).on(document).document();
        assertThat(made.text()).isEqualTo(SHOW.replace("Rain", "Snow"));
    }
}
