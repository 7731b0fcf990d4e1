package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.ConnectionTypes;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.engine.graph.NodeTypes;

class ConnectionShapeTest {
    private static final String PROJECT = "{'sownd': 1, 'name': 'x', 'connections': {'far': %s}}";

    private static ProjectReader.Result read(String connection) {
        return new ProjectReader(NodeTypes.builtIn())
                .read(Path.of("p"), PROJECT.formatted(connection).replace('\'', '"'));
    }

    private static Connection good(String connection) {
        var read = read(connection);
        return read.project()
                .orElseThrow(() -> new AssertionError(read.said()))
                .connections()
                .get("far");
    }

    @Test
    void oscAndMidiAreAsTheyWere() {
        assertThat(good("{'type': 'osc', 'port': 9000}"))
                .isEqualTo(new Connection.Osc("127.0.0.1", 9000, Connection.Transport.UDP));
        assertThat(good("{'type': 'midi', 'in': 'keys'}"))
                .isEqualTo(new Connection.Midi(Optional.of("keys"), Optional.empty()));
    }

    @Test
    void whatIsLeftOutIsAsTheTypeSays() {
        var settings = ((Connection.Typed) good("{'type': 'tcp', 'host': 'desk', 'port': 23, 'line_end': 'crlf'}"))
                .settings(_ -> Optional.empty());
        assertThat(settings.text("host")).isEqualTo("desk");
        assertThat(settings.whole("port")).isEqualTo(23);
        assertThat(settings.text("line_end")).isEqualTo("crlf");
        assertThat(settings.text("format")).isEqualTo("text");
        assertThat(settings.whole("silence")).isZero();
        assertThatThrownBy(() -> settings.text("hots")).hasMessageContaining("tcp declares no setting \"hots\"");
    }

    @Test
    void aSecretIsNamedAndFoundElsewhere() {
        var obs = (Connection.Typed) good("{'type': 'obs', 'password': 'secret:foh', 'inputs': {'mic': 'Mic/Aux'}}");
        assertThat(obs.settings(name -> Optional.of("the secret of " + name)).secret("password"))
                .contains("the secret of foh");
        assertThat(obs.settings(_ -> Optional.empty()).table("inputs")).isEqualTo(Map.of("mic", "Mic/Aux"));
        assertThatThrownBy(() -> obs.settings(_ -> Optional.empty()).secret("password"))
                .hasMessage("there is no secret \"foh\", keep it: sownd secret set foh");
        assertThat(obs.toString()).doesNotContain("the secret of");
    }

