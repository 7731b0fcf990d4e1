package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Generation> ALL = List.of(
            version(1, "2026-11-21T18:30:00Z"),
            version(2, "2026-11-22T18:00:00Z"),
            version(3, "2026-11-22T18:01:59Z"),
            version(4, "2026-11-22T18:02:10Z"),
            version(5, "2026-11-22T18:02:50Z"),
            version(6, "2026-11-22T19:00:00Z"));

    private static Generation version(long id, String at) {
        return new Generation(id, Instant.parse(at), 1, "0123456789abcdef");
    }

    @ParameterizedTest
    @CsvSource({"19:02, 5", "19:01, 3", "19:02:10, 4", "19:02:09, 3", "19:30, 5", "20:00, 6", "0:00, 1", "21:00, 1"})
    void isTheLastSavedUntilThen(String words, long id) {
        var now = Instant.parse("2026-11-22T19:10:00Z"); // 20:10 there
        assertThat(Moment.of(ALL, words, now, BERLIN).id()).isEqualTo(id);
    }

    @Test
    void whatIsNoTimeIsSaid() {
        assertThatThrownBy(() -> Moment.of(ALL, "25:00", Instant.EPOCH, BERLIN))
                .hasMessage("\"25:00\" is no time of day, write one such as 19:02");
        assertThatThrownBy(() -> Moment.of(ALL, "19:02", Instant.parse("2026-11-01T00:00:00Z"), BERLIN))
                .hasMessageContaining("no version is as old");
    }
}
