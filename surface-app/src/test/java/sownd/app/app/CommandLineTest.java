package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.devices.midi.VirtualMidi;
import sownd.engine.graph.NodeTypes;

/** What the command line promises, and what it says to what it does not know. */
final class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Set<String> commands() {
        return Main.commandLine().getSubcommands().keySet();
    }

    @Test
    void knowsItsCommands() {
        assertThat(commands()).contains("run", "check", "render", "types", "devices", "schema", "version");
        var help = Said.to("--help");
        assertThat(help.code()).isZero();
        var shown = Main.commandLine().getSubcommands().values().stream()
                .filter(line -> !line.getCommandSpec().usageMessage().hidden())
                .map(line -> line.getCommandName())
                .toList();
        assertThat(help.out()).contains(shown).contains("Exit codes:");
    }

    @Test
    void steadyRefusesWhatItCannotPlay() {
        assertThat(Said.to("steady", "w9").err()).contains("there is no workload \"w9\"");
        assertThat(Said.to("steady", "w4", "--block", "8").err()).contains("--block is 16 to 8192, not 8");
        assertThat(Said.to("steady", "w4", "--seconds", "0").code()).isEqualTo(Main.FAULTY);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void explainsEveryOption(String command) {
        var help = Said.to(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        var spec = Main.commandLine().getSubcommands().get(command).getCommandSpec();
        assertThat(spec.usageMessage().description()).isNotEmpty();
        spec.args()
                .forEach(argument -> assertThat(String.join(" ", argument.description()))
                        .as("%s %s says what it does", command, argument.paramLabel())
                        .hasSizeGreaterThan(8));
        spec.options().forEach(option -> assertThat(help.out()).contains(option.longestName()));
        spec.positionalParameters().forEach(place -> assertThat(help.out()).contains(place.paramLabel()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chekc demo|sownd check|See sownd --help",
                "run --audoi null|--audio|See sownd run --help",
                "run --audio alsa|'alsa'|See sownd run --help",
                "run --http-port x|'x'|See sownd run --help",
                "run --http-port 70000|--http-port is a port|not 70000",
                "run --osc-port -1|--osc-port is a port|not -1",
                "run --duration 0|--duration is more than 0|not 0",
                "run --duration NaN|--duration is more than 0|not NaN",
                "check|PROJECT|See sownd check --help",
                "version now|'now'|See sownd version --help",
            })
    void refusesWhatItDoesNotKnow(String line, String named, String mend) {
        var said = Said.to(line.split(" "));
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(named, mend).doesNotContain("\tat ");
        assertThat(said.out()).isEmpty();
    }

    @Test
    void wantsACommand() {
        var said = Said.to();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("name a command");
    }

    @Test
    void listsEveryNodeType() {
        var said = Said.to("types");
        assertThat(said.code()).isZero();
        NodeTypes.builtIn().all().forEach(type -> assertThat(said.out()).contains(type.name() + ": " + type.about()));
    }

    @Test
    void listsNodeTypesForPrograms() throws Exception {
        var said = Said.to("types", "--json");
        assertThat(said.code()).isZero();
        var list = JSON.readTree(said.out());
        assertThat(list.findValuesAsText("name"))
                .containsAll(NodeTypes.builtIn().all().stream()
                        .map(type -> type.name())
                        .toList());
        assertThat(list).hasSameSizeAs(NodeTypes.builtIn().all());
        list.forEach(node -> {
            var type = NodeTypes.builtIn().find(node.get("name").asText()).orElseThrow();
            assertThat(node.get("inputs")).hasSameSizeAs(type.inputs());
            assertThat(node.get("outputs")).hasSameSizeAs(type.outputs());
            assertThat(node.get("parameters")).hasSameSizeAs(type.parameters());
            assertThat(node.get("readings")).hasSameSizeAs(type.readings());
            assertThat(node.get("events")).hasSameSizeAs(type.events());
        });
    }

    @Test
    void printsASchemaThatTellsGoodFromBad() throws Exception {
        var said = Said.to("schema");
        assertThat(said.code()).isZero();
        var schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(said.out());
        var demo = Fixtures.home().resolve("assets/demo/matinee/project.json");
        assertThat(schema.validate(JSON.readTree(Files.readString(demo)))).isEmpty();
        assertThat(schema.validate(JSON.readTree(Fixtures.TONE))).isEmpty();
        assertThat(schema.validate(JSON.readTree(Fixtures.TONE.replace("\"sownd\": 1,", ""))))
                .isNotEmpty();
        assertThat(schema.validate(JSON.readTree(Fixtures.TONE.replace("\"oscillator\"", "\"osillator\""))))
                .isNotEmpty();
    }

    /** The documents hold a copy of the schema as soon as there is one; it must be the one printed. */
    @Test
    void printsTheSchemaOfTheDocuments() throws Exception {
        var kept = Fixtures.home().resolve("docs/project.schema.json");
        var printed = Said.to("schema").out();
        assertThat(Files.exists(kept) ? Files.readString(kept) : printed).isEqualTo(printed);
    }

    @Test
    void tellsItsVersion() {
        var said = Said.to("version");
        assertThat(said.code()).isZero();
        assertThat(said.out()).matches("sownd \\S+ \\(Java " + System.getProperty("java.version") + ", .+\\)\\R");
    }

    @Test
    void listsDevicesWithTheProfileThatFits() {
        try (var controller = VirtualMidi.plug("APC mini mk2 Control")) {
            var said = Said.to("devices");
            assertThat(said.code()).isZero();
            assertThat(said.out()).contains("sound:", "MIDI in:", "MIDI out:", "profiles:");
            assertThat(said.out().lines())
                    .filteredOn(line -> line.startsWith("  APC mini mk2 Control"))
                    .hasSize(2)
                    .allMatch(line -> line.endsWith("(akai/apc_mini_mk2)"));
            assertThat(controller.held()).as("listing opens no port").isFalse();
        }
        assertThat(Said.to("devices").out()).doesNotContain("APC mini mk2 Control");
    }
}
