package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Opening;
import sownd.devices.midi.MidiPorts;
import sownd.engine.graph.NodeTypes;

/** Search, used-by, rename, replace, delete and copies: over HTTP while the show runs, and by the commands. */
final class BulkEditingTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Path file;
    private Show show;
    private String before;

    @BeforeEach
    void begin() throws Exception {
        file = Fixtures.tone(folder).resolve("project.json");
        before = Files.readString(file);
        var reader = new ProjectReader(NodeTypes.builtIn());
        var opening = Opening.of(file, reader, new LocalDisk(), ZoneId.systemDefault());
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(opening, reader, ProjectFile.folder(file), settings, MidiPorts.system());
    }

    @AfterEach
    void end() {
        show.close();
        http.close();
    }

    private String port() {
        return Integer.toString(show.address().orElseThrow().getPort());
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        var uri = show.address().orElseThrow().resolve("/api/v1/project" + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void looksForATextAndForWhatUsesSomething() throws Exception {
        assertThat(ask("GET", "/search?text=MUSIC", "").body())
                .startsWith("{\"count\":3,\"found\":[")
                .contains("\"pointer\":\"/graphs/main/nodes/music\"", "\"text\":\"\\\"music.out -> out.in\\\"\"");
        assertThat(ask("GET", "/uses?of=/var/n", "").body())
                .isEqualTo("{\"count\":1,\"uses\":[{\"pointer\":\"/pages/one/controls/0/press/0/set\","
                        + "\"text\":\"\\\"/var/n\\\"\"}]}");
        assertThat(ask("GET", "/search", "").statusCode()).isEqualTo(400);
    }

    @Test
    void renamesWithAllThatRefersToItAsOneStep() throws Exception {
        var body = "{\"what\": \"/var/n\", \"to\": \"count\"";
        var preview = ask("POST", "/rename", body + ", \"preview\": true}").body();
        assertThat(preview)
                .contains("\"preview\":true", "\"count\":2", "\"before\":\"/var/n\",\"after\":\"/var/count\"");
        assertThat(Files.readString(file)).isEqualTo(before);
        var made = ask("POST", "/rename", body + "}");
        assertThat(made.body()).contains("\"name\":\"Rename variable n to count\"", "\"saved\":true");
        assertThat(Files.readString(file))
                .isEqualTo(before.replace("/var/n", "/var/count").replace("\"n\": {", "\"count\": {"));
        assertThat(ask("GET", "/history", "").body()).contains("Rename variable n to count");
        assertThat(ask("POST", "/undo", "").statusCode()).isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(ask("POST", "/rename", "{\"what\": \"nobody\", \"to\": \"x\"}")
                        .body())
                .contains("not_possible", "there is no \\\"nobody\\\"");
        assertThat(ask("POST", "/rename", "{\"what\": \"one\"}").statusCode()).isEqualTo(400);
        assertThat(ask("POST", "/rename", "{\"waht\": \"one\"}").body()).contains("there is no \\\"waht\\\" here");
    }

    @Test
    void whatIsInUseIsTakenAwayOnlyWithItsUses() throws Exception {
        var refused = ask("POST", "/delete", "{\"what\": \"/var/n\"}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("urn:sownd:problem:in_use", "\"pointer\":\"/pages/one/controls/0/press/0/set\"");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(ask("POST", "/delete", "{\"what\": \"/var/n\", \"with_uses\": true}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(Files.readString(file)).doesNotContain("\"n\"", "/var/n");
        ask("POST", "/undo", "");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void replacesTextsWhereTheyAreWanted() throws Exception {
        var all = ask("POST", "/replace", "{\"find\": \"one\", \"by\": \"two\", \"preview\": true}");
        assertThat(all.body()).contains("\"before\":\"tone.out -> music.in\",\"after\":\"ttwo.out -> music.in\"");
        var only = "{\"find\": \"One\", \"by\": \"First\", \"only\": [\"/pages/one/name\"]}";
        assertThat(ask("POST", "/replace", only).body()).contains("\"count\":1", "\"saved\":true");
        assertThat(Files.readString(file)).isEqualTo(before.replace("\"One\"", "\"First\""));
        var broken = ask("POST", "/replace", "{\"find\": \"one\", \"by\": \"two\"}");
        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.body()).contains("faulty_project", "/graphs/main/edges/0");
    }

    @Test
    void goesBackToATimeAndSavesElsewhere() throws Exception {
        ask("POST", "/replace", "{\"find\": \"One\", \"by\": \"First\"}");
        var copy = folder.resolve("stick/show");
        assertThat(ask("POST", "/copy", "{\"folder\": \"" + copy + "\"}").body())
                .isEqualTo("{\"file\":\"" + copy.resolve("project.json") + "\"}");
        assertThat(Files.readString(copy.resolve("project.json"))).isEqualTo(Files.readString(file));
        assertThat(ask("POST", "/copy", "{\"folder\": \"" + file + "/below\"}").statusCode())
                .isEqualTo(507);
        assertThat(ask("POST", "/copy", "{\"folder\": \"here\"}").statusCode()).isEqualTo(400);
        var now = LocalTime.now(ZoneId.systemDefault()).format(DateTimeFormatter.ofPattern("HH:mm"));
        assertThat(ask("POST", "/generations/" + now, "").body()).contains("Back to ");
        assertThat(ask("POST", "/generations/25:00", "").body()).contains("no time of day");
    }

    @Test
    void commandsAskTheShowThatRuns() throws Exception {
        assertThat(Said.to("search", "music", "--hub", port()).out()).contains("3 found");
        assertThat(Said.to("uses", "/var/n", "--hub", port()).out()).contains("controls/0/press/0/set", "1 place");
        var preview = Said.to("rename", "/var/n", "count", "--preview", "--hub", port());
        assertThat(preview.out()).contains("/var/n → /var/count", "Rename variable n to count: nothing is changed yet");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Said.to("rename", "/var/n", "count", "--hub", port()).code()).isZero();
        assertThat(Files.readString(file)).contains("\"/var/count\"");
        assertThat(Said.to("undo", "--hub", port()).out()).contains("undone: Rename variable n to count");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Said.to("undo", "--redo", "--hub", port()).out()).contains("done again: Rename");
        var used = Said.to("delete", "/var/count", "--hub", port());
        assertThat(used.code()).isEqualTo(2);
        assertThat(used.err()).contains("1 place refers to it", "breaks /pages/one", "nothing was changed");
        assertThat(Said.to("copy", folder.resolve("other").toString(), "--hub", port())
                        .out())
                .contains("saved as " + folder.resolve("other/project.json"));
    }

    @Test
    void commandsEditAProjectAtRest() throws Exception {
        show.close();
        var project = file.getParent().toString();
        assertThat(Said.to("rename", "one", "evening", project, "--preview").out())
                .contains("/pages/one: one → evening", "nothing is changed yet");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Said.to("rename", "one", "evening", project).out())
                .contains("Rename page one to evening; what it was");
        assertThat(Files.readString(file)).isEqualTo(before.replace("\"one\": {", "\"evening\": {"));
        assertThat(Said.to("replace", "One", "Evening", project).code()).isZero();
        assertThat(Files.readString(file)).contains("\"name\": \"Evening\"");
        var used = Said.to("delete", "/graph/main/music", project);
        assertThat(used.code()).isEqualTo(2);
        assertThat(used.out()).contains("breaks /graphs/main/edges/0");
        assertThat(Said.to("delete", "/graph/main/music", project, "--with-uses")
                        .code())
                .isZero();
        assertThat(Files.readString(file)).doesNotContain("music");
        assertThat(Said.to("generations", project).out()).contains("4 versions");
        assertThat(Said.to("generations", project, "--restore", "1").code()).isZero();
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Said.to("rename", "nobody", "x", project).err())
                .contains("there is no \"nobody\"", "nothing was changed");
        assertThat(Said.to("rename", "one", "x").err()).contains("--hub PORT");
        assertThat(Said.to("uses", "x", project, "--hub", "1").code()).isEqualTo(2);
        assertThat(Said.to("undo", "--hub", "1").err()).contains("no show answers on port 1");
    }
}
