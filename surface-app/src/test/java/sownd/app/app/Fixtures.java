package sownd.app.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;

/** Projects to try things with. */
final class Fixtures {
    /** A sine of 1 kHz at -12 dB of full scale on both channels. */
    static final String TONE = """
            {
              "sownd": 1,
              "name": "Tone",
              "graphs": {
                "main": {
                  "nodes": {
                    "tone": {"type": "oscillator", "params": {"frequency": "1 kHz", "level": "-12 dB"}},
                    "music": {"type": "gain"},
                    "out": {"type": "output"}
                  },
                  "edges": ["tone.out -> music.in", "music.out -> out.in"]
                }
              },
              "pages": {
                "one": {
                  "name": "One",
                  "controls": [{"type": "button", "at": [0, 0], "press": [{"set": "/var/n", "to": 7}]}]
                }
              },
              "variables": {"n": {"value": 0}}
            }
            """;

    /** Every kind of memory a graph has: echo, filter, tail, noise, a limiter looking ahead. */
    static final String GRAPH = """
            {
              "nodes": {
                "saw": {"type": "oscillator", "params": {"shape": "saw", "frequency": 110}},
                "hiss": {"type": "noise"},
                "low": {"type": "filter", "params": {"mode": "lowpass"}},
                "echo": {"type": "delay"},
                "room": {"type": "reverb"},
                "safety": {"type": "limiter"},
                "out": {"type": "output"}
              },
              "edges": [
                "saw.out -> low.in", "hiss.out -> low.in", "low.out -> echo.in", "echo.out -> room.in",
                "room.out -> safety.in", "safety.out -> out.in"
              ]
            }
            """;

    private Fixtures() {}

    /** The folder of the tone's project, made below {@code folder}. */
    static Path tone(Path folder) throws IOException {
        var tone = Files.createDirectories(folder.resolve("tone"));
        Files.writeString(tone.resolve("project.json"), TONE);
        return tone;
    }

    static Project read(Path folder) {
        var result = new ProjectReader(NodeTypes.builtIn()).read(folder);
        return result.project().orElseThrow(() -> new AssertionError(result.said()));
    }

    /** The folder of the sources, the demo's home. */
    static Path home() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("assets/demo"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new AssertionError("the tests must run inside the sources of sownd");
            }
        }
        return folder;
    }
}
