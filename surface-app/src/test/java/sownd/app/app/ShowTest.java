package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.engine.audio.Format;
import sownd.engine.graph.Value;

/** A whole show without a window, asked and disturbed from outside. */
final class ShowTest {
    private static final String LOOPBACK = "127.0.0.1";

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private Show show;

    @BeforeEach
    void open() throws Exception {
        show = open(0, 0);
    }

    @AfterEach
    void close() {
        show.close();
        http.close();
    }

    private Show open(int httpPort, int oscPort) throws Exception {
        var tone = Fixtures.tone(folder);
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, httpPort, oscPort);
        return Show.open(Fixtures.read(tone), tone, settings, Hardware.system());
    }

    private HttpResponse<String> ask(String method, String path, String body) throws Exception {
        var uri = show.address().orElseThrow().resolve(path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static Value value(Show show, String address) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return ((Answer.Found) answer).value();
    }

    private void send(byte[] datagram) throws Exception {
        try (var socket = new DatagramSocket()) {
            var to = new InetSocketAddress(LOOPBACK, show.oscPort().orElseThrow());
            socket.send(new DatagramPacket(datagram, datagram.length, to));
        }
    }

    /** One float sent to an address. */
    private static byte[] osc(String address, float number) {
        var bytes = ByteBuffer.allocate(256);
        pad(bytes, address);
        pad(bytes, ",f");
        bytes.putFloat(number);
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static void pad(ByteBuffer bytes, String text) {
        bytes.put(text.getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        bytes.position((bytes.position() + 3) / 4 * 4);
    }

    @Test
    void keepsTimeAndSaysHowItPlays() throws Exception {
        Until.so("blocks are rendered", () -> value(show, "/engine/blocks").asNumber() > 10);
        assertThat(value(show, "/status/audio").asText()).contains("keeping time", "no sound");
        assertThat(value(show, "/status/network").asText())
                .contains(
                        LOOPBACK + ":" + show.address().orElseThrow().getPort(),
                        "OSC " + show.oscPort().orElseThrow());
        assertThat(value(show, "/project/name").asText()).isEqualTo("Tone");
    }

    @Test
    void pressesByHttpAndSetsByOsc() throws Exception {
        assertThat(ask("POST", "/api/location/1/0/0/press", "").body()).isEqualTo("ok");
        Until.so("the press has acted", () -> value(show, "/var/n").asNumber() == 7);
        send(osc("/graph/main/music/gain", -20));
        Until.so("the gain is set", () -> value(show, "/graph/main/music/gain").asNumber() == -20);
        assertThat(ask("GET", "/api/v1/address/graph/main/music/gain", "").body())
                .contains("\"value\":-20");
    }

    @Test
    void anotherFormatPlaysOnWithTheValuesThereAre() throws Exception {
        send(osc("/graph/main/music/gain", -20));
        Until.so("the gain is set", () -> value(show, "/graph/main/music/gain").asNumber() == -20);
        var before = show.engine();
        var wanted = new AudioSetup(AudioSetup.Driver.NULL, "", 44_100, 64, 4, Optional.of(2));
        assertThat(asked(wanted)).isEmpty();
        assertThat(show.engine()).isNotSameAs(before);
        assertThat(show.engine().audio().format()).isEqualTo(new Format(44_100, 64, 4, 2));
        assertThat(before.audio().driver()).isEqualTo("none");
        Until.so("blocks are rendered", () -> value(show, "/engine/blocks").asNumber() > 10);
        assertThat(value(show, "/graph/main/music/gain").asNumber()).isEqualTo(-20);
        var same = show.engine();
        assertThat(asked(wanted)).isEmpty();
        assertThat(show.engine()).as("the format is the same").isSameAs(same);
        assertThat(show.sound().setup()).isEqualTo(wanted);
    }

    private String asked(AudioSetup wanted) throws Exception {
        var done = new CompletableFuture<String>();
        show.sound().apply(wanted, done::complete);
        return done.get(20, TimeUnit.SECONDS);
    }

    @Test
    void countsGarbageByOscAndGoesOn() throws Exception {
        var dice = new Random(7);
        for (var i = 0; i < 200; i++) {
            var garbage = new byte[1 + dice.nextInt(300)];
            dice.nextBytes(garbage);
            garbage[0] = 'x'; // neither an address nor a bundle
            send(garbage);
        }
        send("/var/n\0\0,f\0".getBytes(StandardCharsets.US_ASCII));
        Until.so("all is counted", () -> value(show, "/status/dropped").asNumber() == 201);
        send(osc("/var/nn", 1));
        Until.so(
                "the unknown address is counted",
                () -> value(show, "/status/dropped").asNumber() == 202);
        send(osc("/var/n", 3));
        Until.so("the next message acts", () -> value(show, "/var/n").asNumber() == 3);
    }

    @Test
    void countsBadRequestsAndGoesOn() throws Exception {
        var large = ask("PUT", "/api/v1/address/var/n", "1".repeat(100_000));
        assertThat(large.statusCode()).isEqualTo(413);
        var unknown = ask("PUT", "/api/v1/address/graph/main/music/gian", "1");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("\"nearest\":\"/graph/main/music/gain\"");
        assertThat(ask("PUT", "/api/v1/address/engine/load", "1").statusCode()).isEqualTo(409);
        Until.so("all is counted", () -> value(show, "/status/dropped").asNumber() == 3);
        assertThat(ask("PUT", "/api/v1/address/var/n", "5").statusCode()).isEqualTo(200);
        assertThat(value(show, "/var/n").asNumber()).isEqualTo(5);
        assertThat(ask("GET", "/api/v1/health", "").body()).contains("\"status\":\"ok\"");
    }

    @Test
    void runsWithoutHttpWhenThePortIsTaken() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK));
                var second = open(other.getLocalPort(), 0)) {
            assertThat(second.address()).isEmpty();
            Until.so(
                    "the fault is said",
                    () -> value(second, "/status/fault").asText().contains("--http-port"));
            assertThat(value(second, "/status/fault").asText()).contains("" + other.getLocalPort());
            assertThat(value(second, "/status/network").asText()).startsWith("no HTTP, OSC ");
            Until.so("it plays", () -> value(second, "/engine/blocks").asNumber() > 10);
        }
    }

    @Test
    void runsWithoutOscWhenThePortIsTaken() throws Exception {
        try (var second = open(0, show.oscPort().orElseThrow())) {
            assertThat(second.oscPort()).isEmpty();
            Until.so(
                    "the fault is said",
                    () -> value(second, "/status/fault").asText().contains("--osc-port"));
            assertThat(value(second, "/status/fault").asText())
                    .contains("" + show.oscPort().orElseThrow());
            assertThat(value(second, "/status/network").asText()).endsWith(", no OSC");
            Until.so("it plays", () -> value(second, "/engine/blocks").asNumber() > 10);
        }
    }

    @Test
    void letsGoOfItsPorts() throws Exception {
        var tcp = show.address().orElseThrow().getPort();
        var udp = show.oscPort().orElseThrow();
        show.close();
        show.close();
        Child.bind(tcp, udp);
        show = open(tcp, udp);
        assertThat(show.oscPort()).hasValue(udp);
        assertThat(ask("GET", "/api/v1/health", "").statusCode()).isEqualTo(200);
    }
}
