package sownd.app.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.Value;

/** What a bad request gets, and that the hub serves the next one all the same. */
final class HubRefusalTest {
    private static final String GAIN = "/api/v1/address/graph/main/music/gain";

    private final TreeConductor conductor = new TreeConductor();
    private Hub hub;
    private Client client;

    @BeforeEach
    void open() throws HubUnavailable {
        hub = Hub.open(new HubSettings("127.0.0.1", 0), conductor);
        client = new Client(hub.address());
    }

    @AfterEach
    void servesOnAndCloses() throws Exception {
        conductor.mood = TreeConductor.Mood.WELL;
        assertThat(client.get(GAIN).body()).isEqualTo("{\"address\":\"/graph/main/music/gain\",\"value\":-6}");
        client.close();
        hub.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST"})
    void namesTheNearestAddress(String method) throws Exception {
        HttpResponse<String> answer = client.send(method, GAIN + "n", method.equals("PUT") ? "1" : "");
        assertProblem(answer, 404, "unknown_address");
        assertThat(answer.body())
                .contains("\"address\":\"/graph/main/music/gainn\"", "\"nearest\":\"/graph/main/music/gain\"");
        assertThat(hub.counts()).isEqualTo(new HubCounts(1, 1, 0, 0));
    }

    @Test
    void saysWhatIsRefusedAndItsMend() throws Exception {
        HttpResponse<String> answer = client.send("PUT", "/api/v1/address/graph/main/music/level", "1");
        assertProblem(answer, 409, "refused");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:sownd:problem:refused\",\"title\":\"Not with this address\",\"status\":409,"
                        + "\"detail\":\"a level is only measured: set the gain\","
                        + "\"address\":\"/graph/main/music/level\",\"what\":\"a level is only measured\","
                        + "\"mend\":\"set the gain\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|1|1",
                "{\"value\": }|1|11",
                "{\"value\": 1|1|12",
                "1 2|1|3",
                "{\"value\":1,\"value\":2}|1|19",
                "nonsense|1|1",
                "[1e999]|1|2"
            })
    void namesThePlaceOfBadJson(String body, int line, int column) throws Exception {
        HttpResponse<String> answer = client.send("PUT", GAIN, body);
        assertProblem(answer, 400, "not_json");
        assertThat(answer.body())
                .contains("line " + line + ", column " + column, "\"line\":" + line, "\"column\":" + column);
        assertThat(conductor.leaves).containsEntry("/graph/main/music/gain", Value.of(-6));
    }

    @Test
    void countsLinesOfABody() throws Exception {
        HttpResponse<String> answer =
                client.send("POST", "/api/v1/address/transport/play", "{\n\n  \"arguments\": [,]}");
        assertProblem(answer, 400, "not_json");
        assertThat(answer.body()).contains("\"line\":3,\"column\":17");
        assertThat(conductor.calls).isEmpty();
    }

    @Test
    void refusesJsonNestedWithoutEnd() throws Exception {
        assertProblem(client.send("PUT", GAIN, "[".repeat(60_000)), 400, "not_json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[1]", "{\"valeu\":1}", "{\"value\":1,\"more\":2}"})
    void refusesAShapeThatSetsNothing(String body) throws Exception {
        HttpResponse<String> answer = client.send("PUT", GAIN, body);
        assertProblem(answer, 400, "malformed");
        assertThat(answer.body()).contains("{\\\"value\\\": …}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "[1]", "{\"arguments\":1}", "{\"arguments\":[],\"value\":1}", "{\"args\":[]}"})
    void refusesAShapeThatCallsNothing(String body) throws Exception {
        assertProblem(client.send("POST", "/api/v1/address/transport/play", body), 400, "malformed");
        assertThat(conductor.calls).isEmpty();
    }

    @Test
    void takesABodyOfJustTheLimit() throws Exception {
        String text = "\"" + "a".repeat(Body.LIMIT - 2) + "\"";
        assertThat(client.send("PUT", "/api/v1/address/transport/tempo", text).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {Body.LIMIT + 1, 300_000})
    void refusesALargeBodyOfKnownLength(int size) throws Exception {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) '1');
        assertProblem(client.send("PUT", GAIN, BodyPublishers.ofByteArray(body)), 413, "too_large");
    }

