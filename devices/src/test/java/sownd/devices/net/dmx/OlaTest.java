package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sownd.devices.net.Datum;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Given;

/**
 * Streaming ACN with the Open Lighting Architecture (Debian's {@code ola}) at the other end, by multicast. OLA keeps its own
 * multicast from its own machine, so only what is sent to it can be tried on one.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class OlaTest {
    private static final long PAUSE = 50_000_000;
    private static final String OTHERS =
            "artnet dummy espnet ftdidmx gpio karate kinet milinst opendmx openpixelcontrol osc pathport"
                    + " renard sandnet shownet spi stageprofi uartdmx usbdmx usbserial";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ear ear = new Ear();
    private Process ola;
    private int web;

    @BeforeEach
    void start() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (String plugin : OTHERS.split(" ")) {
            Path settings = Files.writeString(folder.resolve("ola-" + plugin + ".conf"), "enabled = false\n");
            Files.setPosixFilePermissions(settings, PosixFilePermissions.fromString("rw-rw-rw-"));
        }
        web = free();
        List<String> words = new ArrayList<>();
        if (Files.isWritable(Path.of("/etc/passwd"))) {
            // It does not run as root.
            words.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        words.addAll(List.of("olad", "-c", folder.toString(), "-p", "" + web, "-r", "" + free()));
        words.addAll(List.of("--no-register-with-dns-sd", "-l", "2"));
        ola = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        until(() -> port().isPresent());
        assertThat(post("/new_universe", "id=61&name=sownd&add_ports=" + port().orElseThrow()))
                .contains("\"ok\": true");
    }

    /** The first input of its plug-in for ACN. */
    private Optional<String> port() throws Exception {
        for (JsonNode port : new ObjectMapper().readTree(asked("/json/get_ports"))) {
            if (port.path("device").asText().startsWith("E1.31")
                    && !port.path("is_output").asBoolean()) {
                return Optional.of(port.path("id").asText());
            }
        }
        return Optional.empty();
    }

    @AfterEach
    void stop() throws InterruptedException {
        ola.destroy();
        assertThat(ola.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void olaHearsWhatIsSent() throws Exception {
        Wire wire =
                new SacnType().wire(new Given(new SacnType(), Map.of("out", List.of(61), "label", "sownd test")), ear);
        wire.send("universe/61/channel/1", List.of(Datum.of(1)));
        wire.send("universe/61/channel/512", List.of(Datum.of(255)));
        wire.open();
        until(() -> values(61).startsWith("1,0,") && values(61).endsWith(",255"));
        wire.send("universe/61/channel/1", List.of(Datum.of(77)));
        until(() -> values(61).startsWith("77,0,"));
        wire.close();
    }

    private interface Question {
        boolean ask() throws Exception;
    }

    private void until(Question question) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        while (!question.ask()) {
            assertThat(System.nanoTime() - end).as(() -> "still not: " + log()).isNegative();
            assertThat(ola.isAlive()).as(() -> "olad ended: " + log()).isTrue();
            LockSupport.parkNanos(PAUSE);
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    /** What OLA has in a universe, without the blanks. */
    private String values(int universe) throws Exception {
        String all = asked("/get_dmx?u=" + universe).replaceAll("\\s", "");
        return all.substring(all.indexOf('[') + 1, Math.max(all.indexOf('[') + 1, all.indexOf(']')));
    }

    private String asked(String path) throws Exception {
        try {
            return sent(HttpRequest.newBuilder(place(path)));
        } catch (IOException notYet) {
            return "[]";
        }
    }

    private String post(String path, String form) throws Exception {
        return sent(HttpRequest.newBuilder(place(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String sent(HttpRequest.Builder request) throws Exception {
        return http.send(request.timeout(Duration.ofSeconds(5)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI place(String path) {
        return URI.create("http://127.0.0.1:" + web + path);
    }

    private static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
