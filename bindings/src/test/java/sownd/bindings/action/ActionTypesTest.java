package sownd.bindings.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;

/** What is said of actions, presets and cues as they are written. */
class ActionTypesTest {
    private static String said(String actions, String cues) {
        var text = """
            {"sownd": 1, "name": "x", "variables": {"a": {}},
             "graphs": {"main": {"nodes": {"rain": {"type": "player", "params": {"asset": "a.wav"}}, "music": {"type": "gain"}, "out": {"type": "output"}},
                                 "edges": ["rain.out -> music.in", "music.out -> out.in"]}},
             "presets": {"dark": {"/graph/main/music/gain": -60}, "light": {"/graph/main/music/gain": {"to": 0, "over": "3 s", "curve": "s"}}},
             "cues": {"main": {"name": "Main", "cues": [%s]}},
             "bindings": {"b": {"when": {"osc": "/go"}, "do": [%s]}}}
            """.formatted(cues, actions).replace('\'', '"');
        return new ProjectReader(NodeTypes.builtIn())
                .read(Path.of("p"), text).said().stream().collect(Collectors.joining("\n"));
    }

    @Test
    void everyVerbCanBeWritten() {
        var all = """
            {'set': '/var/a', 'to': 1}, {'var': 'a', 'to': 'x'}, {'ramp': '/var/a', 'to': 1, 'over': '1 s', 'curve': 'decibel'},
            {'call': '/cue/main/go'}, {'cue': 'main'}, {'cue': 'main', 'do': 'stop', 'of': 'q1'}, {'play': '/graph/main/rain', 'fade': '2 s'},
            {'wait': 0.5}, {'wait': 'var.a > 1', 'timeout': '2 s', 'failed': [{'log': '${error}'}]}, {'recall': 'dark', 'over': '8 s'},
            {'morph': ['dark', 'light'], 'at': '${value}'}, {'group': [{'group': [{'wait': 1}], 'order': 'in turn'}]},
            {'if': 'var.a > 1', 'then': [{'stop': 'this'}], 'else': [{'stop': '/binding'}]},
            {'while': 'var.a < 1', 'do': [{'wait': 1}], 'most': 10, 'within': '1 s'}, {'repeat': '${var.a}', 'do': []},
            {'each': [1, 2], 'as': 'x', 'do': [{'log': '${x}'}, {'if': 'x > 1', 'then': [{'log': '${x}'}]}]},
            {'send': 'http', 'url': 'http://a/', 'result': 'back', 'retries': 3, 'backoff': '1 s', 'failed': []},
            {'var': 'a', 'to': '${back.status}'}, {'send': 'tcp', 'host': 'h', 'port': 1, 'text': 't', 'result': '/var/a'},
            {'send': 'udp', 'host': 'h', 'port': 1, 'text': 't'}, {'toggle': '/var/a'}, {'page': 'next'}
            """;
        assertThat(
                        said(
                                all,
                                "{'id': 'q1', 'name': 'One', 'play': '/graph/main/rain', 'fade': '1 s', 'before': '1 s', 'then': 'follow'},"
                                        + "{'id': 'q2', 'armed': false, 'group': [{'id': 'q3', 'do': [{'wait': 1}]}], 'order': 'in turn', 'after': 1}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'var': 'b', 'to': 1}|there is no address /var/b, did you mean /var/a?",
                "{'recall': 'dork'}|there is no address /preset/dork/recall, did you mean /preset/dark/recall?",
                "{'morph': ['dark'], 'at': 0}|'morph' needs two presets or more, name them",
                "{'cue': 'mian'}|there is no address /cue/mian/go, did you mean /cue/main/go?",
                "{'cue': 'main', 'do': 'halt'}|'halt' is not possible here",
                "{'cue': 'main', 'do': 'pause', 'of': 'q1'}|'of' goes with go and stop only, leave it out",
                "{'play': '/graph/main/music'}|there is no address /graph/main/music/play",
                "{'wait': '250 sec'}|'250 sec' is not understood, write a time such as '250 ms'",
                "{'wait': 'var.a >'}|is not understood at its letter",
                "{'wait': 'var.b > 1'}|there is no address /var/b",
                "{'group': [], 'order': 'random'}|'random' is no order, write 'together' or 'in turn'",
                "{'group': [{'sett': 1}]}|/do/0/group/0: there is no action 'sett', did you mean 'set'?",
                "{'each': [1], 'as': 'X', 'do': []}|'X' is no name, use small letters, digits and _",
                "{'each': [1], 'as': 'x', 'do': []}, {'log': '${x}'}|there is no address /x",
                "{'send': 'http', 'url': 'http://a/', 'result': 'A'}|'A' is no name, write one such as answer",
                "{'send': 'http', 'url': 'http://a/', 'result': '/var/b'}|there is no address /var/b",
                "{'send': 'udp', 'host': 'h', 'port': 1, 'text': 't', 'result': 'x'}|nothing comes back from here, leave 'result' out",
                "{'send': 'tcp', 'port': 1, 'text': 't'}|'host' is missing, add it",
                "{'stop': 'everything'}|'everything' names no lists, write this, others, all or a path",
                "{'log': '${error}'}|there is no address /error",
                "{'ramp': '/var/a', 'to': 1, 'over': '1 s', 'curve': 'round'}|'round' is not possible here, use one of linear, decibel, s",
            })
    void aMistakeIsNamedWithItsMend(String action, String words) {
        assertThat(said(action, "").replace('"', '\'')).contains(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'id': 'go'}|'go' is a word of cue lists, choose another id",
                "{'id': 'Q 1'}|'Q 1' is not an id, use small letters, digits and _",
                "{'id': 'a'}, {'id': 'b', 'group': [{'id': 'a'}]}|two cues have the id 'a', give one of them another",
                "{'id': 'a', 'then': 'auto'}|'auto' is not possible here, use one of wait, continue, follow",
                "{'id': 'a', 'fade': 1}|'fade' goes with 'play', name the node or leave it out",
                "{'id': 'a', 'do': [{'sett': 1}]}|/cues/main/cues/0/do/0: there is no action 'sett'",
                "{'name': 'a'}|'id' is missing, add it",
            })
    void aMistakeInACueIsNamedWithItsMend(String cue, String words) {
        assertThat(said("", cue).replace('"', '\'')).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, -40, 0, -30, -30, -33.75",
        "0.5, -40, 0, -20, -20, -20",
        "0, -40, 0, -40, -40, -40",
        "1, -40, 0, 0, 0, 0",
    })
    void curvesOfDecibels(double part, double from, double to, double linear, double even, double s) {
        assertThat(Curve.LINEAR.at(part, from, to)).isEqualTo(linear);
        assertThat(Curve.S.at(part, from, to)).isEqualTo(s);
        // A factor that goes evenly in decibels is what the ear hears as an even fade.
        var factor = Curve.DECIBEL.at(part, Math.pow(10, from / 20), Math.pow(10, to / 20));
        assertThat(20 * Math.log10(factor)).isCloseTo(even, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(Curve.DECIBEL.at(1, 1, 0)).isZero();
        assertThat(Curve.DECIBEL.at(0.5, 1, 0))
                .isCloseTo(Math.pow(10, -45.0 / 20), org.assertj.core.api.Assertions.within(1e-12));
    }
}
