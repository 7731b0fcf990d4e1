package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a show looks like that is not sure of itself: an expression that cannot be computed, and what is commanded,
 * confirmed, failed and stale. On a real window; pictures are kept in target/screenshots.
 */
class DoubtsTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Doubts",
         "variables": {"word": {"value": "storm"}, "on": {"value": false},
           "asked": {"value": "off"}, "done": {"value": "off"}, "dead": {"value": "off"},
           "lamp": {"value": "on", "fresh": "1 s"}, "hall": {"value": 0.6, "fresh": "1 s"}},
         "pages": {"one": {"name": "One", "grid": [3, 5], "controls": [
           {"at": [0, 0], "type": "button", "look": {"text": "Scene ${var.word * 2}", "fill": "blue"},
            "press": [{"toggle": "/var/on"}],
            "feedback": [{"when": "var.on", "look": {"fill": "green", "badge": "on"}}]},
           {"at": [0, 1], "type": "button", "look": {"text": "Projector", "icon": "projector"}, "press": [{"log": "asked"}],
            "truth": {"of": "/var/asked", "to": "on", "within": "5 min"}},
           {"at": [0, 2], "type": "button", "look": {"text": "Haze", "icon": "fog"}, "press": [{"log": "asked"}],
            "truth": {"of": "/var/done", "to": "on", "within": "5 min"}},
           {"at": [0, 3], "type": "button", "look": {"text": "Curtain", "icon": "curtain"}, "press": [{"log": "asked"}],
            "truth": {"of": "/var/dead", "to": "on", "within": "100 ms"}},
           {"at": [0, 4], "type": "button", "look": {"text": "Lamp ${var.lamp}", "fill": "amber", "badge": "on"}, "press": []},
           {"at": [1, 0], "type": "button", "look": {"text": "Plain"}, "press": [{"toggle": "/var/on"}],
            "feedback": [{"when": "var.on", "look": {"fill": "green", "badge": "on"}}]},
           {"at": [1, 1], "type": "fader", "target": "/var/hall", "range": [0, 1], "span": [2, 1], "look": {"text": "Hall"}},
           {"at": [1, 2], "type": "meter", "source": "/var/hall", "span": [2, 1], "look": {"text": "Hall"}},
           {"at": [1, 3], "type": "label", "look": {"text": "Lamp ${var.lamp}"}},
           {"at": [1, 4], "type": "label", "look": {"text": "${var.word * 2}"}}]}},
         "connections": {"lights": {"type": "osc", "port": 9000}},
         "surfaces": {"apc": {"profile": "akai/apc_mini_mk2"}}}
        """;

    @TempDir
    private Path folder;

    @Test
    void aFaultIsShownAndExplainedAndTheRestWorks() throws Exception {
        try (var rehearsal = new Rehearsal(PROJECT, folder)) {
            assertThat(rehearsal.get("page/one/0/0/badge")).contains("warn");
            assertThat(rehearsal.get("page/one/0/0/fault")).contains("storm");
            Rehearsal.until(
                    "the reason is there to be read",
                    () -> rehearsal.note("key/0/0").contains("\"var.word * 2\" cannot be computed"));
            assertThat(rehearsal.note("key/1/4")).contains("cannot be computed");
            assertThat(rehearsal.note("key/1/0")).isEmpty();
            for (var column = 0; column < 4; column++) {
                click(rehearsal, "key/0/" + column);
            }
            assertThat(rehearsal.get("var/on")).as("the button works").contains("true");
            rehearsal.show.inbox().tell("/var/done", sownd.engine.graph.Value.of("on"));
            truth(rehearsal, 1, "commanded");
            truth(rehearsal, 2, "confirmed");
            truth(rehearsal, 3, "failed");
            truth(rehearsal, 4, "stale");
            assertThat(rehearsal.get("page/one/0/1/fault")).doesNotContain("cannot");
            Rehearsal.until(
                    "what stands on the screen is known",
                    () -> !rehearsal.note("key/0/4").isEmpty());
            keep(rehearsal, "doubts.png");
            rehearsal.aim("key/0/0");
            Rehearsal.until("the reason appears where the mouse rests", rehearsal::explains);
            keep(rehearsal, "doubts-hover.png");
        }
    }

    private static void click(Rehearsal rehearsal, String control) {
        rehearsal.aim(control);
        rehearsal.mouseDown();
        Rehearsal.until("it is held", () -> pressed(rehearsal, control, true));
        rehearsal.mouseUp();
        Rehearsal.until("it is let go", () -> pressed(rehearsal, control, false));
    }

    private static boolean pressed(Rehearsal rehearsal, String control, boolean held) {
        return rehearsal.get("page/one" + control.substring(3) + "/pressed").contains(Boolean.toString(held));
    }

    private static void truth(Rehearsal rehearsal, int column, String truth) {
        Rehearsal.until(
                truth, () -> rehearsal.get("page/one/0/" + column + "/truth").contains(truth));
    }

    private static void keep(Rehearsal rehearsal, String name) throws IOException {
        var folder = new File("target/screenshots");
        assertThat(folder.isDirectory() || folder.mkdirs()).isTrue();
        ImageIO.write(rehearsal.picture(), "png", new File(folder, name));
    }
}
