package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.Timing;
import sownd.engine.graph.NodeTypes;

/** How musical time is written in a project, and what is said when it is not. */
class TimingShapeTest {
    private static ProjectReader.Result read(String transport) {
        var text = "{\"sownd\": 1, \"name\": \"x\", \"transport\": " + transport + "}";
        return new ProjectReader(NodeTypes.builtIn()).read(Path.of("p"), text.replace('\'', '"'));
    }

    private static Timing timing(String transport) {
        var read = read(transport);
        return read.project().orElseThrow(() -> new AssertionError(read.said())).transport();
    }

    @Test
    void whatIsLeftOutIsUsual() {
        assertThat(timing("{}")).isEqualTo(Timing.USUAL);
        assertThat(timing("{'tempo': 90, 'metre': '6/8'}"))
                .isEqualTo(new Timing(90, List.of(), List.of(new Timing.Metre(0, 6, 8)), new Timing.Loop(false, 0, 0)));
    }

    @Test
    void barsBecomeQuarterNotesByTheMetresBefore() {
        var timing = timing("""
            {'tempo': 120, 'map': [
              {'at': '17:1', 'tempo': 96, 'over': '4 bars'},
              {'at': '21:1', 'metre': '3/4'},
              {'at': '22:2', 'tempo': 60},
              {'at': 90.5, 'tempo': 61, 'over': 2}],
             'loop': ['1:1', '21:3'], 'looping': true}""");
        assertThat(timing.tempos())
                .containsExactly(
                        new Timing.Tempo(64, 96, 16), new Timing.Tempo(84, 60, 0), new Timing.Tempo(90.5, 61, 2));
        assertThat(timing.metres()).containsExactly(new Timing.Metre(0, 4, 4), new Timing.Metre(20, 3, 4));
        assertThat(timing.loop()).isEqualTo(new Timing.Loop(true, 0, 82));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'tempo': 5}|/transport/tempo|5 is no tempo",
                "{'metre': '4/5'}|/transport/metre|\"4/5\" is no metre",
                "{'map': [{'at': 'x', 'tempo': 90}]}|/transport/map/0/at|\"x\" is no place in the music",
                "{'map': [{'at': '3:1'}]}|/transport/map/0|nothing changes there",
                "{'map': [{'at': '3:2', 'metre': '3/4'}]}|/transport/map/0/at|a metre begins with a bar",
                "{'map': [{'at': 4, 'tempo': 90, 'over': '2 bars'}]}|/transport/map/0/over|only whole bars from a bar on can be counted",
                "{'map': [{'at': 8, 'tempo': 90, 'over': 4}, {'at': 9, 'tempo': 80}]}|/transport/map/1/at|what comes before has not ended there",
                "{'map': [{'at': 8, 'tempo': 90, 'over': 'long'}]}|/transport/map/0/over|\"long\" is no length",
                "{'loop': [4]}|/transport/loop|a loop has two places",
                "{'loop': [4, '2:1']}|/transport/loop/1|the loop ends before it begins",
            })
    void whatCannotBeIsSaidAtItsPlace(String transport, String pointer, String what) {
        var read = read(transport);
        assertThat(read.project()).isEmpty();
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().getFirst().pointer()).isEqualTo(pointer);
        assertThat(read.problems().getFirst().what()).isEqualTo(what);
        assertThat(read.problems().getFirst().mend()).isNotEmpty();
    }
}
