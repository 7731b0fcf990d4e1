package sownd.bindings.exchange.companion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.exchange.Assets;
import sownd.bindings.exchange.Choices;
import sownd.bindings.exchange.Documents;
import sownd.bindings.exchange.Plan;
import sownd.bindings.exchange.ProjectTarget;
import sownd.engine.graph.NodeTypes;

/** A large configuration is imported by a process that has little memory. */
final class FrugalImportTest {
    private static final int MEGABYTES = Boolean.getBoolean("sownd.soak") ? 30 : 3;
    private static final int HEAP = Boolean.getBoolean("sownd.soak") ? 512 : 64;

    @TempDir
    private Path folder;

    /** What the process does: an import into a new project, from the file to the disk. */
    static final class Importer {
        private Importer() {}

        /** @param args the file, the folder of the project */
        public static void main(String[] args) throws IOException {
            var target = Path.of(args[1]);
            var assets = new Assets(target);
            try (var incoming = Door.open(Path.of(args[0]))) {
                var here = Documents.empty("Imported");
                var plan = Plan.of(here, assets, incoming, Choices.ALL);
                if (plan.inspected(NodeTypes.builtIn()).project().isEmpty()) {
                    throw new IOException("this is no project");
                }
                plan.apply(incoming, assets, new ProjectTarget(target), "Import");
                System.out.println("imported " + incoming.report().counts());
            }
        }
    }

    /** Writes a configuration of buttons with nothing but actions, of so many megabytes unpacked. */
    static void write(Path file, int megabytes) throws IOException {
        try (var out = new PrintWriter(new java.io.OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            out.print(
                    "{\"version\": 9, \"type\": \"full\", \"instances\": {\"obs1\": {\"instance_type\": \"obs-studio\","
                            + " \"label\": \"obs\", \"enabled\": true, \"config\": {}}}, \"pages\": {");
            var written = 0L;
            for (var page = 1; written < megabytes * 1_000_000L; page++) {
                var text = page(page);
                out.print((page == 1 ? "" : ",") + text);
                written += text.length();
            }
            out.print("}, \"triggers\": {}, \"custom_variables\": {}}");
        }
    }

    private static String page(int page) {
        var text = new StringBuilder(
                "\"" + page + "\": {\"id\": \"p" + page + "\", \"name\": \"Page " + page
                        + "\", \"gridSize\": {\"minColumn\": 0, \"maxColumn\": 7, \"minRow\": 0, \"maxRow\": 3}, \"controls\": {");
        for (var row = 0; row < 4; row++) {
            text.append(row == 0 ? "" : ",").append('"').append(row).append("\": {");
            for (var column = 0; column < 8; column++) {
                text.append(column == 0 ? "" : ",")
                        .append('"')
                        .append(column)
                        .append("\": ")
                        .append(button(page, column));
            }
            text.append('}');
        }
        return text.append("}}").toString();
    }

    private static String button(int page, int column) {
        var text = new StringBuilder(
                "{\"type\": \"button\", \"style\": {\"text\": \"Go\"}, \"options\": {}, \"feedbacks\": [],"
                        + " \"steps\": {\"0\": {\"action_sets\": {\"down\": [");
        for (var i = 0; i < 40; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"type\": \"action\", \"id\": \"a")
                    .append(page * 1_000 + column * 40 + i)
                    .append(
                            "\", \"definitionId\": \"set_scene\", \"connectionId\": \"obs1\", \"options\": {\"scene\": \"Scene ")
                    .append(i)
                    .append("\", \"mode\": \"preview\"}}");
        }
        return text.append("], \"up\": []}, \"options\": {}}}}").toString();
    }

    @Test
    void aLargeConfigurationNeedsLittleMemory() throws Exception {
        var file = folder.resolve("big.companionconfig");
        write(file, MEGABYTES);
        var out = folder.resolve("out.txt");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Importer.class.getName(),
                        file.toString(),
                        folder.resolve("show").toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out)).startsWith("imported ");
        assertThat(folder.resolve("show/project.json")).exists();
    }

    /** @param args the megabytes, the file */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[1]), Integer.parseInt(args[0]));
    }
}
