package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OscTimeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "2026-11-22T16:47:00.123456789Z",
                "2036-02-07T06:28:15.999999999Z",
                "2036-02-07T06:28:16Z",
                "2040-01-01T00:00:00.000000001Z"
            })
    void aMomentSurvivesTheTag(String text) {
        Instant moment = Instant.parse(text);
        assertThat(OscTime.instant(OscTime.tag(moment))).isEqualTo(moment);
    }
}
