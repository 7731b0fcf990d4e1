package sownd.app.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.Value;

/** What a well-meant request gets. */
final class HubTest {
    private final TreeConductor conductor = new TreeConductor();
    private Hub hub;
    private Client client;

    @BeforeEach
    void open() throws HubUnavailable {
        hub = Hub.open(new HubSettings("127.0.0.1", 0), conductor);
        client = new Client(hub.address());
    }

    @AfterEach
    void close() {
        client.close();
        hub.close();
    }

    @Test
    void readsALeaf() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/address/graph/main/music/gain");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("{\"address\":\"/graph/main/music/gain\",\"value\":-6}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/address/transport", "/api/v1/address/transport/"})
    void readsABranch(String path) throws Exception {
        assertThat(client.get(path).body())
                .isEqualTo("{\"address\":\"/transport\",\"value\":{\"playing\":false,\"tempo\":120}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/address", "/api/v1/address/"})
    void readsTheWholeTree(String path) throws Exception {
        assertThat(client.get(path).body())
                .startsWith("{\"address\":\"/\",\"value\":{")
                .contains("\"graph/main/music/level\":-12.5", "\"transport/tempo\":120");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{\"value\": 3.25},3.25", "-3,-3", "99,12", "true,true", "\"loud\",\"loud\"", "null,null"})
    void setsAndAnswersWithTheValueTaken(String body, String taken) throws Exception {
        HttpResponse<String> answer = client.send("PUT", "/api/v1/address/graph/main/music/gain", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"address\":\"/graph/main/music/gain\",\"value\":" + taken + "}");
        assertThat(client.get("/api/v1/address/graph/main/music/gain").body()).isEqualTo(answer.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|[]|null",
                "{}|[]|null",
                "{\"arguments\":[]}|[]|null",
                "{\"arguments\":[1,\"a\"]}|[Num[number=1.0], Text[text=a]]|1",
                "{\"value\":4.5}|[Num[number=4.5]]|4.5"
            })
    void calls(String body, String arguments, String value) throws Exception {
        HttpResponse<String> answer = client.send("POST", "/api/v1/address/transport/play", body);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"address\":\"/transport/play\",\"value\":" + value + "}");
        assertThat(conductor.calls).containsExactly("/transport/play" + arguments);
        assertThat(conductor.leaves).containsEntry("/transport/playing", Value.of(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/t/go|``|[]",
                "/api/v1/trigger/go|``|[]",
                "/t/go|{\"value\": 3}|[Num[number=3.0]]",
                "/t/go?value=0.5|``|[Num[number=0.5]]",
                "/t/go?value=Storm|``|[Text[text=Storm]]",
            })
    void startsBindingsByName(String path, String body, String given) throws Exception {
        HttpResponse<String> answer = client.send("POST", path, body);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(conductor.calls).containsExactly("/trigger/go" + given);
    }

    @Test
    void aNameThatStartsNothingIsSaidAndAGetStartsNothing() throws Exception {
        HttpResponse<String> unknown = client.send("POST", "/t/og", "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("/trigger/og");
        assertThat(client.get("/t/go").statusCode()).isEqualTo(405);
        assertThat(conductor.calls).isEmpty();
    }

    @Test
    void pressesInCompanionsWords() throws Exception {
        HttpResponse<String> answer = client.send("POST", "/api/location/1/0/2/press", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(answer.headers().map()).doesNotContainKeys("x-app", "access-control-allow-origin");
        assertThat(conductor.calls).containsExactly("press 1/0/2");
    }

    @Test
    void pressesWhateverTheBodyAndKeepsTheConnection() throws Exception {
        for (int i = 0; i < 50; i++) {
            HttpResponse<String> answer = client.send("POST", "/api/location/1/0/" + i % 4 + "/press", "not { json");
            assertThat(answer.body()).isEqualTo("ok");
        }
        assertThat(conductor.calls).hasSize(50).startsWith("press 1/0/0", "press 1/0/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/0/9", "7/0/0", "1/-1/0", "one/0/0", "1/0.5/0", "1/0/99999999999", "1/0/NaN"})
    void answersNothingWhereNoControlCanBe(String place) throws Exception {
        HttpResponse<String> answer = client.send("POST", "/api/location/" + place + "/press", "{\"ignored\":");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(conductor.calls).isEmpty();
        assertThat(hub.counts().refused()).isZero();
    }

    @Test
    void tellsItsHealth() throws Exception {
        HttpResponse<String> answer = client.get("/api/v1/health");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"name\":\"sownd\",\"version\":\"" + Product.sownd().version() + "\",\"status\":\"ok\"}");
    }

    @Test
    void greetsAPersonWithAPlainPage() throws Exception {
        HttpResponse<String> answer = client.get("/");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'");
        assertThat(answer.body())
                .contains("<h1>sownd</h1>", "Version " + Product.sownd().version(), "/api/v1/address", "/press")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/address/transport/tempo,200", "/api/v1/address/transport/temp,404", "/api/v1/health,200"})
    void answersHeadLikeGetWithoutABody(String path, int status) throws Exception {
        HttpResponse<String> answer = client.send("HEAD", path, "");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void servesTwoHundredAtOnceEachItsOwn() {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            conductor.leaves.put("/var/n" + i, Value.of(i));
            answers.add(client.http
                    .sendAsync(client.request("/api/v1/address/var/n" + i).build(), BodyHandlers.ofString())
                    .thenApply(HttpResponse::body));
        }
        for (int i = 0; i < 200; i++) {
            assertThat(answers.get(i).join()).isEqualTo("{\"address\":\"/var/n" + i + "\",\"value\":" + i + "}");
        }
        assertThat(hub.counts()).isEqualTo(new HubCounts(200, 0, 0, 0));
    }
}
