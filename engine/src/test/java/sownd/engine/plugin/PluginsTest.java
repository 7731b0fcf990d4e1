package sownd.engine.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.engine.Offline;
import sownd.engine.Samples;
import sownd.engine.graph.Edges;
import sownd.engine.graph.Graph;
import sownd.engine.graph.Node;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

class PluginsTest {
    private static final Path EXAMPLE = Path.of("../docs/examples/tremolo/src");
    private static final String SERVICE = "META-INF/services/sownd.engine.plugin.NodePlugin";

    @TempDir
    private Path folder;

    @Test
    void aFolderThatIsNotThereHoldsNone() {
        assertThat(Plugins.of(folder.resolve("none")).types().all())
                .hasSameSizeAs(NodeTypes.builtIn().all());
    }

    @Test
    void theExampleOfTheDocumentationPlays() throws Exception {
        jar("tremolo", "example.Tremolo", Files.readString(EXAMPLE.resolve("example/Tremolo.java")));
        var plugins = Plugins.of(folder);
        assertThat(plugins.broken()).isEmpty();
        assertThat(plugins.types().find("tremolo")).isPresent();

        var plain = render(plugins.types(), Map.of("depth", Value.of(0)));
        var moved = render(plugins.types(), Map.of("depth", Value.of(1), "speed", Value.of(10)));
        for (var i = 0; i < moved[0].length; i++) {
            var level = 0.5 + 0.5 * Math.cos(2 * Math.PI * 10 * i / 48_000.0);
            assertThat(moved[0][i])
                    .isCloseTo((float) (plain[0][i] * level), org.assertj.core.api.Assertions.within(1e-6f));
        }
    }

    private static float[][] render(NodeTypes types, Map<String, Value> params) throws IOException {
        var graph = new Graph(
                Map.of(
                        "tone", new Node("oscillator", Map.of()),
                        "wobble", new Node("tremolo", params),
                        "out", new Node("output", Map.of())),
                List.of(Edges.parse("tone.out -> wobble.in"), Edges.parse("wobble.out -> out.in")));
        return Offline.render(Map.of("main", graph), types, Samples.NONE, 48_000, 64, 0.2);
    }

    @Test
    void aBrokenPluginIsNamedAndTheOthersPlay() throws Exception {
        jar("a_throws", "example.Throws", plugin("Throws", "throw new IllegalStateException(\"no licence\");"));
        jar(
                "b_double",
                "example.Double",
                plugin(
                        "Double",
                        "return java.util.List.of(sownd.engine.graph.NodeType.named(\"gain\")"
                                + ".builds(() -> block -> {}));"));
        Files.writeString(folder.resolve("c_garbage.jar"), "this is no jar");
        service("d_gone", "example.Gone", List.of());
        service("e_empty", "", List.of());
        jar(
                "f_reaches",
                "example.Reaches",
                plugin(
                        "Reaches",
                        "return java.util.List.of(sownd.engine.graph.NodeType.named(\"x\")"
                                + ".builds(() -> { throw new IllegalStateException(org.assertj.core.api.Assertions.class.getName()); }));"));
        jar("g_tremolo", "example.Tremolo", Files.readString(EXAMPLE.resolve("example/Tremolo.java")));
        var plugins = Plugins.of(folder);
        assertThat(plugins.types().find("tremolo")).isPresent();
        assertThat(plugins.broken()).hasSize(6);
        assertThat(plugins.broken().get(0)).startsWith("a_throws.jar").contains("no licence");
        assertThat(plugins.broken().get(1)).startsWith("b_double.jar").contains("two node types are called \"gain\"");
        assertThat(plugins.broken().get(2)).startsWith("c_garbage.jar");
        assertThat(plugins.broken().get(3)).startsWith("d_gone.jar").contains("example.Gone");
        assertThat(plugins.broken().get(4)).startsWith("e_empty.jar").contains("declares no node type");
        assertThat(plugins.broken().get(5))
                .as("a plugin sees nothing of the program but the engine")
                .startsWith("f_reaches.jar")
                .contains("ClassNotFoundException");
    }

    private static String plugin(String name, String body) {
        return "package example; public final class " + name + " implements sownd.engine.plugin.NodePlugin {"
                + " public java.util.Collection<sownd.engine.graph.NodeType> nodeTypes() { " + body + " } }";
    }

    /** Compiles one source with the compiler of this JDK and packs it. */
    private void jar(String name, String type, String source) throws IOException {
        var work = Files.createDirectories(folder.resolve("work_" + name + "/example"));
        var file = work.resolve(type.substring(type.lastIndexOf('.') + 1) + ".java");
        Files.writeString(file, source);
        var arguments = List.of("-proc:none", "-cp", System.getProperty("java.class.path"), file.toString());
        var exit = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        assertThat(exit).as("javac " + file).isZero();
        var classes = new ArrayList<Path>();
        try (var made = Files.list(work)) {
            made.filter(path -> path.toString().endsWith(".class")).forEach(classes::add);
        }
        service(name, type, classes);
    }

    private void service(String name, String type, List<Path> classes) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")))) {
            out.putNextEntry(new JarEntry(SERVICE));
            out.write((type + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
            for (var made : classes) {
                out.putNextEntry(new JarEntry("example/" + made.getFileName()));
                out.write(Files.readAllBytes(made));
            }
        }
    }
}
