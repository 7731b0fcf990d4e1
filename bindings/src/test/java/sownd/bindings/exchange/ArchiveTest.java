package sownd.bindings.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.project.ProjectReader;
import sownd.engine.graph.NodeTypes;

class ArchiveTest {
    private static final Path DEMO = Path.of("../assets/demo/matinee");

    @TempDir
    private Path folder;

    private static byte[] archive(Path project, Archive.Along along, String... parts) throws IOException {
        var out = new ByteArrayOutputStream();
        Archive.write(project, Stream.of(parts).map(Thing::of).toList(), along, out);
        return out.toByteArray();
    }

    private static ObjectNode json(String text) throws IOException {
        return Documents.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text");
    }

    private Path project(String text) throws IOException {
        Files.createDirectories(folder.resolve("p/assets/fx"));
        Files.writeString(folder.resolve("p/project.json"), text);
        return folder.resolve("p");
    }

    private static Plan letIn(byte[] archive, Path into) throws IOException {
        try (var incoming = Archive.read(Zip.channel(archive), Limits.USUAL)) {
            var assets = new Assets(into);
            var plan = Plan.of(Documents.empty("New"), assets, incoming, Choices.ALL);
            plan.apply(incoming, assets, new ProjectTarget(into), "Import");
            return plan;
        }
    }

