package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves is killed at any moment, and looked at from below. */
final class KillTest {
    private static final int CYCLES = Boolean.getBoolean("sownd.soak") ? 2_000 : 200;
    private static final int LANES = 2;
    private static final int MOST_SAVES = Boolean.getBoolean("sownd.soak") ? 60 : 10;

    @TempDir
    private Path folder;

    private String classPath = System.getProperty("java.class.path");

    private Path project(Path in) throws IOException {
        var text = new StringBuilder("{\n  \"sownd\": 1,\n  \"name\": \"Killed\",\n  \"variables\": {\n");
        for (var i = 0; i < 500; i++) {
            text.append("    \"v").append(i).append("\": {\"value\": \"something that takes some room\"},\n");
        }
        text.append("    \"serial\": {\"value\": 0}\n  }\n}\n");
        return Files.writeString(Files.createDirectories(in).resolve("project.json"), text);
    }

    private List<String> harness(Path project, int edits, String classes, String... before) {
        var words = new ArrayList<>(List.of(before));
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                classes + folder.resolve("classes.jsa"),
                "-cp",
                classPath,
                Harness.class.getName(),
                project.toString(),
                Integer.toString(edits)));
        return words;
    }

    /** A process starts several times as fast from classes that one before it has put together. */
    private void prepare() throws Exception {
        var packed = new ArrayList<String>();
        for (var at : System.getProperty("java.class.path").split(File.pathSeparator)) {
            packed.add(Files.isDirectory(Path.of(at)) ? packed(Path.of(at), packed.size()) : at);
        }
        classPath = String.join(File.pathSeparator, packed);
        var project = project(folder.resolve("prepared")).getParent();
        var process = new ProcessBuilder(harness(project, 20, "-XX:ArchiveClassesAtExit="))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prepared.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
    }

    /** Classes in folders cannot be put together. */
    private String packed(Path classes, int number) {
        var jar = folder.resolve("classes" + number + ".jar").toString();
        var tool = ToolProvider.findFirst("jar").orElseThrow();
        assertThat(tool.run(System.out, System.err, "--create", "--file", jar, "-C", classes.toString(), "."))
                .isZero();
        return jar;
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        prepare();
        try (var lanes = Executors.newFixedThreadPool(LANES)) {
            var all = new ArrayList<Callable<Void>>();
            for (var lane = 0; lane < LANES; lane++) {
                var number = lane;
                all.add(() -> {
                    kill(folder.resolve("lane" + number), new Random(number), CYCLES / LANES);
                    return null;
                });
            }
            for (var ended : lanes.invokeAll(all)) {
                ended.get();
            }
        }
    }

    private void kill(Path lane, Random random, int cycles) throws Exception {
        var file = project(lane);
        for (var cycle = 0; cycle < cycles; cycle++) {
            var words = harness(lane, 1_000_000, "-XX:SharedArchiveFile=");
            var acknowledged = killedAfter(words, 1 + random.nextInt(MOST_SAVES));
            var opened = Opening.of(file, Kit.reader(), new LocalDisk(), ZoneId.systemDefault());
            assertThat(opened.way()).as("cycle %d", cycle).isEqualTo(Opening.Way.SAVED);
            assertThat(Harness.serial(opened.document()))
                    .as("cycle %d", cycle)
                    .isBetween(acknowledged, acknowledged + 2);
            assertThat(unfinished(lane)).as("cycle %d", cycle).hasSizeLessThanOrEqualTo(1);
        }
    }

    /** The last serial a process said before it was killed, some lines after its first. */
    private static long killedAfter(List<String> words, int lines) throws Exception {
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var last = -1L;
        try (var out = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            var said = 0;
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                last = line.startsWith("from ") ? last : Long.parseLong(line);
                if (++said == lines + 1) {
                    process.toHandle().destroyForcibly(); // the process itself would close what it still has to say
                }
            }
        }
        process.waitFor();
        assertThat(last).as("it saved something").isPositive();
        return last;
    }

    private static List<Path> unfinished(Path lane) throws IOException {
        try (Stream<Path> all = Files.walk(lane)) {
            return all.filter(path -> path.toString().endsWith(".unfinished")).toList();
        }
    }

    /** The order of calls, as the kernel sees them. */
    @Test
    @EnabledIfSystemProperty(named = "sownd.soak", matches = "true")
    void bytesAreForcedBeforeTheRenameAndTheFolderAfterIt() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(at -> Files.isExecutable(Path.of(at, "strace"))));
        prepare();
        var file = project(folder.resolve("traced")).toRealPath();
        var trace = folder.resolve("trace.txt");
        var words = harness(
                file.getParent(),
                300,
                "-XX:SharedArchiveFile=",
                "strace",
                "-f",
                "-y",
                "-e",
                "trace=fsync,fdatasync,rename,renameat,renameat2",
                "-o",
                trace.toString());
        var process = new ProcessBuilder(words)
                .inheritIO()
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        var renames = 0;
        var forced = false;
        var folderForced = true;
        for (var line : Files.readAllLines(trace)) {
            if (line.contains("rename") && line.contains("\"" + file + "\"")) {
                assertThat(forced).as("the new file is forced before: %s", line).isTrue();
                assertThat(folderForced)
                        .as("the folder was forced after the one before: %s", line)
                        .isTrue();
                renames++;
                forced = false;
                folderForced = false;
            } else if (line.contains("sync(") && line.contains("project.unfinished>")) {
                forced = true;
            } else if (line.contains("sync(") && line.contains("<" + file.getParent() + ">")) {
                folderForced = true;
            }
        }
        assertThat(renames).isEqualTo(300);
        assertThat(folderForced).isTrue();
    }
}
