package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process: what it prints, how it ends, what it leaves. */
final class RunTest {
    private static final Map<String, String> AS_IT_IS = Map.of();

    @TempDir
    private Path folder;

    private Child run(Map<String, String> environment, String... more) throws Exception {
        var words = new String[] {"run", Fixtures.tone(folder).toString(), "--headless", "--no-realtime"};
        var all = java.util.Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return Child.run(folder, environment, all);
    }

    private static String get(URI hub, String address) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(hub.resolve("/api/v1/address" + address))
                    .build();
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Test
    void saysWhereItListensAndEndsByItself() throws Exception {
        try (var child = run(AS_IT_IS, "--audio", "null", "--http-port", "0", "--osc-port", "0", "--duration", "3")) {
            assertThat(get(child.http(), "/project/name")).contains("\"value\":\"Tone\"");
            assertThat(child.exitCode()).as(child.err()).isZero();
            assertThat(child.out().lines()).contains("Tone runs");
            assertThat(child.err()).isEmpty();
            Child.bind(child.http().getPort(), child.oscPort());
        }
    }

    @Test
    void tellsHowEvenlyAWorkloadPlays() throws Exception {
        var words = "steady w4 --seconds 0.2 --settle 0 --cold --no-realtime --litter 50".split(" ");
        try (var child = Child.run(folder, AS_IT_IS, words)) {
            assertThat(child.exitCode()).as(child.err()).isZero();
            assertThat(child.out().lines())
                    .startsWith("playing, warm after 0 blocks", "measuring", "measured")
                    // Between the two it says what is wrong, if this machine is too busy for it.
                    .anyMatch(line -> line.startsWith("driver null") && line.endsWith("; period 1333 µs"))
                    .anyMatch(line -> line.matches("render µs p50 [0-9]+ p99 [0-9]+ p99\\.9 .* [1-9][0-9]* calls"))
                    .anyMatch(line -> line.startsWith("missed "));
        }
    }

    @Test
    void namesTakenPortsAndRunsOn() throws Exception {
        var loopback = InetAddress.getByName("127.0.0.1");
        try (var tcp = new ServerSocket(0, 1, loopback);
                var udp = new DatagramSocket(new InetSocketAddress(loopback, 0));
                var child = run(
                        AS_IT_IS,
                        "--audio",
                        "null",
                        "--http-port",
                        "" + tcp.getLocalPort(),
                        "--osc-port",
                        "" + udp.getLocalPort(),
                        "--duration",
                        "1")) {
            assertThat(child.exitCode()).isZero();
            assertThat(child.out()).contains("Tone runs").doesNotContain("HTTP", "OSC");
            assertThat(child.err().lines())
                    .hasSize(2)
                    .anyMatch(line -> line.contains("" + tcp.getLocalPort()) && line.contains("--http-port"))
                    .anyMatch(line -> line.contains("" + udp.getLocalPort()) && line.contains("--osc-port"));
        }
    }

    @Test
    void keepsTimeWithoutASoundCard() throws Exception {
        Assumptions.assumeFalse(
                Files.exists(Path.of("/dev/snd")), "this machine has a sound card, it cannot be hidden");
        var nothing = Files.writeString(folder.resolve("asound.conf"), "");
        var silent = Map.of("ALSA_CONFIG_PATH", nothing.toString(), "PULSE_SERVER", "unix:" + folder.resolve("none"));
        try (var child = run(silent, "--audio", "javasound", "--http-port", "0", "--osc-port", "0")) {
            var hub = child.http();
            Until.so("it says so", () -> get(hub, "/status/audio").contains("no sound card: keeping time"));
            assertThat(get(hub, "/status/silent")).contains("true");
            Until.so("time goes on", () -> !get(hub, "/engine/blocks").contains("\"value\":0}"));
        }
    }

    @Test
    void endsWhenAskedAndLetsGoOfItsPorts() throws Exception {
        try (var child = run(AS_IT_IS, "--audio", "null", "--http-port", "0", "--osc-port", "0")) {
            var tcp = child.http().getPort();
            var udp = child.oscPort();
            child.terminate();
            assertThat(child.exitCode()).isEqualTo(128 + 15);
            assertThat(child.err()).isEmpty();
            Child.bind(tcp, udp);
        }
    }

    @Test
    void refusesAFaultyProjectWithItsPlace() throws Exception {
        var broken = Path.of("src/test/resources/sownd/app/app/broken/syntax");
        try (var child = Child.run(folder, AS_IT_IS, "run", broken.toString(), "--headless")) {
            assertThat(child.exitCode()).isEqualTo(2);
            assertThat(child.err()).contains(broken + "/project.json:4:3 /: this is not JSON");
        }
    }
}