    @Test
    void theDemoComesBackAsItWas() throws IOException {
        letIn(archive(DEMO, Archive.Along.WITH_MEDIA), folder.resolve("new"));
        var before = json(Files.readString(DEMO.resolve("project.json")));
        var after = json(Files.readString(folder.resolve("new/project.json")));
        assertThat(after).isEqualTo(before);
        try (var files = Files.list(DEMO.resolve("assets"))) {
            for (var file : files.toList()) {
                assertThat(folder.resolve("new/assets").resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file);
            }
        }
        assertThat(new ProjectReader(NodeTypes.builtIn())
                        .read(folder.resolve("new"))
                        .problems())
                .isEmpty();
        try (var left = Files.list(folder.resolve("new"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("project.json", "assets", ".sownd");
        }
    }

    @Test
    void theSameProjectGivesTheSameBytes() throws IOException {
        var first = archive(DEMO, Archive.Along.WITH_MEDIA);
        letIn(first, folder.resolve("new"));
        var second = archive(folder.resolve("new"), Archive.Along.WITH_MEDIA);
        assertThat(java.util.Arrays.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void withoutMediaThereAreNoFiles() throws IOException {
        try (var incoming = Archive.read(Zip.channel(archive(DEMO, Archive.Along.WITHOUT_MEDIA)), Limits.USUAL)) {
            assertThat(incoming.media().names()).isEmpty();
            assertThat(incoming.document().path("pages").size()).isEqualTo(2);
        }
    }

    @Test
    void aPartBringsWhatItNeedsAndNothingElse() throws IOException {
        var project = project("""
                {"sownd": 1, "name": "P",
                 "types": {"bell": {"nodes": {"o": {"type": "oscillator"}}, "outputs": {"out": "o.out"}}, "spare": {"nodes": {}}},
                 "graphs": {"main": {"nodes": {"b": {"type": "bell"}, "r": {"type": "player", "params": {"asset": "fx/rain.wav"}}}},
                            "spare": {"nodes": {"p": {"type": "player", "params": {"asset": "spare.wav"}}}}},
                 "pages": {"one": {"name": "One", "controls": [
                     {"at": [0, 0], "type": "button", "look": {"text": "Level ${var.level} var.spare"},
                      "press": [{"call": "/graph/main/r/play"}, {"page": "two"}, {"send": "osc", "to": "desk", "address": "/page/spare"}],
                      "feedback": [{"when": "var.on == 'var.spare'", "look": {}}]}]},
                   "two": {"name": "Two", "controls": []}, "spare": {"name": "S"}},
                 "bindings": {"b": {"when": {"osc": "/page/one"}, "do": []}},
                 "variables": {"level": {}, "on": {}, "spare": {}},
                 "connections": {"desk": {"type": "osc", "port": 1}, "spare": {"type": "midi"}}, "later": {"kept": true}}
                """);
        Files.writeString(project.resolve("assets/fx/rain.wav"), "rain");
        Files.writeString(project.resolve("assets/spare.wav"), "spare");
        var archive = archive(project, Archive.Along.WITH_MEDIA, "page:one");
        try (var incoming = Archive.read(Zip.channel(archive), Limits.USUAL)) {
            assertThat(incoming.document().toString()).doesNotContain("\"spare\"");
            assertThat(incoming.document().path("bindings").isMissingNode()).isTrue();
            assertThat(incoming.media().names()).containsExactly("fx/rain.wav");
        }
        letIn(archive, folder.resolve("new"));
        assertThat(new ProjectReader(NodeTypes.builtIn())
                        .read(folder.resolve("new"))
                        .project())
                .isPresent();
    }

    @Test
    void aPartThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> archive(DEMO, Archive.Along.WITH_MEDIA, "page:evning"))
                .isInstanceOf(Refused.class)
                .hasMessage("there is no page \"evning\", did you mean \"evening\"?");
        assertThatThrownBy(() -> archive(DEMO, Archive.Along.WITH_MEDIA, "leaf:x"))
                .hasMessageContaining("is no part of a project, write it as page:evening");
    }

    @Test
    void secretsStayAtHome() throws IOException {
        var project = project("""
                {"sownd": 1, "name": "P", "connections": {"desk": {"type": "osc", "port": 1, "password": "canary1", "token": "secret:desk"}},
                 "variables": {"api_key": {"value": "canary2"}, "key": {"value": "C major"}},
                 "pages": {"one": {"name": "One", "controls": [{"at": [0, 0], "type": "button",
                    "press": [{"send": "http", "url": "http://me:canary3@10.0.0.1/go?token=canary4&x=1", "body": "Authorization: Bearer canary5-0123456789"}]}]}}}
                """);
        var out = new ByteArrayOutputStream();
        var written = Archive.write(project, List.of(), Archive.Along.WITH_MEDIA, out);
        assertThat(written.secrets()).contains("/connections/desk/password");
        letIn(out.toByteArray(), folder.resolve("new"));
        var text = Files.readString(folder.resolve("new/project.json"));
        assertThat(text).doesNotContain("canary").contains("secret:desk", "C major", "x=1");
    }

    @Test
    void onlyAssetsGoAlong() throws IOException {
        var project = project("{\"sownd\": 1, \"name\": \"P\"}");
        Files.writeString(project.resolve("passwords.txt"), "canary");
        Files.writeString(project.resolve("assets/a.wav"), "a");
        Files.createSymbolicLink(project.resolve("assets/link.wav"), project.resolve("passwords.txt"));
        Files.writeString(project.resolve("assets/.hidden"), "canary");
        try (var incoming = Archive.read(Zip.channel(archive(project, Archive.Along.WITH_MEDIA)), Limits.USUAL)) {
            assertThat(incoming.media().names()).containsExactly("a.wav");
        }
    }

    @Test
    void anArchiveWithoutAProjectIsRefused() {
        var zip = new Zip();
        zip.add("assets/a.wav").holding("a");
        assertThatThrownBy(() -> Archive.read(Zip.channel(zip.bytes()), Limits.USUAL))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no project.json in it");
    }

    @Test
    void aBrokenProjectIsRefused() {
        for (var text : List.of("", "[]", "{", "{\"a\": 1, \"a\": 2}", "{} {}", "\u0000")) {
            var zip = new Zip();
            zip.add("project.json").holding(text);
            assertThatThrownBy(() -> Archive.read(Zip.channel(zip.bytes()), Limits.USUAL))
                    .as(text)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatIsNoPartOfAProjectStaysOutside() throws IOException {
        var zip = new Zip();
        zip.add("project.json").holding("{\"sownd\": 1, \"name\": \"P\"}");
        zip.add("run.sh").holding("rm -rf ~");
        letIn(zip.bytes(), folder.resolve("new"));
        assertThat(folder.resolve("new/run.sh")).doesNotExist();
    }

    /** When the project cannot be kept, no file stays either. */
    @Test
    void allOrNothing() throws IOException {
        var into = Files.createDirectories(folder.resolve("new"));
        try (var incoming = Archive.read(Zip.channel(archive(DEMO, Archive.Along.WITH_MEDIA)), Limits.USUAL)) {
            var assets = new Assets(into);
            var plan = Plan.of(Documents.empty("New"), assets, incoming, Choices.ALL);
            assertThatThrownBy(() -> plan.apply(
                            incoming,
                            assets,
                            (document, name) -> {
                                throw new IOException("the disk is full");
                            },
                            "Import"))
                    .hasMessage("the disk is full");
        }
        try (var files = Files.walk(into)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** A file that comes to be there meanwhile is not overwritten, and those placed before it go again. */
    @Test
    void noFileIsOverwritten() throws IOException {
        var into = Files.createDirectories(folder.resolve("new"));
        var media = Media.of(Map.of("a.wav", new byte[] {1}, "b.wav", new byte[] {2}));
        Files.createDirectories(into.resolve("assets"));
        Files.writeString(into.resolve("assets/b.wav"), "mine");
        assertThatThrownBy(() -> new Assets(into).bring(media, Map.of("a.wav", "a.wav", "b.wav", "b.wav")))
                .isInstanceOf(IOException.class);
        assertThat(into.resolve("assets/b.wav")).hasContent("mine");
        assertThat(into.resolve("assets/a.wav")).doesNotExist();
    }

    @Test
    void noFileLeavesItsFolder() throws IOException {
        var into = Files.createDirectories(folder.resolve("new/assets"));
        var outside = Files.createDirectories(folder.resolve("outside"));
        Files.createSymbolicLink(into.resolve("fx"), outside);
        for (var name : List.of("../evil", "fx/evil")) {
            var media = Media.of(Map.of(name, new byte[] {1}));
            assertThatThrownBy(() -> new Assets(folder.resolve("new")).bring(media, Map.of(name, name)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(outside).isEmptyDirectory();
    }
}
