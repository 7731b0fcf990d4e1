package sownd.bindings.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.state.Leaf;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** What an editor says while an expression is typed. */
class CheckTest {
    private static final Vocabulary NAMES = Vocabulary.of(List.of(
            leaf("/graph/main/rain/playing", Measure.SWITCH),
            leaf("/graph/main/rain/gain", Measure.DECIBEL),
            leaf("/graph/main/rain/asset", Measure.TEXT),
            leaf("/graph/main/music/gain", Measure.DECIBEL),
            leaf("/var/scene", Measure.NONE),
            leaf("/clock/time", Measure.TEXT),
            Leaf.call("/cue/main/go", "goes on")));

    private static Leaf leaf(String path, Measure measure) {
        return new Leaf(path, Leaf.Access.SET, measure, 0, 0, Value.of(0), "about " + path);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "graph.main.rain.playing;``",
                "graph.main.rain.playing && var.scene == 'Storm';``",
                "var.scene + 1 > 2 || var.scene == 'x';``",
                "graph.main.rain.gain - 3 < -6 ? 'low' : clock.time;``",
                "upper(clock.time) + 3;``",
                "graph.main.rain.playing == true;``",
                "graph.main.rian.playing;FAULT 1 there is no address graph.main.rian.playing, did you mean graph.main.rain.playing?",
                "1 + var.scnee;FAULT 5 there is no address var.scnee, did you mean var.scene?",
                "cue.main.go > 1;FAULT 1 cue.main.go holds no value, it is there to be called, name a value",
                "var.scene ==;FAULT 11 it does not go on like that, mend it there",
                "(var.scene;FAULT 1 it does not go on like that, mend it there",
                "var.scene var.scene;FAULT 11 it does not go on like that, mend it there",
                "var.scene = 3;FAULT 11 \"=\" has no place there, mend it there",
                "Var.scene;FAULT 1 names are written small, mend it there",
                "clamp2(1, 2, 3);FAULT 1 there is no function \"clamp2\", did you mean \"clamp\"?",
                "min(1);FAULT -",
                "graph.main.rain.playing == 'on';WARNING 25 graph.main.rain.playing is a switch and 'on' is a text, compare values of one sort",
                "graph.main.rain.gain == '3';WARNING 22 graph.main.rain.gain is a number and '3' is a text, compare values of one sort",
                "clock.time < 12;WARNING 12 clock.time is a text and 12 is a number, compare values of one sort",
                "graph.main.rain.asset * 2;WARNING 1 graph.main.rain.asset is a text, but * needs numbers, write number(graph.main.rain.asset)",
                "2 - clock.time;WARNING 5 clock.time is a text, but - needs numbers, write number(clock.time)",
                "-clock.time;WARNING 2 clock.time is a text, but - needs numbers, write number(clock.time)",
                "max(clock.time, 1);WARNING 5 clock.time is a text where max needs a number, write number(clock.time)",
                "round(1, 2);WARNING 1 round is given 2 values, write round(number)",
                "time(1) == (2 + 3);WARNING 9 time(1 is a text and (2 + 3 is a number, compare values of one sort",
            })
    void whatIsWrongAndWhere(String source, String expected) {
        var said = Expression.check(source, NAMES).stream()
                .map(f -> f.weight() + " " + f.column() + " " + f.what() + ", " + f.mend())
                .toList();
        if (expected.equals("FAULT -")) {
            assertThat(said).containsExactly("WARNING 1 min is given 1 values, write min(a, b)");
        } else if (expected.isEmpty()) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "g|graph.",
                "graph.|graph.main.",
                "graph.main.|graph.main.music. graph.main.rain.",
                "graph.main.rain.|graph.main.rain.asset graph.main.rain.gain graph.main.rain.playing",
                "1 + graph.main.rain.p|graph.main.rain.playing",
                "cl|clock. clamp(",
                "cue.main.|",
                "'clo|",
                "var.scene == 'x' && mi|min(",
                "zz|",
            })
    void whatCouldBeMeant(String typed, String expected) {
        var proposals = Completion.at(typed, typed.length(), NAMES).stream()
                .map(Completion.Proposal::text)
                .toList();
        assertThat(String.join(" ", proposals)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aProposalSaysWhatItIsAndWhatItReplaces() {
        assertThat(Completion.at("1 + clock.ti > 2", 12, NAMES))
                .containsExactly(new Completion.Proposal("clock.time", "about /clock/time", 4, 12));
        assertThat(Completion.at("", 0, NAMES)).hasSizeGreaterThan(20);
    }

    @Test
    void everyFunctionIsDeclaredOnceAndDocumented() {
        assertThat(FunctionType.ALL).hasSizeGreaterThan(20);
        assertThat(FunctionType.ALL).extracting(FunctionType::name).doesNotHaveDuplicates();
        assertThat(FunctionType.ALL)
                .allSatisfy(function -> assertThat(function.about()).isNotBlank());
    }
}
