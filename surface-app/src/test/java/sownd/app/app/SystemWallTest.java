package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemWallTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "/usr/share/zoneinfo/Europe/Berlin, Europe/Berlin",
        "../usr/share/zoneinfo/America/Argentina/Ushuaia, America/Argentina/Ushuaia",
        "/var/db/timezone/zoneinfo/Asia/Tokyo, Asia/Tokyo",
        "/usr/share/zoneinfo/UTC, UTC",
        "/usr/share/zoneinfo/Mars/Base, ''",
        "/somewhere/else, ''",
    })
    void theZoneIsWhereTheLinkLeads(String target, String zone) throws Exception {
        var link = Files.createSymbolicLink(folder.resolve("localtime"), Path.of(target));
        assertThat(SystemWall.zoneBehind(link).map(ZoneId::getId).orElse("")).isEqualTo(zone);
    }

    @Test
    void aFileOrNothingHasNoName() throws Exception {
        assertThat(SystemWall.zoneBehind(folder.resolve("nothing"))).isEmpty();
        assertThat(SystemWall.zoneBehind(Files.createFile(folder.resolve("copy"))))
                .isEmpty();
    }

    @Test
    void itIsTheComputersClock() {
        try (var wall = SystemWall.open()) {
            assertThat(wall.getZone()).isEqualTo(ZoneId.systemDefault());
            assertThat(Duration.between(Clock.systemUTC().instant(), wall.instant())
                            .abs())
                    .isLessThan(Duration.ofMinutes(1));
        }
    }
}
