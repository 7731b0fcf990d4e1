package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;

class NodePageTest {
    @Test
    void theCommittedPageIsTheGeneratedOne() throws Exception {
        var printed = new StringWriter();
        var line = Main.commandLine().setOut(new PrintWriter(printed));
        assertThat(line.execute("types", "--markdown")).isZero();
        assertThat(Files.readString(Path.of("../docs/nodes.md")))
                .as("write it anew: ./sownd types --markdown > docs/nodes.md")
                .isEqualTo(printed.toString());
    }

    @Test
    void everyDeclaredThingIsOnThePage() {
        var page = NodePage.of(NodeTypes.builtIn().all());
        for (var type : NodeTypes.builtIn().all()) {
            var part = page.substring(page.indexOf("\n## " + type.name() + "\n"));
            type.parameters().forEach(each -> assertThat(part).contains("| `" + each.name() + "` |"));
            type.readings().forEach(each -> assertThat(part).contains("| `" + each.name() + "` |"));
            type.events().forEach(each -> assertThat(part).contains("| `" + each.name() + "` |"));
        }
    }

    @Test
    void aTypeIsWrittenWithItsRangesAndUnits() {
        var type = NodeType.named("thing")
                .about("Does a thing.")
                .audioIn("in", 2)
                .audioOut("out", 1)
                .parameter("level", Measure.DECIBEL, -90, 12, -6.5, "How loud.")
                .toggle("mute", false, "Silence.")
                .choice("form", List.of("a", "b"), "This | that.")
                .event("go", "Begins.")
                .builds(() -> _ -> {});
        assertThat(NodePage.of(List.of(type))).endsWith("""

                        - [thing](#thing): Does a thing.

                        ## thing

                        Does a thing.

                        - In: `in` (audio, stereo)
                        - Out: `out` (audio, mono)

                        | set | range | at first |  |
                        |---|---|---|---|
                        | `level` | -90 to 12 dB | -6.5 | How loud. |
                        | `mute` | on, off | off | Silence. |
                        | `form` | `a`, `b` | `a` | This \\| that. |

                        | call |  |
                        |---|---|
                        | `go` | Begins. |
                        """);
    }
}
