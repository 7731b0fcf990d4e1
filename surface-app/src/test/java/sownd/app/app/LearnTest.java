package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Opening;
import sownd.devices.midi.VirtualMidi;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** What a show learns of itself while it runs, kept as edits of its project: bindings by doing, and presets. */
final class LearnTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROJECT = """
            {"sownd": 1, "name": "Learn", "variables": {"on": {"value": false}, "level": {"value": 3}},
             "pages": {"one": {"name": "One", "controls": [
               {"at": [0, 0], "type": "button", "press": [{"toggle": "/var/on"}],
                "feedback": [{"when": "var.on", "look": {"fill": "green"}}]}]}},
             "connections": {"pads": {"type": "midi", "in": "Learnt pads", "out": "Learnt pads"}}}
            """;

    @TempDir
    private Path folder;

    private VirtualMidi pads = VirtualMidi.plug("Learnt pads");
    private Show show;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("project.json");
        Files.writeString(file, PROJECT);
        var reader = new ProjectReader(NodeTypes.builtIn());
        var opening = Opening.of(file, reader, new LocalDisk(), ZoneId.systemDefault());
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(opening, reader, folder, settings, Hardware.system());
        Until.so("the pads are here", () -> says("/connection/pads/status", "ok"));
    }

    @AfterEach
    void close() {
        show.close();
        pads.close();
    }

    private Answer call(String address, Value argument) throws Exception {
        return show.inbox().call(address, List.of(argument)).get(20, TimeUnit.SECONDS);
    }

    private boolean says(String address, String text) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        return answer instanceof Answer.Found found && found.value().asText().equals(text);
    }

    private boolean isThere(String address) throws Exception {
        return show.inbox().get(address).get(20, TimeUnit.SECONDS) instanceof Answer.Found;
    }

    @Test
    void aButtonIsLearntPlayedLitPluggedOutAndUndone() throws Exception {
        call("/learn/control", Value.of("/page/one/0/0"));
        pads.play(0x90, 36, 90);
        Until.so("it was heard", () -> says("/learn/heard", "note 36 ch 1 from pads"));
        assertThat(call("/learn/accept", Value.nothing())).isInstanceOf(Answer.Found.class);
        assertThat(pads.awaitWritten("802400"))
                .as("its light shows at once that it is off")
                .isTrue();
        Until.so("it is told", () -> says("/project/said", "Learn note 36 ch 1 from pads for /page/one/0/0"));
        pads.play(0x90, 36, 1);
        assertThat(pads.awaitWritten("90247f")).isTrue();
        Until.so("it did what it does", () -> says("/var/on", "true"));
        pads.close();
        Until.so("it is missed", () -> says("/connection/pads/status", "lost"));
        pads = VirtualMidi.plug("Learnt pads");
        assertThat(pads.awaitWritten("90247f")).as("it is lit again").isTrue();
        assertThat(Files.readString(file)).contains("\"midi\": \"note 36 ch 1\"");
        var undone = show.store().orElseThrow().undo().get(20, TimeUnit.SECONDS);
        assertThat(undone.toString()).contains("Learn note 36");
        Until.so("the binding is gone", () -> !isThere("/binding/one_0_0/fired"));
        pads.play(0x90, 36, 90);
        call("/page/one/0/0/press", Value.nothing());
        Until.so("only the press counted", () -> says("/var/on", "false"));
        assertThat(JSON.readTree(file.toFile())).isEqualTo(JSON.readTree(PROJECT));
        assertThat(pads.drain()).as("nobody lights it any more").isEmpty();
    }

    @Test
    void aPresetOfNowIsStoredUpdatedRecalledAndUndone() throws Exception {
        var wanted = new LinkedHashMap<String, Value>();
        wanted.put("id", Value.of("night"));
        wanted.put("addresses", new Value.Items(List.of(Value.of("/var/level"))));
        assertThat(call("/preset/store", new Value.Fields(wanted))).isInstanceOf(Answer.Found.class);
        Until.so("it is there and holds", () -> says("/preset/night/active", "true"));
        Until.so("it is saved", () -> Files.readString(file).contains("\"/var/level\": 3"));
        show.inbox().set("/var/level", Value.of(8)).get(20, TimeUnit.SECONDS);
        Until.so("it holds no more", () -> says("/preset/night/active", "false"));
        call("/preset/night/store", Value.nothing());
        Until.so("it is updated", () -> says("/preset/night/active", "true"));
        Until.so("that is saved", () -> Files.readString(file).contains("\"/var/level\": 8"));
        show.inbox().set("/var/level", Value.of(1)).get(20, TimeUnit.SECONDS);
        call("/preset/night/recall", Value.nothing());
        Until.so("it is recalled", () -> says("/var/level", "8"));
        for (var i = 0; i < 2; i++) {
            show.store().orElseThrow().undo().get(20, TimeUnit.SECONDS);
        }
        assertThat(JSON.readTree(file.toFile())).isEqualTo(JSON.readTree(PROJECT));
        Until.so("it is no address", () -> !isThere("/preset/night/active"));
    }

    @Test
    void aProjectThatIsNotEditedSaysSo() throws Exception {
        show.close();
        var read = new ProjectReader(NodeTypes.builtIn()).read(file, PROJECT);
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(read.project().orElseThrow(), folder, settings, Hardware.system());
        call("/learn/sender", Value.of("/desk/go"));
        var refused = (Answer.Refused) call("/learn/accept", Value.nothing());
        assertThat(refused.what()).isEqualTo("this project is played without a store");
        assertThat(says("/learn/proposal", ""))
                .as("what was learnt is not lost")
                .isFalse();
    }
}
