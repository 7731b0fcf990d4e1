package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.bindings.project.ProjectReader;
import sownd.devices.net.Setting;
import sownd.devices.net.known.BuiltIn;
import sownd.engine.graph.NodeTypes;

class ConnectionPageTest {
    @Test
    void theCommittedPageIsTheGeneratedOne() throws Exception {
        assertThat(Files.readString(Path.of("../docs/connections.md")))
                .as("write it anew: ./sownd types --connections > docs/connections.md")
                .isEqualTo(ConnectionPage.of(BuiltIn.TYPES.all()));
    }

    @Test
    void everyExampleIsAGoodConnection() {
        for (var type : BuiltIn.TYPES.all()) {
            var connection = new LinkedHashMap<String, Object>();
            connection.put("type", type.name());
            type.settings().stream()
                    .filter(setting -> setting.initial().isEmpty())
                    .forEach(setting -> connection.put(
                            setting.name(),
                            setting.form() instanceof Setting.Form.Whole(int low, int _) ? (Object) low : "example"));
            connection.putAll(type.example());
            var project = new ObjectMapper()
                    .valueToTree(Map.of("sownd", 1, "name", "x", "connections", Map.of("x", connection)));
            var read = new ProjectReader(NodeTypes.builtIn()).read(Path.of("p"), project.toString());
            assertThat(read.said()).as(type.name()).isEmpty();
        }
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
