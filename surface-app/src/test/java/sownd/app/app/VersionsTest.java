package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.store.Document;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Versions;

/** The commands around the versions of a project. */
final class VersionsTest {
    private static final Instant AT = Instant.parse("2026-11-22T19:02:00Z");

    @TempDir
    private Path folder;

    private Path edited() throws Exception {
        var tone = Fixtures.tone(folder);
        var versions = Versions.of(tone, new LocalDisk());
        versions.replace(Document.of(Fixtures.TONE.replace("One", "Two")), AT);
        versions.replace(Document.of(Fixtures.TONE.replace("One", "Three")), AT);
        return tone;
    }

    @Test
    void listsVersionsAndGoesBack() throws Exception {
        var tone = edited();
        var said = Said.to("generations", tone.toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines().toList()).hasSize(4);
        assertThat(said.out()).contains("1 page, 1 control, 0 bindings, 3 nodes", "3 versions");
        assertThat(said.out().lines().filter(line -> line.endsWith("  now")))
                .singleElement()
                .asString()
                .startsWith("3  ");
        var back = Said.to("generations", tone.toString(), "--restore", "1");
        assertThat(back.code()).as(back.err()).isZero();
        assertThat(back.out()).startsWith("back to version 1 of ");
        assertThat(Files.readString(tone.resolve("project.json"))).isEqualTo(Fixtures.TONE);
        assertThat(Said.to("generations", tone.toString(), "--restore", "77").code())
                .isEqualTo(2);
    }

    @Test
    void aBadFileIsNotInTheWay() throws Exception {
        var tone = edited();
        Files.write(tone.resolve("project.json"), new byte[300]);
        assertThat(Said.to("generations", tone.toString(), "--restore", "3").code())
                .isZero();
        assertThat(Files.readString(tone.resolve("project.json"))).contains("Three");
        try (var bad = Files.list(tone.resolve(".sownd/bad"))) {
            assertThat(bad).hasSize(1);
        }
    }

    @Test
    void aBadFileIsRunFromItsNewestVersion() throws Exception {
        var tone = edited();
        var file = tone.resolve("project.json");
        Files.writeString(file, Files.readString(file).substring(0, 100));
        var said = Said.to(
                "run",
                tone.toString(),
                "--headless",
                "--audio",
                "null",
                "--duration",
                "0.2",
                "--http-port",
                "0",
                "--osc-port",
                "0");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("cannot be read, line ", "opened version 3 of ", "1 page, 1 control");
        assertThat(Files.readString(file)).contains("Three");
    }

    @Test
    void searchesAndSaysWhatUsesIt() throws Exception {
        var said = Said.to("search", "/var/n", Fixtures.tone(folder).toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines())
                .containsExactly(
                        "/pages/one/controls/0/press/0/set: \"/var/n\"",
                        "1 found",
                        "used by:",
                        "  /pages/one/controls/0/press/0/set: \"/var/n\"");
        assertThat(Said.to("search", "nowhere", folder.resolve("tone").toString())
                        .out())
                .isEqualTo("0 found" + System.lineSeparator());
        assertThat(Said.to("search", "x", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void todaysFormatNeedsNoMigration() throws Exception {
        var tone = Fixtures.tone(folder);
        var said = Said.to("migrate", tone.toString(), "--write");
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out()).contains("format 1, today's is 1", "after:  1 page, 1 control", "nothing to do");
        assertThat(Files.exists(tone.resolve(".sownd"))).isFalse();
        Files.writeString(tone.resolve("project.json"), "{\"sownd\": 9, \"name\": \"x\"}");
        assertThat(Said.to("migrate", tone.toString()).code()).isEqualTo(2);
    }
}
