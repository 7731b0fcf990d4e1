package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.Opening;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** A project edited while it is played, over HTTP, and opened again. */
final class EditingTest {
    private static final String GAIN = "/graphs/main/nodes/music/params/gain";
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Path file;
    private Show show;

    @BeforeEach
    void begin() throws Exception {
        file = Fixtures.tone(folder).resolve("project.json");
        open();
    }

    private void open() throws Exception {
        var reader = new ProjectReader(NodeTypes.builtIn());
        var opening = Opening.of(file, reader, new LocalDisk(), ZoneId.systemDefault());
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(opening, reader, ProjectFile.folder(file), settings, Hardware.system());
    }

    @AfterEach
    void end() {
        show.close();
        http.close();
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        var uri = show.address().orElseThrow().resolve("/api/v1/project" + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private Value value(String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        return answer instanceof Answer.Found found ? found.value() : Value.of(answer.toString());
    }

    private HttpResponse<String> put(String pointer, String value) throws Exception {
        return ask(
                "PATCH",
                "",
                "{\"name\": \"Set\", \"changes\": [{\"put\": \"" + pointer + "\", \"value\": " + value + "}]}");
    }

    @Test
    void anEditIsSavedAndHeardAndTakenBack() throws Exception {
        var before = Files.readString(file);
        assertThat(ask("GET", "", "").body()).isEqualTo(before);
        show.inbox().set("/var/n", Value.of(5)).get(20, TimeUnit.SECONDS);
        var answer = put("/graphs/main/nodes/music", "{\"type\": \"gain\", \"params\": {\"gain\": -20}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"name\":\"Set\",\"saved\":true,\"warnings\":[]}");
        assertThat(Files.readString(file))
                .isEqualTo(before.replace("{\"type\": \"gain\"}", "{\"type\": \"gain\", \"params\": {\"gain\": -20}}"));
        Until.so("the edit is played", () -> value("/graph/main/music/gain").asNumber() == -20);
        assertThat(value("/var/n")).as("what people set stays").isEqualTo(Value.of(5));
        assertThat(ask("GET", "/history", "").body()).contains("\"saved\":true", "\"name\":\"Set\"");
        assertThat(ask("POST", "/undo", "").statusCode()).isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo(before);
        Until.so("it is played as it was", () -> value("/graph/main/music/gain").asNumber() == 0);
        Until.so("it is told", () -> value("/project/said").asText().equals("undone: Set"));
        assertThat(ask("POST", "/redo", "").statusCode()).isEqualTo(200);
        assertThat(ask("POST", "/redo", "").statusCode()).isEqualTo(409);
        assertThat(ask("GET", "/generations", "").body()).contains("\"id\":1", "\"id\":4");
        assertThat(ask("POST", "/generations/1", "").statusCode()).isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void whatIsWrongIsRefusedWithItsPlace() throws Exception {
        var before = Files.readString(file);
        var faulty = put("/pages/one/controls/0/press/0/set", "\"/var/m\"");
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body())
                .contains(
                        "urn:sownd:problem:faulty_project",
                        "\"pointer\":\"/pages/one/controls/0/press/0/set\"",
                        "\"mend\":\"did you mean /var/n?\"");
        assertThat(put("/pagse/one", "1").body()).contains("nothing at /pagse", "pages");
        assertThat(ask("PATCH", "", "{\"changes\": ").statusCode()).isEqualTo(400);
        assertThat(ask("PATCH", "", "{\"name\": \"x\"}").statusCode()).isEqualTo(400);
        assertThat(ask("PATCH", "", "{\"changes\": [{\"mend\": \"/x\"}]}").body())
                .contains("use one of put, insert");
        assertThat(ask("POST", "/undo", "").statusCode()).isEqualTo(409);
        assertThat(ask("POST", "/generations/one", "").statusCode()).isEqualTo(400);
        assertThat(ask("DELETE", "", "").statusCode()).isEqualTo(405);
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    @Test
    void valuesAreThereAgainAtTheNextStart() throws Exception {
        show.inbox().set("/var/n", Value.of(7)).get(20, TimeUnit.SECONDS);
        show.close();
        open();
        Until.so("it is given back", () -> value("/var/n").equals(Value.of(7)));
        assertThat(Files.readString(file)).as("the project is not touched").isEqualTo(Fixtures.TONE);
    }

    @Test
    void whatIsWrittenByHandIsPlayedAtOnce() throws Exception {
        Files.writeString(
                file, Fixtures.TONE.replace("\"type\": \"gain\"", "\"type\": \"gain\", \"params\": {\"gain\": -9}"));
        Until.so("it is played", () -> value("/graph/main/music/gain").asNumber() == -9);
        assertThat(ask("GET", "", "").body()).contains("\"gain\": -9");
    }

    @Test
    void aProjectThatBelongsToTheProgramIsNotEdited() throws Exception {
        show.close();
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(Fixtures.read(file), folder, settings, Hardware.system());
        assertThat(put(GAIN, "-3").statusCode()).isEqualTo(409);
    }
}
