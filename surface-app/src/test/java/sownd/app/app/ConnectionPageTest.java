package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import sownd.devices.net.known.BuiltIn;

class ConnectionPageTest {
    @Test
    void theCommittedPageIsTheGeneratedOne() throws Exception {
        assertThat(Files.readString(Path.of("../docs/connections.md")))
                .as("write it anew: ./sownd types --connections > docs/connections.md")
                .isEqualTo(ConnectionPage.of(BuiltIn.TYPES.all()));
    }

    @Test
    void everyFieldAndAddressStandsThere() {
        var page = ConnectionPage.of(BuiltIn.TYPES.all());
        for (var type : BuiltIn.TYPES.all()) {
            assertThat(page).contains("\n## " + type.name() + "\n");
            type.settings().forEach(setting -> assertThat(page).contains("| `" + setting.name() + "` | "));
        }
        assertThat(page)
                .contains("| `host` | text | *needed* | name or address of the device |")
                .contains("| `input/mic/volume` | -100 to 26 dB | volume of Mic/Aux |")
                .contains("| `password` | `\"secret:NAME\"` |  | ");
    }
}
