package sownd.bindings.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {
    private static final String[] WORDS = {
        "var.a",
        "b",
        "var.if",
        "and.return",
        "7",
        "0.5",
        "1e3",
        "'text'",
        "\"a 'b'\"",
        "true",
        "null",
        "min(",
        "db(",
        "time(",
        "(",
        ")",
        ",",
        "+",
        "-",
        "*",
        "/",
        "%",
        "div",
        "mod",
        "==",
        "!=",
        "<",
        ">=",
        "lt",
        "eq",
        "&&",
        "||",
        "and",
        "or",
        "!",
        "not",
        "?",
        ":",
        "??",
        "?:"
    };

    /** Many lines of words at random: whatever is called certain, the library has to take. */
    @Test
    void whatIsCertainIsUnderstood() {
        var random = new SplittableRandom(11);
        var certain = 0;
        for (var i = 0; i < 400_000; i++) {
            var source = new StringBuilder();
            for (var words = random.nextInt(9); words >= 0; words--) {
                source.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            certain += understoodIfCertain(source.toString());
        }
        assertThat(certain).isGreaterThan(5_000);
    }

    private static int understoodIfCertain(String source) {
        try {
            var tokens = Tokens.of(source);
            if (!Form.certain(tokens)) {
                return 0;
            }
            assertThatCode(() -> Language.compile(source, tokens)).as(source).doesNotThrowAnyException();
            return 1;
        } catch (NotUnderstood noTokens) {
            return 0; // nothing is said of its form
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var.a",
                "var.v1 == 0 && var.v2 > 10",
                "fixed(graph.main.rain.gain + 6)",
                "not (var.a or !var.b) and min(1, -var.c) < 2"
            })
    void whatPeopleWriteMostIsCertain(String source) {
        assertThat(Form.certain(Tokens.of(source))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var.a ==",
                "var.a var.b",
                "1 < 2 < 3",
                "(var.a",
                "var.a)",
                "min(1,)",
                "+",
                "- - 1",
                "a ? b",
                "''' '"
            })
    void theRestIsLeftToTheLibrary(String source) {
        assertThat(certain(source)).isFalse();
    }

    private static boolean certain(String source) {
        try {
            return Form.certain(Tokens.of(source));
        } catch (NotUnderstood noTokens) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"var.a ==", "var.a var.b", "(var.a", "var.a)", "min(1,)"})
    void aBrokenOneIsAFaultWhenItIsMade(String source) {
        assertThatThrownBy(() -> Expression.of(source))
                .isInstanceOf(NotUnderstood.class)
                .hasMessageContaining("at its letter");
    }
}
