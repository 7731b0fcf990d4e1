package sownd.bindings.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.Value;

class ExpressionTest {
    private static final Map<String, Value> VALUES = Map.of(
            "/graph/main/rain/playing", Value.of(true),
            "/graph/main/music/gain", Value.of(-6.5),
            "/var/scene", Value.of("Storm"),
            "/var/count", Value.of(3),
            "/value", Value.of(0.25));

    private static Value evaluate(String source) {
        return Expression.of(source).evaluate(path -> VALUES.getOrDefault(path, Value.nothing()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "graph.main.rain.playing|true",
                "!graph.main.rain.playing|false",
                "graph.main.music.gain < -6 && var.count > 2|true",
                "var.scene == 'Storm'|true",
                "var.scene == 'var.scene'|false",
                "var.count / 2|1.5",
                "var.count + 1|4",
                "1 / 2|0.5",
                "var.count > 2 ? 'many' : 'few'|many",
                "math:round(graph.main.music.gain)|-6",
                "math:fixed(graph.main.music.gain)|-6.5",
                "value * 4|1",
            })
    void valuesAreReadByName(String source, String expected) {
        assertThat(evaluate(source).asText()).isEqualTo(expected);
    }

    @Test
    void whatItReadsIsKnown() {
        assertThat(Expression.of("graph.main.rain.playing && var.scene == 'x'").reads())
                .containsExactlyInAnyOrder("/graph/main/rain/playing", "/var/scene");
    }

    @Test
    void aWrongExpressionNamesItsColumn() {
        assertThatThrownBy(() -> Expression.of("var.scene ==== 2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at its letter 11");
    }

    /** What an expression must never be able to do. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new('java.io.File', '/')",
                "var.scene.class",
                "var.scene.getClass()",
                "'x'.repeat(1000000000)",
                "java.lang.System.exit(1)",
                "while (true) {}",
                "x = 3",
                "var.count = 4",
                "() -> 3",
                "for (i : [1,2]) { i }",
                "'aaaaaaaaaaaaaaaaaaaaaaaa' =~ '(a+)+b'",
                "#pragma x 1",
                "@x 3",
                "math:getClass()",
                "[1,2].stream()"
            })
    void nothingButValuesCanBeReached(String attack) {
        assertThatThrownBy(() -> evaluate(attack)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sizeAndDepthAreBounded() {
        assertThatThrownBy(() -> Expression.of("(".repeat(900) + "1" + ")".repeat(900)))
                .hasMessageContaining("nests deeper");
        assertThatThrownBy(() -> Expression.of("1 +".repeat(1000) + "1")).hasMessageContaining("longer than");
        assertThatThrownBy(() -> Expression.of("-".repeat(1990) + "1").evaluate(_ -> Value.nothing()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void templatesMixTextAndExpressions() {
        var template = Template.of("${var.scene} at ${math:fixed(graph.main.music.gain)} dB");
        assertThat(template.evaluate(path -> VALUES.getOrDefault(path, Value.nothing())))
                .isEqualTo(Value.of("Storm at -6.5 dB"));
        assertThat(template.reads()).containsExactlyInAnyOrder("/var/scene", "/graph/main/music/gain");
        assertThat(Template.of("${value}").evaluate(VALUES::get)).isEqualTo(Value.of(0.25));
        assertThat(Template.of("").evaluate(VALUES::get)).isEqualTo(Value.of(""));
    }
}
