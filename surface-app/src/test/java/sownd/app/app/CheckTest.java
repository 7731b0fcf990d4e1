package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Projects that cannot be used. Each folder below {@code broken} holds one, and in {@code said.txt} how each line begins,
 * faults before warnings.
 */
final class CheckTest {
    private static final Path BROKEN = Path.of("src/test/resources/sownd/app/app/broken");

    /** {@code file:line:column path: what, mend}. */
    private static final String FORM = ".+?:\\d+:\\d+ /\\S*: .+, .+";

    @TempDir
    private Path folder;

    private Path project;

    static List<String> broken() throws IOException {
        try (var folders = Files.list(BROKEN)) {
            return folders.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @BeforeEach
    void begin() {
        project = folder.resolve("project");
    }

    @Test
    void findsNothingWrongWithTheDemo() throws IOException {
        var demo = Fixtures.home().resolve("assets/demo/matinee");
        var before = contents(demo);
        var said = Said.to("check", demo.toString());
        assertThat(said.code()).as(said.out()).isZero();
        assertThat(said.out().lines().toList()).last().asString().startsWith("can be used");
        assertThat(contents(demo)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesEveryFaultAndItsMend(String name) throws IOException {
        copy(name);
        var before = contents(project);
        var said = Said.to("check", project.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).isEmpty();
        var expected = Files.readAllLines(project.resolve("said.txt"));
        var lines = said.out().lines().toList();
        assertThat(lines).hasSize(expected.size() + 1);
        for (var i = 0; i < expected.size(); i++) {
            assertThat(lines.get(i))
                    .startsWith(project.resolve("project.json") + ":" + expected.get(i))
                    .matches(FORM);
        }
        assertThat(lines.getLast()).matches("\\d+ faults?, \\d+ warnings?");
        assertThat(contents(project)).as("nothing is written").isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isNeitherRunNorRenderedNorTouched(String name) throws IOException {
        copy(name);
        var before = contents(project);
        var run = Said.to("run", project.toString(), "--headless", "--audio", "null", "--duration", "1");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("cannot be used").contains(project + "/project.json:");
        var wav = folder.resolve("out.wav");
        var render = Said.to("render", project.toString(), "--seconds", "1", "--out", wav.toString());
        assertThat(render.code()).isEqualTo(2);
        assertThat(render.err()).contains(project + "/project.json:");
        assertThat(wav).doesNotExist();
        assertThat(contents(project)).isEqualTo(before);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        var said = Said.to("check", project.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).startsWith(project + ":1:1 /: the file cannot be read: it does not exist, ");
    }

    @Test
    void takesTheFileAsWellAsItsFolder() throws IOException {
        var tone = Fixtures.tone(folder);
        assertThat(Said.to("check", tone.toString()))
                .isEqualTo(Said.to("check", tone.resolve("project.json").toString()));
        assertThat(Said.to("check", tone.toString()).code()).isZero();
    }

    private void copy(String name) throws IOException {
        Files.createDirectories(project);
        try (var files = Files.list(BROKEN.resolve(name))) {
            for (var file : files.toList()) {
                Files.copy(file, project.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /** Every file with its time and its bytes. */
    private static Map<String, String> contents(Path folder) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            files.forEach(file -> contents.put(folder.relativize(file).toString(), state(file)));
        }
        return contents;
    }

    private static String state(Path file) {
        try {
            var bytes = Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
            return Files.getLastModifiedTime(file) + " " + HexFormat.of().formatHex(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