    @Test
    void theSameTextIsTheSameConnection() {
        assertThat(good("{'type': 'obs', 'host': 'a'}")).isEqualTo(good("{'host': 'a', 'type': 'obs', 'port': 4455}"));
        assertThat(good("{'type': 'obs', 'host': 'a'}")).isNotEqualTo(good("{'type': 'obs', 'host': 'b'}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type': 'obss'} | /connections/far/type: there is no connection type \"obss\", did you mean \"obs\"?",
                "{'type': 'telepathy'} | use one of osc, midi, tcp",
                "{'host': 'x'} | /connections/far: \"type\" is missing, add it: one of osc, midi, tcp",
                "{'type': 'osc'} | /connections/far: \"port\" is missing, add it: port of the OSC receiver",
                "{'type': 'tcp', 'port': 23} | /connections/far: \"host\" is missing, add it: name or address of the"
                        + " device",
                "{'type': 'tcp', 'host': 'x', 'port': 0} | /connections/far/port: 0 is not possible here, write a"
                        + " whole number from 1 to 65535",
                "{'type': 'tcp', 'host': 'x', 'port': 23, 'line_end': 'crfl'} | did you mean \"crlf\"?",
                "{'type': 'tcp', 'host': 'x', 'port': 23, 'format': 'hex', 'keep_alive': 'xy'} | write two hexadecimal"
                        + " digits",
                "{'type': 'obs', 'inputs': {'Mic': 'x'}} | /connections/far/inputs/Mic: \"Mic\" is not an id",
                "{'type': 'obs', 'inputs': ['x']} | a list stands where an object of ids belongs",
                "{'type': 'obs', 'items': {'a': 'b'}} | /connections/far: \"b\" is no source of a scene, write"
                        + " scene/source",
                "{'type': 'websocket', 'url': 'http://x'} | is no WebSocket address, write one such as ws://",
                "['obs'] | a list stands where a connection belongs"
            })
    void faultsNameThePlaceAndTheMend(String connection, String said) throws Exception {
        var read = read(connection);
        assertThat(read.project()).isEmpty();
        assertThat(read.said()).anyMatch(line -> line.contains(said));
    }

    @Test
    void theSchemaRefusesWhatTheReaderRefuses() throws Exception {
        var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(ProjectShape.schema(NodeTypes.builtIn()));
        var json = new ObjectMapper();
        for (var good : List.of(
                "{'type': 'osc', 'port': 9000}",
                "{'type': 'midi'}",
                "{'type': 'obs', 'password': 'secret:foh'}",
                "{'type': 'udp', 'host': 'x', 'port': 1}")) {
            var text = PROJECT.formatted(good).replace('\'', '"');
            assertThat(schema.validate(json.readTree(text))).as(good).isEmpty();
            assertThat(read(good).project()).as(good).isPresent();
        }
        for (var wrong : List.of(
                "{'type': 'obss'}",
                "{'type': 'osc'}",
                "{'type': 'tcp', 'port': 23}",
                "{'type': 'obs', 'password': 'hush'}",
                "{'type': 'obs', 'port': 'x'}",
                "{'type': 'rosstalk'}")) {
            var text = PROJECT.formatted(wrong).replace('\'', '"');
            assertThat(schema.validate(json.readTree(text))).as(wrong).isNotEmpty();
            assertThat(read(wrong).project()).as(wrong).isEmpty();
        }
    }

    @Test
    void aSecretThatStandsInAProjectIsRefusedAndNotRepeated() {
        var read = read("{'type': 'obs', 'password': 'hush-hush'}");
        assertThat(read.project()).isEmpty();
        assertThat(read.said())
                .anyMatch(line -> line.contains("/connections/far/password") && line.contains("sownd secret set NAME"))
                .noneMatch(line -> line.contains("hush"));
    }

    /** A plugin's type that is broken. */
    private record Broken(List<Leaf> said, Optional<RuntimeException> fails) implements ConnectionType {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public String about() {
            return "broken";
        }

        @Override
        public List<Setting> settings() {
            return List.of();
        }

        @Override
        public List<Leaf> leaves(Settings settings) {
            fails.ifPresent(failed -> {
                throw failed;
            });
            return said;
        }

        @Override
        public Wire wire(Settings settings, Told told) {
            throw new IllegalArgumentException("it cannot be opened, leave it");
        }
    }

    @Test
    void aBrokenTypeIsAFaultOfItsConnection() {
        var flag = Leaf.flag("on", Leaf.Way.READ, "on");
        var status = Leaf.text("status", Leaf.Way.READ, "taken");
        var space = Leaf.text("My Address", Leaf.Way.READ, "no address");
        assertThat(broken(new Broken(List.of(flag, flag), Optional.empty()))).contains("declares \"on\" twice");
        assertThat(broken(new Broken(List.of(status), Optional.empty()))).contains("declares \"status\" twice");
        assertThat(broken(new Broken(List.of(space), Optional.empty()))).contains("is not an address");
        assertThat(broken(new Broken(List.of(), Optional.of(new IllegalStateException("no licence")))))
                .contains("the connection type broken failed", "no licence", "mend the plugin");
    }

    private static String broken(ConnectionType type) {
        var read = new ProjectReader(NodeTypes.builtIn(), ConnectionTypes.of(List.of(type)))
                .read(Path.of("p"), PROJECT.formatted("{'type': 'broken'}").replace('\'', '"'));
        assertThat(read.project()).isEmpty();
        return String.join("\n", read.said());
    }
}
