package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A process that saves is killed at any moment, and looked at from below. */
final class KillTest {
    private static final int CYCLES = Boolean.getBoolean("sownd.soak") ? 200 : 6;

    @TempDir
    private Path folder;

    private Path project() throws IOException {
        var text = new StringBuilder("{\n  \"sownd\": 1,\n  \"name\": \"Killed\",\n  \"variables\": {\n");
        for (var i = 0; i < 2_000; i++) {
            text.append("    \"v").append(i).append("\": {\"value\": \"something that takes some room\"},\n");
        }
        text.append("    \"serial\": {\"value\": 0}\n  }\n}\n");
        return Files.writeString(folder.resolve("project.json"), text);
    }

    private List<String> harness(String... before) {
        var words = new ArrayList<>(List.of(before));
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Harness.class.getName(),
                folder.toString()));
        return words;
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        var file = project();
        var random = new Random(1);
        for (var cycle = 0; cycle < CYCLES; cycle++) {
            var words = harness();
            words.add("1000000");
            var acknowledged = killedAfter(words, 1 + random.nextInt(60));
            var opened = Opening.of(file, Kit.reader(), new LocalDisk(), ZoneId.systemDefault());
            assertThat(opened.way()).as("cycle %d", cycle).isEqualTo(Opening.Way.SAVED);
            assertThat(Harness.serial(opened.document()))
                    .as("cycle %d", cycle)
                    .isBetween(acknowledged, acknowledged + 2);
            assertThat(unfinished()).as("cycle %d", cycle).hasSizeLessThanOrEqualTo(1);
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

    private List<Path> unfinished() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> path.toString().endsWith(".unfinished")).toList();
        }
    }

    /** The order of calls, as the kernel sees them. */
    @Test
    @EnabledIfSystemProperty(named = "sownd.soak", matches = "true")
    void bytesAreForcedBeforeTheRenameAndTheFolderAfterIt() throws Exception {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(at -> Files.isExecutable(Path.of(at, "strace"))));
        var file = project().toRealPath();
        var trace = folder.resolve("trace.txt");
        var words = harness(
                "strace", "-f", "-y", "-e", "trace=fsync,fdatasync,rename,renameat,renameat2", "-o", trace.toString());
        words.add("300");
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
