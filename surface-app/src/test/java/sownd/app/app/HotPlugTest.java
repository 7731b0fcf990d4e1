package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.devices.midi.VirtualMidi;
import sownd.engine.graph.NodeTypes;

/** A controller that is plugged in and out while a show runs. */
final class HotPlugTest {
    private static final String PORT = "APC mini mk2 Control";

    private static final String PROJECT = """
            {"sownd": 1, "name": "Plugged",
             "pages": {"one": {"name": "One", "grid": [8, 9], "controls": [
               {"at": [7, 0], "type": "button", "look": {"fill": "#00ff00"}}]}},
             "surfaces": {"apc": {"profile": "akai/apc_mini_mk2"}}}
            """;

    @TempDir
    private Path folder;

    private Show show;

    @BeforeEach
    void open() throws Exception {
        var read = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), PROJECT);
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(
                read.project().orElseThrow(() -> new AssertionError(read.said())), folder, settings, Hardware.system());
    }

    @AfterEach
    void close() {
        show.close();
    }

    private String answer(String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return answer.toString();
    }

    @Test
    void aControllerThatComesGoesAndComesAgainNeedsNobody() throws Exception {
        Until.so("it is missed", () -> answer("/surface/apc/status").contains("lost"));
        assertThat(answer("/surface/apc/reason")).contains("plug it in");
        for (var round = 0; round < 3; round++) {
            try (var apc = VirtualMidi.plug(PORT)) {
                Until.so("it is here", () -> answer("/surface/apc/here").contains("true"));
                Until.so("it is well", () -> answer("/surface/apc/status").contains("ok"));
                assertThat(apc.awaitWritten("f0477f4f24000800000000017f0000f7"))
                        .as("its lights are painted anew")
                        .isTrue();
                apc.play(0x90, 0, 127);
                Until.so("it is pressed", () -> answer("/page/one/7/0/pressed").contains("true"));
            }
            Until.so("it is gone", () -> answer("/surface/apc/here").contains("false"));
            Until.so(
                    "what it held is let go",
                    () -> answer("/page/one/7/0/pressed").contains("false"));
        }
    }
}
