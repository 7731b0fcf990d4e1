package sownd.app.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.Value;

final class ValueJsonTest {
    @ParameterizedTest
    @CsvSource({
        "-6.0,-6",
        "0.0,0",
        "-0.0,-0.0",
        "0.1,0.1",
        "1e15,1000000000000000",
        "9007199254740993,9007199254740992",
        "9.3e18,9.3E18",
        "1e300,1.0E300",
        "4.9e-324,4.9E-324",
        "NaN,null",
        "-Infinity,null"
    })
    void writesNumbersExactly(double number, String json) {
        assertThat(text(Value.of(number))).isEqualTo(json);
    }

    @Test
    void readsBackEveryNumberItWrites() throws NotJson {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 20_000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                assertThat(ValueJson.read(ValueJson.write(Value.of(number)))).isEqualTo(Value.of(number));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "\"a \\\"b\\\" ü\"", "[1,[],{}]", "{\"b\":1,\"a\":{\"c\":[false,null]}}"})
    void keepsEveryShapeAndOrder(String json) throws NotJson {
        assertThat(text(ValueJson.read(json.getBytes(UTF_8)))).isEqualTo(json);
    }

    @Test
    void readsUpToItsDepthAndNoDeeper() throws NotJson {
        String deepest = "[".repeat(ValueJson.DEEPEST) + "]".repeat(ValueJson.DEEPEST);
        assertThat(text(ValueJson.read(deepest.getBytes(UTF_8)))).isEqualTo(deepest);
        byte[] deeper = ("[" + deepest + "]").getBytes(UTF_8);
        assertThatThrownBy(() -> ValueJson.read(deeper))
                .isInstanceOf(NotJson.class)
                .hasMessageContaining("64");
    }

    @Test
    void refusesToWriteWhatHasNoBottom() {
        Value deep = Value.nothing();
        for (int i = 0; i < 600; i++) {
            deep = new Value.Items(List.of(deep));
        }
        Value bottomless = deep;
        assertThatThrownBy(() -> ValueJson.write(bottomless)).hasMessageContaining("512");
    }

    @Test
    void survivesAnyBytes() {
        SplittableRandom random = new SplittableRandom(11);
        byte[] sound = "{\"value\":[1.5,\"text\",{\"a\":true}],\"b\":null}".getBytes(UTF_8);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = sound.clone();
            for (int k = random.nextInt(1, 5); k > 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            refused += refused(bytes);
        }
        assertThat(refused).isBetween(10_000, 19_999);
    }

    /** Anything but a value or a NotJson with a place would fail the test that calls this. */
    private static int refused(byte[] bytes) {
        try {
            ValueJson.read(bytes);
            return 0;
        } catch (NotJson wrong) {
            assertThat(wrong.line()).isPositive();
            assertThat(wrong.column()).isPositive();
            return 1;
        }
    }

    private static String text(Value value) {
        return new String(ValueJson.write(value), UTF_8);
    }
}
