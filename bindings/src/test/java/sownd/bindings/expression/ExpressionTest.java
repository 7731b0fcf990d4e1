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
            "/value", Value.of(0.25),
            "/page/evening/0/2/pressed", Value.of(true),
            "/var/new", Value.of(1),
            "/var/size", Value.of(2),
            "/var/if", Value.of(3));

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
                "var.count > 2 ? min(var.count, 2) : max(1, 2)|2",
                "var.scene == 'x' ? 1 : max(7, 2)|7",
                "var.missing ?? 'none'|none",
                "ifnull(var.missing, 5)|5",
                "clamp(12, 0, 10)|10",
                "scale(0.5, 0, 1, -60, 0)|-30",
                "db(0.5) < -6 and db(0) == -90|true",
                "fixed(lin(-6))|0.5",
                "lin(-90)|0",
                "round(2.5) + floor(2.9) + ceil(2.1) + abs(-1)|8",
                "digits(3.14159, 3)|3.142",
                "pad(7, 3)|007",
                "pad('ab', 4) + '.'|ab  .",
                "time(75) + ' ' + time(3675) + ' ' + time(-5)|1:15 1:01:15 -0:05",
                "upper(var.scene) + lower(var.scene)|STORMstorm",
                "contains(var.scene, 'tor') && !starts(var.scene, 'x')|true",
                "length('four') + number('2')|6",
                "text(3) + var.count|33",
                "'a' + 1.0|a1",
                "var.count mod 2 eq 1|true",
                "not (var.count gt 5)|true",
                "page.evening.0.2.pressed|true",
                "var.new + var.size + var.if|6",
                "'it\\'s }' + \"$\"|it's }$",
                "2 - -3|5",
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
                "[1,2].stream()",
                "value('x')",
                "fn:getClass()",
                "fn:min(1, 2)",
                "math:class",
                "1..1000000000",
                "{1: 2}",
                "[1, 2]",
                "`${1}`",
                "~/a+/",
                "1e999999999B + 1",
                "99999999999999999999999999999999999999",
                "12H",
                "0xff",
                "010",
                "if (true) 1 else 2",
                "return 3",
                "var x = 3",
                "let x = 3",
                "function() { 3 }",
                "x -> x",
                "1; 2",
                "a = b = c",
                "var.count++",
                "var.count += 1",
                "var.count & 1",
                "1 << 30",
                "size(var.scene)",
                "empty(var.scene)",
                "var.scene =^ 'S'",
                "var.scene instanceof java.lang.String",
                "#0",
                "$x",
                "Functions",
                "''.class.forName('x')",
                "(var.scene).length()",
                "''['class']",
                "try { 1 } catch(x) { 2 }",
                "switch (1) { case 1: 2 }",
                "import java.lang.System",
                "@silent 1",
                "/* */ 1",
                "",
                "'open"
            })
    void nothingButValuesCanBeReached(String attack) {
        assertThatThrownBy(() -> evaluate(attack)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A dotted name is always the name of an address, never a way into a value. */
    @Test
    void namesLeadToAddressesOnly() {
        assertThat(evaluate("var.scene.class")).isEqualTo(Value.nothing());
        assertThat(Expression.of("var.scene.class").reads()).containsExactly("/var/scene/class");
    }

    @Test
    void textsAndLongChainsAreBounded() {
        Map<String, Value> values = Map.of("/var/long", Value.of("x".repeat(3_000)));
        assertThatThrownBy(() -> Expression.of("var.long + var.long").evaluate(values::get))
                .hasMessageContaining("longer than 4000");
        assertThatThrownBy(() -> Template.of("${var.long}${var.long}").evaluate(values::get))
                .hasMessageContaining("over 4000");
        assertThatThrownBy(() -> Template.of("x".repeat(4_001))).hasMessageContaining("longer than 4000");
        assertThat(Expression.of("1" + "+1".repeat(999)).evaluate(values::get)).isEqualTo(Value.of(1_000));
        assertThatThrownBy(() -> Expression.of("1" + " ?? 1".repeat(300))).hasMessageContaining("nests deeper");
        assertThatThrownBy(() -> Expression.of("not ".repeat(300) + "true")).hasMessageContaining("nests deeper");
    }

    /** Whatever letters come in whatever order: an answer or a fault in words, nothing else. */
    @Test
    void anyTextIsAnExpressionOrAFault() {
        var random = new java.util.Random(8);
        var pieces = new String[] {
            "var.count",
            "1",
            "'x'",
            "(",
            ")",
            "+",
            "-",
            "?",
            ":",
            "??",
            "min(",
            ",",
            "==",
            "!",
            "&&",
            "}",
            "$",
            "A",
            "\u00e9",
            ".",
            "..",
            "not",
            "\n",
            "\\",
            "\"",
            "fn:",
            "math:",
            "value",
            "null",
            "=",
            ";",
            "0.5",
            "%"
        };
        for (var run = 0; run < 5_000; run++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(9); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                assertThat(evaluate(text.toString())).isNotNull();
            } catch (IllegalArgumentException fault) {
                assertThat(fault.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void equalIsWhatIsWrittenEqually() {
        assertThat(Expression.of("var.a > 1"))
                .isEqualTo(Expression.of("var.a > 1"))
                .hasSameHashCodeAs(Expression.of("var.a > 1"));
        assertThat(Expression.of("var.a > 1")).isNotEqualTo(Expression.of("var.a > 2"));
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
        assertThat(Template.of("a ${contains('}', '}')} b").evaluate(VALUES::get))
                .isEqualTo(Value.of("a true b"));
        assertThat(Template.of("${value}").evaluate(VALUES::get)).isEqualTo(Value.of(0.25));
        assertThat(Template.of("").evaluate(VALUES::get)).isEqualTo(Value.of(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "var.word * 2|\"storm\" is no number, name an address that holds one",
                "1 / var.word|\"storm\" is no number, name an address that holds one",
                "-var.word|\"storm\" is no number, name an address that holds one",
                "var.word > 2|\"storm\" and \"2\" cannot be compared, write two of a kind",
                "var.none + 1|var.none holds nothing, give it a value or write ifnull(var.none, 0)",
                "var.none > 2|var.none holds nothing, give it a value or write ifnull(var.none, 0)",
                "1 / 0|it divides by 0, ask before whether that is so",
                "7 % 0|it divides by 0, ask before whether that is so",
                "round(var.word)|what round is given is not what it takes, write round(number)",
                "clamp(var.word, 0, 1)|what clamp is given is not what it takes, write clamp(number, least, most)",
            })
    void whatCannotBeComputedIsSaidInWordsWithAMend(String source, String why) {
        assertThatThrownBy(() -> Expression.of(source)
                        .evaluate(path -> path.equals("/var/word") ? Value.of("storm") : Value.nothing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + source + "\" cannot be computed: " + why);
    }

    @Test
    void aTextKeepsWhatCanBeComputed() {
        var faults = new java.util.ArrayList<String>();
        var text = Template.of("Scene ${var.word * 2} of ${var.word} and ${1 / 0}")
                .text(_ -> Value.of("storm"), fault -> faults.add(fault.getMessage()));
        assertThat(text).isEqualTo("Scene ? of storm and ?");
        assertThat(faults).hasSize(2).first().asString().contains("var.word * 2");
    }
}
