package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;
import sownd.engine.plugin.Plugins;

/** A plugin with a connection type of its own, compiled here and played. */
class ConnectionPluginsTest {
    private static final String SERVICE = "META-INF/services/sownd.devices.net.ConnectionPlugin";
    private static final String LAMP = """
        package example;
        import java.util.*;
        import sownd.devices.net.*;
        public final class Lamp implements ConnectionPlugin, ConnectionType {
            public Collection<ConnectionType> connectionTypes() { return List.of(this); }
            public String name() { return "lamp"; }
            public String about() { return "A lamp that says what it was set to."; }
            public List<Setting> settings() { return List.of(Setting.whole("most", 1, 255, 100, "its brightest")); }
            public List<Leaf> leaves(Settings settings) {
                return List.of(
                        Leaf.number("level", Leaf.Way.SET, 0, settings.whole("most"), "", "how bright it is"),
                        Leaf.bare("blown", Leaf.Way.HAPPENS, "it is broken"));
            }
            public Wire wire(Settings settings, Told told) {
                return new Wire() {
                    public void open() { told.is("level", Datum.of(7)); }
                    public Optional<String> look() { return Optional.empty(); }
                    public void close() {}
                    public void send(String path, List<Datum> arguments) {
                        told.is(path, arguments.getFirst());
                        if (arguments.getFirst().number() == settings.whole("most")) {
                            told.happened("blown", List.of());
                        }
                    }
                };
            }
        }
        """;
    private static final String PROJECT = """
        {"sownd": 1, "name": "Lamp", "connections": {"desk": {"type": "lamp", "most": 50}},
         "variables": {"broken": {"value": 0}},
         "bindings": {"blown": {"when": {"happened": "/connection/desk/blown"}, "do": [{"var": "broken", "to": 1}]}}}
        """;

    @TempDir
    private Path folder;

    @Test
    void itsConnectionsArePlayed() throws Exception {
        jar("lamp", "example.Lamp", LAMP);
        var plugins = ConnectionPlugins.of(folder);
        assertThat(plugins.broken()).isEmpty();
        assertThat(Plugins.of(folder).broken()).as("it is no node").isEmpty();
        assertThat(ConnectionPage.of(plugins.types().all())).contains("| `level` | 0 to 100 | how bright it is |");
        var read =
                new ProjectReader(NodeTypes.builtIn(), plugins.types()).read(folder.resolve("project.json"), PROJECT);
        var project = read.project().orElseThrow(() -> new AssertionError(read.said()));
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        try (var show = Show.open(project, folder, settings, Hardware.system())) {
            Until.so("it says how bright it is", () -> is(show, "/connection/desk/level", "7"));
            show.inbox().set("/connection/desk/level", Value.of(99)).get(20, TimeUnit.SECONDS);
            Until.so("no more than its most", () -> is(show, "/connection/desk/level", "50"));
            Until.so("it is broken", () -> is(show, "/var/broken", "1"));
        }
    }

    private static boolean is(Show show, String address, String value) throws Exception {
        return show.inbox()
                .get(address)
                .get(20, TimeUnit.SECONDS)
                .toString()
                .matches(".*(number|text)=" + value + "(\\.0)?].*");
    }

    @Test
    void aBrokenOneIsNamedAndTheOthersWork() throws Exception {
        jar("a_throws", "example.Throws", plugin("Throws", "throw new IllegalStateException(\"no licence\");"));
        jar("b_double", "example.Double", LAMP.replace("Lamp", "Double").replace("\"lamp\"", "\"obs\""));
        Files.writeString(folder.resolve("c_garbage.jar"), "this is no jar");
        jar(
                "d_reaches",
                "example.Reaches",
                plugin("Reaches", "org.assertj.core.api.Assertions.fail(\"\"); return null;"));
        jar("e_lamp", "example.Lamp", LAMP);
        var plugins = ConnectionPlugins.of(folder);
        assertThat(plugins.types().find("lamp")).isPresent();
        assertThat(plugins.broken()).hasSize(3);
        assertThat(plugins.broken().get(0)).startsWith("a_throws.jar").contains("no licence");
        assertThat(plugins.broken().get(1))
                .startsWith("b_double.jar")
                .contains("two connection types are called \"obs\"");
        assertThat(plugins.broken().get(2)).startsWith("d_reaches.jar").contains("ClassNotFoundException");
        assertThat(Plugins.of(folder).broken())
                .as("what is no jar at all is named once, by the other door")
                .singleElement()
                .asString()
                .startsWith("c_garbage.jar");
    }

    private static String plugin(String name, String body) {
        return "package example; public final class " + name + " implements sownd.devices.net.ConnectionPlugin {"
                + " public java.util.Collection<sownd.devices.net.ConnectionType> connectionTypes() { " + body + " } }";
    }

    /** Compiles one source with the compiler of this JDK and packs it. */
    private void jar(String name, String type, String source) throws IOException {
        var work = Files.createDirectories(folder.resolve("work_" + name + "/example"));
        var file = work.resolve(type.substring(type.lastIndexOf('.') + 1) + ".java");
        Files.writeString(file, source);
        var exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), file.toString());
        assertThat(exit).as("javac " + file).isZero();
        try (var out = new JarOutputStream(Files.newOutputStream(folder.resolve(name + ".jar")));
                var made = Files.list(work)) {
            out.putNextEntry(new JarEntry(SERVICE));
            out.write((type + "\n").getBytes(StandardCharsets.UTF_8));
            for (var each :
                    made.filter(path -> path.toString().endsWith(".class")).toList()) {
                out.putNextEntry(new JarEntry("example/" + each.getFileName()));
                out.write(Files.readAllBytes(each));
            }
        }
    }
}
