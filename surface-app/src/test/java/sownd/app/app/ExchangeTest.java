package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import and export as somebody types them. */
final class ExchangeTest {
    private static final String CONFIGURATION = """
            {"version": 9, "type": "page", "oldPageNumber": 2, "instances": {}, "page": {"name": "Lights", "controls": {"0": {"3": {
              "type": "button", "style": {"text": "Blackout", "bgcolor": 16711680}, "steps": {"0": {"action_sets": {"down": [
                {"type": "action", "connectionId": "eos", "definitionId": "run_key", "options": {"key": "blackout"}},
                {"type": "action", "connectionId": "internal", "definitionId": "wait", "options": {"time": 100}}]}}}}}}}}
            """;

    @TempDir
    private Path folder;

    private Path configuration() throws IOException {
        return Files.writeString(folder.resolve("lights.companionconfig"), CONFIGURATION);
    }

    @Test
    void aProjectGoesOutAndComesIn() {
        var demo = Fixtures.home().resolve("assets/demo/matinee").toString();
        var archive = folder.resolve("show.sownd");
        var out = Said.to("export", demo, "--out", archive.toString());
        assertThat(out.code()).as(out.err()).isZero();
        assertThat(out.out()).contains("8 files of assets");
        var in = Said.to(
                "import", archive.toString(), "--into", folder.resolve("new").toString());
        assertThat(in.code()).as(in.err()).isZero();
        assertThat(in.out()).contains("new      page:evening").endsWith("imported\n");
        assertThat(Said.to("check", folder.resolve("new").toString()).out()).contains("can be used, 0 warnings");
        assertThat(Said.to(
                                "import",
                                archive.toString(),
                                "--into",
                                folder.resolve("new").toString())
                        .out())
                .endsWith("nothing to do\n");
    }

    @Test
    void aPartOfItGoesOut() {
        var demo = Fixtures.home().resolve("assets/demo/matinee").toString();
        var archive = folder.resolve("part.sownd").toString();
        assertThat(Said.to("export", demo, "--out", archive, "--part", "var:scene")
                        .code())
                .isZero();
        var in = Said.to("import", archive, "--into", folder.resolve("new").toString());
        assertThat(in.out()).isEqualToIgnoringNewLines("new      var:sceneimported");
    }

    @Test
    void whatIsNotMappedIsListedWithItsPlace() throws IOException {
        var said = Said.to(
                "import",
                configuration().toString(),
                "--into",
                folder.resolve("new").toString());
        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .contains("1 page, 1 button, 2 actions")
                .contains(
                        "page 2 \"Lights\", row 0, column 3, press 1: eos: run_key: there is nothing here like the module");
        var check = Said.to("check", folder.resolve("new").toString());
        assertThat(check.code()).as(check.out()).isZero();
        assertThat(Files.readString(folder.resolve("new/project.json"))).contains("\"blackout\"", "\"warn\"");
    }

    @Test
    void aPreviewChangesNothing() throws IOException {
        var said = Said.to(
                "import",
                configuration().toString(),
                "--into",
                folder.resolve("new").toString(),
                "--preview");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("new      page:lights").endsWith("nothing was changed, this was the preview\n");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void aConflictIsChosen() throws IOException {
        var into = folder.resolve("new");
        var file = configuration();
        Said.to("import", file.toString(), "--into", into.toString());
        Files.writeString(file, CONFIGURATION.replace("Blackout", "Dark"));
        var skip = Said.to(
                "import",
                file.toString(),
                "--into",
                into.toString(),
                "--choose",
                "page:lights=skip",
                "--conflict",
                "replace");
        assertThat(skip.out()).contains("skipped  page:lights").endsWith("nothing to do\n");
        var both = Said.to("import", file.toString(), "--into", into.toString());
        assertThat(both.out()).contains("both     page:lights (the id is taken, comes as \"lights_2\")");
        assertThat(Files.readString(into.resolve("project.json"))).contains("Blackout", "Dark");
    }

    @Test
    void whatIsRefusedChangesNothing() throws IOException {
        var into = folder.resolve("new");
        Said.to("import", configuration().toString(), "--into", into.toString());
        var before = Files.readString(into.resolve("project.json"));
        for (var text : new String[] {"PK\003\004 no archive", "no: configuration", "{", ""}) {
            var file = Files.writeString(folder.resolve("evil"), text);
            var said = Said.to("import", file.toString(), "--into", into.toString());
            assertThat(said.code()).as(text).isEqualTo(Main.FAULTY);
            assertThat(said.err())
                    .startsWith("sownd: ")
                    .endsWith("; nothing was changed\n")
                    .doesNotContain("\tat ");
        }
        assertThat(into.resolve("project.json")).hasContent(before);
        assertThat(Said.to("import", folder.resolve("none").toString(), "--into", into.toString())
                        .code())
                .isEqualTo(Main.FAULTY);
        assertThat(Said.to(
                                "export",
                                into.toString(),
                                "--out",
                                folder.resolve("x.sownd").toString(),
                                "--part",
                                "page:x")
                        .err())
                .contains("there is no page \"x\"");
        assertThat(folder.resolve("x.sownd")).doesNotExist();
    }

    /** A project that is broken already is not made worse. */
    @Test
    void aFaultyProjectTakesNothing() throws IOException {
        var into = Files.createDirectories(folder.resolve("new"));
        Files.writeString(into.resolve("project.json"), "{\"sownd\": 1}");
        var said = Said.to("import", configuration().toString(), "--into", into.toString());
        assertThat(said.code()).isEqualTo(Main.FAULTY);
        assertThat(into.resolve("project.json")).hasContent("{\"sownd\": 1}");
    }
}
