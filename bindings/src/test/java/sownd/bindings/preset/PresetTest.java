package sownd.bindings.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.action.Curve;
import sownd.engine.graph.Value;

class PresetTest {
    private static Preset preset(Object... pairs) {
        var values = new LinkedHashMap<String, Preset.Entry>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], Preset.Entry.of(value(pairs[i + 1])));
        }
        return new Preset(values);
    }

    private static Value value(Object plain) {
        return switch (plain) {
            case Boolean flag -> Value.of(flag);
            case Number number -> Value.of(number.doubleValue());
            default -> Value.of(plain.toString());
        };
    }

    /** By hand: a has gain -60, b has 0, c has -20. */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, -60",
        "0, 1, 0, 0",
        "0.5, 0.5, 0, -30",
        "0.25, 0.75, 0, -15",
        "1, 1, 0, -30",
        "1, 1, 2, -25",
        "0.2, 0.3, 0.5, -22",
        "0, 3, 1, -5"
    })
    void numbersAreWeighed(double a, double b, double c, double gain) {
        var weights = new LinkedHashMap<Preset, Double>();
        weights.put(preset("/gain", -60, "/a", 1), a);
        weights.put(preset("/gain", 0, "/b", 2), b);
        weights.put(preset("/gain", -20), c);
        var mixed = Mix.of(weights);
        assertThat(mixed.get("/gain").asNumber()).isCloseTo(gain, within(1e-9));
        assertThat(mixed.containsKey("/a")).isEqualTo(a > 0);
        assertThat(mixed.getOrDefault("/b", Value.of(2)))
                .as("an address of one preset is its alone")
                .isEqualTo(Value.of(2));
    }

    @Test
    void ofTextsAndSwitchesTheHeaviestHolds() {
        var dark = preset("/scene", "dark", "/on", false);
        var light = preset("/scene", "light", "/on", true);
        assertThat(Mix.of(Map.of(dark, 0.4, light, 0.6)))
                .containsEntry("/scene", Value.of("light"))
                .containsEntry("/on", Value.of(true));
        assertThat(Mix.of(Map.of(dark, 0.6, light, 0.4)))
                .containsEntry("/scene", Value.of("dark"))
                .containsEntry("/on", Value.of(false));
        assertThat(Mix.of(Map.of(dark, 0.0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-12, -12, true",
        "-12, -12.01, true",
        "-12, -12.2, false",
        "0, 0.0009, true",
        "0, 0.002, false",
        "1000, 1000.9, true"
    })
    void aPresetHoldsWhenItsNumbersAreNear(double to, double is, boolean holds) {
        assertThat(preset("/x", to).holds(_ -> Value.of(is))).isEqualTo(holds);
    }

    @Test
    void aPresetHoldsOnlyAsAWhole() {
        var preset = preset("/x", 1, "/scene", "dark");
        var now = Map.of("/x", Value.of(1), "/scene", Value.of("light"));
        assertThat(preset.holds(at -> now.getOrDefault(at, Value.nothing()))).isFalse();
        assertThat(preset("/gone", 1).holds(_ -> Value.nothing())).isFalse();
    }

    @Test
    void whatIsNowBecomesAPreset() {
        Function<String, Value> now = Map.of("/x", Value.of(-3), "/scene", Value.of("dark"))::get;
        assertThat(Snapshot.of(List.of("/x", "/scene"), now).fields())
                .containsExactly(Map.entry("/x", Value.of(-3)), Map.entry("/scene", Value.of("dark")));
        var fading = new Preset(Map.of("/x", new Preset.Entry(Value.of(0), Optional.of(3_000_000_000L), Curve.S)));
        assertThat(Snapshot.again(fading, now).fields().get("/x"))
                .isEqualTo(new Value.Fields(Map.of("to", Value.of(-3), "over", Value.of(3), "curve", Value.of("s"))));
    }
}