    @ParameterizedTest
    @ValueSource(ints = {Body.LIMIT + 1, 300_000})
    void refusesALargeBodyInChunks(int size) throws Exception {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) '1');
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        assertThat(chunked.contentLength()).isEqualTo(-1);
        assertProblem(client.send("PUT", GAIN, chunked), 413, "too_large");
    }

    @Test
    void refusesAHugeBodyWithoutReadingIt() throws Exception {
        String answer = client.raw(
                "PUT " + GAIN + " HTTP/1.1\r\nHost: " + host() + "\r\nContent-Length: 9000000000\r\n\r\n1111");
        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:sownd:problem:too_large");
    }

    @Test
    void refusesAnEndlessAddress() throws Exception {
        assertProblem(client.get("/api/v1/address/" + "a".repeat(600)), 400, "malformed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/api/v1/nothing", "/api/location/1/0/0/hug", "/api/v1/addresses/transport"})
    void knowsWhatIsNoRoute(String path) throws Exception {
        assertProblem(client.send("POST", path, "{"), 404, "no_route");
        assertThat(hub.counts()).isEqualTo(new HubCounts(1, 1, 0, 0));
    }

    @Test
    void namesTheMethodsOfARoute() throws Exception {
        HttpResponse<String> answer = client.send("DELETE", GAIN, "");
        assertProblem(answer, 405, "other_method");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET", "PUT", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/health", GAIN, "/nothing"})
    void refusesAForeignHostOnEveryRoute(String path) throws Exception {
        for (String host : new String[] {
            "evil.example",
            "evil.example:" + port(),
            "127.0.0.1",
            "127.0.0.1:1",
            "null:" + port(),
            "localhost.evil:" + port()
        }) {
            String answer = client.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).as(host).startsWith("HTTP/1.1 403 ").contains("urn:sownd:problem:foreign_host");
        }
        assertThat(hub.counts()).isEqualTo(new HubCounts(6, 6, 0, 0));
    }

    @Test
    void refusesAForeignHostBeforeTheBodyCame() throws Exception {
        String answer = client.raw("PUT " + GAIN + " HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 60000\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 403 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
    void answersToEachOfItsNames(String name) throws Exception {
        String answer = client.raw(
                "GET /api/v1/health HTTP/1.1\r\nHost: " + name + ":" + port() + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://localhost", "http://localhost:1", ""})
    void refusesAForeignOrigin(String origin) throws Exception {
        for (String path : new String[] {GAIN, "/api/location/1/0/2/press", "/nothing"}) {
            String answer = client.raw("POST " + path + " HTTP/1.1\r\nHost: " + host() + "\r\nOrigin: " + origin
                    + "\r\nContent-Length: 11\r\n\r\n{\"value\":1}");
            assertThat(answer)
                    .startsWith("HTTP/1.1 403 ")
                    .contains("urn:sownd:problem:foreign_origin")
                    .doesNotContainIgnoringCase("access-control");
        }
        assertThat(conductor.calls).isEmpty();
        assertThat(hub.counts()).isEqualTo(new HubCounts(3, 3, 0, 0));
    }

    @Test
    void letsItsOwnPagesAsk() throws Exception {
        HttpResponse<String> answer = client.send(client.request(GAIN).header("Origin", "http://localhost:" + port()));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {GAIN, "/api/location/1/0/2/press", "/api/v1/health"})
    void tellsToComeBackWhenBusy(String path) throws Exception {
        conductor.mood = TreeConductor.Mood.BUSY;
        HttpResponse<String> answer = client.send(path.endsWith("press") ? "POST" : "GET", path, "");
        assertProblem(answer, 503, "busy");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(hub.counts()).isEqualTo(new HubCounts(1, 0, 1, 0));
    }

    @Test
    void doesNotWaitForASilentConductor() throws Exception {
        conductor.mood = TreeConductor.Mood.SILENT;
        HttpResponse<String> answer = client.send("PUT", GAIN, "1");
        assertProblem(answer, 503, "no_answer");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(hub.counts()).isEqualTo(new HubCounts(1, 0, 1, 0));
    }

    @Test
    void showsNothingOfItsInsideWhenItFails() throws Exception {
        conductor.mood = TreeConductor.Mood.FAILING;
        HttpResponse<String> answer = client.get(GAIN);
        assertProblem(answer, 500, "internal");
        assertThat(hub.counts()).isEqualTo(new HubCounts(1, 0, 0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage!\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /a/../../etc HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
                "GET /api/v1/address/a%2Fb HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "PUT /api/v1/address/transport/tempo HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "PUT /api/v1/address/transport/tempo HTTP/1.1\r\nHost: HOST\r\nContent-Length: 10\r\n\r\n1"
            })
    void refusesWhatIsNotHttp(String text) throws Exception {
        String answer = client.raw(text.replace("HOST", host()));
        assertThat(answer).containsPattern("^HTTP/1.1 (400|505) ").contains("application/problem+json", "\"detail\":");
        assertNothingOfTheInside(answer);
        assertThat(hub.counts().refused()).isEqualTo(1);
    }

    @Test
    void knowsNoWebSocketYetAndLetsNoForeignPageTry() throws Exception {
        String upgrade = "GET /api/v1/address HTTP/1.1\r\nHost: " + host() + "\r\nConnection: Upgrade\r\n"
                + "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        assertThat(client.raw(upgrade + "\r\n")).startsWith("HTTP/1.1 404 ").contains("no WebSocket");
        assertThat(client.raw(upgrade + "Origin: http://evil.example\r\n\r\n")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void refusesHeadersWithoutEnd() throws Exception {
        String answer = client.raw("GET / HTTP/1.1\r\nHost: " + host() + "\r\nX: " + "x".repeat(9000) + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("8192 bytes");
    }

    private String host() {
        return "127.0.0.1:" + port();
    }

    private int port() {
        return hub.address().getPort();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String kind) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .startsWith("{\"type\":\"urn:sownd:problem:" + kind + "\",\"title\":\"")
                .contains("\"status\":" + status, "\"detail\":\"");
        assertNothingOfTheInside(answer.body());
    }

    private static void assertNothingOfTheInside(String text) {
        assertThat(text).doesNotContain("Exception", "secret", "\tat ", "jackson", "jetty", "javalin");
    }
}
