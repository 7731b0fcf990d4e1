package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OscPatternTest {
    @ParameterizedTest
    @CsvSource({
        "//fader, /fader, true",
        "//fader, /ch/1/fader, true",
        "//fader, /ch/1/faders, false",
        "/ch//on, /ch/on, true",
        "/ch//on, /ch/1/mix/on, true",
        "/ch//on, /cha/on, false",
        "'/ch//{on,off}', /ch/1/off, true",
        "/a/*/c, /a//c, true",
        "/a*b*c, /axxbyybzzc, true",
        "/a?, /a/, false",
        "/[!a], //, false",
        "/[c-a], /b, true",
    })
    void matches(String pattern, String address, boolean match) throws OscFault {
        assertThat(OscPattern.of(pattern).matches(address)).isEqualTo(match);
    }

    @Test
    void wordsMayHoldCommas() throws OscFault {
        assertThat(OscPattern.of("/x/{a,}b").matches("/x/b")).isTrue();
        assertThat(OscPattern.of("/x/{a,}b").matches("/x/ab")).isTrue();
        assertThat(OscPattern.of("/x/{a,}b").matches("/x/,b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a[b", "/a{b", "/a]", "/a}", "a", "", "/a//"})
    void refusesWhatIsNoPattern(String text) {
        assertThatThrownBy(() -> OscPattern.of(text)).isInstanceOf(OscFault.class);
    }

    @Test
    void knowsALiteral() throws OscFault {
        assertThat(OscPattern.of("/graph/main/music/gain").literal()).isTrue();
        assertThat(OscPattern.of("/graph/*/music/gain").literal()).isFalse();
        assertThat(OscPattern.of("//gain").literal()).isFalse();
    }

    @Test
    void aPatternMadeToBacktrackStillEnds() throws OscFault {
        OscPattern nasty = OscPattern.of("/" + "*a".repeat(500) + "b");
        assertThat(nasty.matches("/" + "a".repeat(2000))).isFalse();
    }
}
