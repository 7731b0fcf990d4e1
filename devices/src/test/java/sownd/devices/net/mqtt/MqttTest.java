package sownd.devices.net.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.devices.link.Link;
import sownd.devices.link.LinkFault;
import sownd.devices.link.LinkThread;
import sownd.devices.net.Datum;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Between;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Given;

/** Against a real broker, Debian's mosquitto. */
class MqttTest {
    private static final String OPEN = "allow_anonymous true";

    @TempDir
    Path folder;

    private final Ear ear = new Ear();

    @Test
    void readsSetsCallsAndHears() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, OPEN);
                var other = broker.other()) {
            other.say("stage/temperature", "21.5", true);
            other.say("cmnd/go", "old", true);
            Wire wire = wire(broker.port(), Map.of());
            wire.open();
            other.until("sownd/status = online");
            ear.await("read/temperature = 21.5");
            other.say("stage/temperature", "warm", false);
            ear.await(line -> line.startsWith("trouble: stage/temperature says what is no number"));
            other.say("stage/temperature", "22", false);
            ear.await("read/temperature = 22");

            wire.send("set/lamp", List.of(Datum.of(true)));
            other.until("stage/lamp = true");
            ear.await("set/lamp = true");
            other.say("stage/lamp", "off", false);
            ear.await("set/lamp = false");
            wire.send("call/horn", List.of(Datum.of(3)));
            other.until("stage/horn = 3");

            other.say("cmnd/go", "now", false);
            assertThat(ear.await(line -> line.startsWith("hear/go")))
                    .as("the command the broker had kept did not count")
                    .isEqualTo("hear/go ! [now, cmnd/go]");
            wire.close();
            other.until("sownd/status = offline");
        }
    }

    @Test
    void keptCommandsCountIfTheyAreWanted() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, OPEN);
                var other = broker.other()) {
            other.say("cmnd/go", "old", true);
            Wire wire = wire(broker.port(), Map.of("retained_commands", true));
            wire.open();
            ear.await("hear/go ! [old, cmnd/go]");
            wire.close();
        }
    }

    @Test
    void whatIsSetIsKeptByTheBrokerAndCommandsAreNot() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, OPEN)) {
            Wire wire = wire(broker.port(), Map.of());
            wire.open();
            wire.send("call/horn", List.of(Datum.of(1)));
            wire.send("set/lamp", List.of(Datum.of(true)));
            ear.await("set/lamp = true");
            try (var late = broker.other()) {
                assertThat(List.of(late.next(), late.next()))
                        .containsExactlyInAnyOrder("stage/lamp = true kept", "sownd/status = online kept");
            }
            wire.close();
        }
    }

    /** The cable is pulled, by a link between that cuts: the broker tells the last will, the link opens it again. */
    @Test
    void aLossIsToldByTheBrokerAndWhatWasSetComesAgainOnce() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, OPEN);
                Between cable = new Between(broker.port());
                var other = broker.other()) {
            Wire wire = wire(cable.port(), Map.of());
            var link = new Link(wire, wire.habits(), new Random(5), status -> ear.trouble("link " + status.state()), 0);
            try (LinkThread thread = LinkThread.start("mqtt", link)) {
                other.until("sownd/status = online");
                ear.await("trouble: link OK");
                wire.send("set/lamp", List.of(Datum.of(true)));
                other.until("stage/lamp = true");
                ear.await("set/lamp = true");
                ear.lines();
                cable.cut();
                other.until("sownd/status = offline");
                String why = ear.await(line -> line.startsWith("failed"));
                link.failed(why);
                thread.wake();
                other.until("sownd/status = online");
                assertThat(other.next()).isEqualTo("stage/lamp = true");
            }
            assertThat(other.next()).isEqualTo("sownd/status = offline");
        }
    }

    /** A cable that is dead but not cut: only the keep-alive notices. */
    @Test
    void halfOpenIsNoticed() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder, OPEN);
                Between cable = new Between(broker.port())) {
            Wire wire = wire(cable.port(), Map.of("keep_alive", 1));
            wire.open();
            cable.swallow(true);
            assertThat(ear.await(line -> line.startsWith("failed"))).containsIgnoringCase("ping");
            wire.close();
        }
    }

    @Test
    void namesAndPasswordsAreSaidAndRefusalsAreTold() throws Exception {
        Path words = folder.resolve("words");
        Process made = new ProcessBuilder("mosquitto_passwd", "-b", "-c", words.toString(), "foh", "right")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).as(() -> "mosquitto_passwd").isZero();
        try (Mosquitto broker = Mosquitto.start(folder, "allow_anonymous false", "password_file " + words)) {
            Wire wrong = wire(broker.port(), Map.of("user", "foh", "password", "wrong"));
            assertThatThrownBy(wrong::open)
                    .isInstanceOf(LinkFault.class)
                    .hasMessageContaining("the broker refuses")
                    .hasMessageContaining("NOT_AUTHORIZED");
            wrong.close();
            Wire right = wire(broker.port(), Map.of("user", "foh", "password", "right"));
            right.open();
            assertThat(right.look()).isEmpty();
            right.close();
        }
    }

    @Test
    void theCertificateIsChecked() throws Exception {
        Path store = folder.resolve("store");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "b",
                        "-keyalg",
                        "EC",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        "secret",
                        "-storetype",
                        "PKCS12",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1")
                .redirectErrorStream(true)
                .start();
        assertThat(made.waitFor()).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), "secret".toCharArray());
        Path certificate = pem("CERTIFICATE", keys.getCertificate("b").getEncoded());
        Path key = pem("PRIVATE KEY", ((PrivateKey) keys.getKey("b", "secret".toCharArray())).getEncoded());
        try (Mosquitto broker = Mosquitto.start(folder, OPEN, "certfile " + certificate, "keyfile " + key)) {
            Wire trusting = wire(broker.port(), Map.of("tls", true, "authority", certificate.toString()));
            trusting.open();
            trusting.send("set/lamp", List.of(Datum.of(true)));
            ear.await("set/lamp = true");
            trusting.close();
            Wire doubting = wire(broker.port(), Map.of("tls", true));
            assertThatThrownBy(doubting::open).isInstanceOf(LinkFault.class).hasMessageContaining("certification path");
            Wire missing = wire(broker.port(), Map.of("tls", true, "authority", "/nowhere.pem"));
            assertThatThrownBy(missing::open).isInstanceOf(LinkFault.class).hasMessageContaining("PEM");
        }
    }

    private Path pem(String what, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return Files.writeString(
                folder.resolve(what.replace(' ', '-')),
                "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n");
    }

    /** Whatever else listens there and talks nonsense: the connection is refused, and nothing worse happens. */
    @Test
    void nonsenseInsteadOfABrokerIsRefused() throws Exception {
        Random random = new Random(1883);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> babble(server, random));
            for (int i = 0; i < 20; i++) {
                Wire wire = wire(server.getLocalPort(), Map.of());
                assertThatThrownBy(wire::open).isInstanceOf(LinkFault.class);
                wire.close();
            }
        }
        assertThat(ear.lines()).isEmpty();
    }

    private static void babble(ServerSocket server, Random random) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                byte[] noise = new byte[1 + random.nextInt(500)];
                random.nextBytes(noise);
                socket.getInputStream().read();
                out.write(noise);
            } catch (IOException ended) {
                continue;
            }
        }
    }

    @Test
    void refusesWhatCannotBeSent() {
        Wire wire = wire(1, Map.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wire.send("call/horn", List.of(Datum.of(1))))
                .withMessageContaining("not connected");
        assertThatIllegalArgumentException().isThrownBy(() -> wire.send("read/temperature", List.of(Datum.of(1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> wire.send("set/lamp", List.of(Datum.of("perhaps"))))
                .withMessageContaining("perhaps");
        assertThatThrownBy(wire::open).isInstanceOf(LinkFault.class).hasMessageContaining("refused");
    }

    private Wire wire(int port, Map<String, Object> more) {
        Map<String, Object> given = new HashMap<>(Map.of(
                "host", "127.0.0.1",
                "port", port,
                "read", Map.of("temperature", "stage/temperature; number"),
                "set", Map.of("lamp", "stage/lamp; flag"),
                "call", Map.of("horn", "stage/horn; qos 0"),
                "hear", Map.of("go", "cmnd/+; qos 2")));
        given.putAll(more);
        return new MqttType().wire(new Given(new MqttType(), given), ear);
    }
}
