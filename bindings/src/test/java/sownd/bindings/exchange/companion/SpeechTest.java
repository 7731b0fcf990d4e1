package sownd.bindings.exchange.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.bindings.expression.Expression;
import sownd.engine.graph.Value;

class SpeechTest {
    private final Translation all = new Translation(JsonNodeFactory.instance.objectNode(), "x");

    private Scope scope() {
        ObjectNode page = JsonNodeFactory.instance.objectNode().put("name", "Main");
        page.putObject("controls").putObject("1").putObject("2").put("type", "button");
        var sheet = Sheet.of(4, "main", page);
        return new Scope(all, Optional.of(sheet), new Sheet.Cell(1, 2), Map.of(), Optional.empty(), List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "1 + 2→1 + 2",
                "$(custom:x)→var.x",
                "$(internal:custom_my_Level) > 0x1F→var.my_level > 31",
                "0b101 * 1_000→5 * 1000",
                "$(custom:a) === 'on' && !$(custom:b)→var.a == 'on' && !var.b",
                "($(custom:a) !== \"it's\") || false→(var.a != \"it's\") || false",
                "$(custom:a) ? 1 : -2→var.a ? 1 : - 2",
                "max(1, $(custom:a), 3)→math:max(1, math:max(var.a, 3))",
                "abs(min(1, round($(custom:a) / 2)))→math:abs(math:min(1, math:round(var.a / 2)))",
                "toFixed($(custom:a), 1)→math:fixed(var.a)",
                "toFixed($(custom:a), 2)→digits(var.a, 2)",
                "$(this:page) * 100 + $(this:row) * 10 + $(this:column)→4 * 100 + 1 * 10 + 2",
                "$(this:page_name) == undefined→'Main' == null",
                "1 /* one */ + 2 // two→1 + 2",
                "$(internal:time_hms) == `08:00:00`;→clock.time == '08:00:00'"
            })
    void translates(String theirs, String ours) throws Untranslatable {
        assertThat(Speech.expression(theirs, scope())).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "$(atem:pgm)",
                "$(internal:uptime)",
                "let x = 1; x",
                "x => 1",
                "[1, 2]",
                "$(custom:a)[0]",
                "1 ** 2",
                "~1",
                "sin(1.5)",
                "round(1, 2)",
                "`a${1}b` == 'a'",
                "'open",
                "(1",
                "1 +",
                "$(custom:a",
                "'\\x'",
                "concat('a', 'b') == 'ab'",
                "a.b",
                "#",
                "0x",
                "1.2.3",
                "process.exit()",
                "1e999999999",
                "min()"
            })
    void refusesWithAReason(String theirs) {
        assertThatThrownBy(() -> Speech.expression(theirs, scope()))
                .isInstanceOf(Untranslatable.class)
                .hasMessageMatching("(?s).{8,}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            quoteCharacter = '~',
            value = {
                "`Level ${$(custom:n) * 2} dB`→Level ${var.n * 2} dB",
                "concat('a ', $(custom:n), ` b${1 + 1}`)→a ${var.n} b${1 + 1}",
                "$(custom:n)→${var.n}",
                "'${n}'→${'$'}{n}",
                "`plain`→plain"
            })
    void putsTextsTogether(String theirs, String ours) throws Untranslatable {
        assertThat(Speech.computed(theirs, scope())).isEqualTo(ours);
    }

    @Test
    void keepsInTextsWhatItDoesNotKnow() {
        var said = Speech.text("$(custom:a)\\n$(atem:pgm) $(x", scope());
        assertThat(said.template()).isEqualTo("${var.a}\n$(atem:pgm) $(x");
        assertThat(said.lost()).isEqualTo("nothing here is called $(atem:pgm)");
    }

    /** The names of places on a page are addresses, numbers and all. */
    @Test
    void namesOfPlacesAreRead() {
        var expression = Expression.of("!(page.main.0.12.pressed) && page.main.0.1.pressed");
        assertThat(expression.reads()).containsExactlyInAnyOrder("/page/main/0/12/pressed", "/page/main/0/1/pressed");
        var state = Map.of("/page/main/0/12/pressed", Value.of(false), "/page/main/0/1/pressed", Value.of(true));
        assertThat(expression
                        .evaluate(address -> state.getOrDefault(address, Value.nothing()))
                        .asFlag())
                .isTrue();
    }
}
