package sownd.bindings.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    private static final Pattern FORM = Pattern.compile("(/[a-z0-9][a-z0-9_]*)+");

    @ParameterizedTest
    @ValueSource(strings = {"/a", "/graph/main/music/gain", "/page/evening/0/12/press", "/var/x_1", "/var/a__"})
    void theseAreAddresses(String path) {
        assertThat(Addresses.valid(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a", "/a/", "//a", "/_a", "/a/_b", "/A", "/ä", "/a b", "/a.b", "/a\n"})
    void theseAreNone(String path) {
        assertThat(Addresses.valid(path)).isFalse();
        assertThat(Addresses.valid("/" + "a".repeat(200))).isFalse();
    }

    @Test
    void theFormIsThatOfTheSchema() {
        var random = new SplittableRandom(11);
        for (var i = 0; i < 20_000; i++) {
            var path = new StringBuilder();
            for (var length = random.nextInt(6); length >= 0; length--) {
                path.append("/a_0B".charAt(random.nextInt(5)));
            }
            assertThat(Addresses.valid(path.toString()))
                    .as(path.toString())
                    .isEqualTo(FORM.matcher(path).matches());
        }
    }
}
