package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OscPortTest {
    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final String MISSING = "install the package liblo-tools (oscsend and oscdump): ";

    private final BlockingQueue<OscPacket> received = new LinkedBlockingQueue<>();

    @Test
    void oscsendIsHeard() throws Exception {
        try (OscPort port = OscPort.open(ANY_PORT, (packet, from, time) -> received.add(packet))) {
            Process oscsend =
                    start("oscsend", "127.0.0.1", port(port), "/cue/go", "ifsTh", "7", "0.5", "two words", "99");
            assertThat(oscsend.waitFor()).isZero();
            assertThat(next())
                    .isEqualTo(OscMessage.of(
                            "/cue/go",
                            new OscValue.Int32(7),
                            new OscValue.Float32(0.5f),
                            new OscValue.Str("two words"),
                            new OscValue.True(),
                            new OscValue.Int64(99)));
        }
    }

    @Test
    void oscdumpHearsUs() throws Exception {
        int free = freePort();
        Process oscdump = start("oscdump", "-L", String.valueOf(free));
        try (OscPort port = OscPort.open(ANY_PORT, (packet, from, time) -> {});
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(oscdump.getInputStream(), StandardCharsets.UTF_8))) {
            InetSocketAddress to = new InetSocketAddress(InetAddress.getLoopbackAddress(), free);
            OscMessage message = OscMessage.of("/level", new OscValue.Str("main"), new OscValue.Int32(-6));
            // Until the other program listens, packets are lost: send until its first line is there.
            while (!lines.ready()) {
                assertThat(oscdump.isAlive()).isTrue();
                assertThat(port.send(OscBundle.of(OscTime.IMMEDIATELY, message), to))
                        .isTrue();
                oscdump.waitFor(20, TimeUnit.MILLISECONDS);
            }
            assertThat(lines.readLine()).endsWith("/level si \"main\" -6");
        } finally {
            oscdump.destroy();
        }
    }

    @Test
    void garbageIsCountedAndNothingStops() throws Exception {
        try (OscPort port = OscPort.open(ANY_PORT, (packet, from, time) -> received.add(packet));
                OscPort sender = OscPort.open(ANY_PORT, (packet, from, time) -> {});
                DatagramSocket socket = new DatagramSocket()) {
            for (int i = 0; i < 50; i++) {
                byte[] garbage = "garbage!".getBytes(StandardCharsets.US_ASCII);
                socket.send(new DatagramPacket(garbage, garbage.length, port.local()));
            }
            socket.send(new DatagramPacket(new byte[0], 0, port.local()));
            OscMessage message = OscMessage.of("/still/here");
            sender.send(message, port.local());
            assertThat(next()).isEqualTo(message);
            assertThat(port.counts().received()).isEqualTo(1);
            assertThat(port.counts().refused()).isEqualTo(51);
        }
    }

    @Test
    void aListenerThatThrowsIsCountedAndNothingStops() throws Exception {
        OscListener listener = (packet, from, time) -> {
            received.add(packet);
            throw new IllegalStateException("the listener's fault");
        };
        try (OscPort port = OscPort.open(ANY_PORT, listener);
                OscPort sender = OscPort.open(ANY_PORT, (packet, from, time) -> {})) {
            for (String address : List.of("/one", "/two", "/three")) {
                sender.send(OscMessage.of(address), port.local());
                assertThat(next()).isEqualTo(OscMessage.of(address));
            }
            assertThat(port.counts().received()).isEqualTo(3);
            assertThat(port.counts().listenerFaults()).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (OscPort first = OscPort.open(ANY_PORT, (packet, from, time) -> {})) {
            assertThatThrownBy(() -> OscPort.open(first.local(), (packet, from, time) -> {}))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("UDP port " + first.local().getPort() + " ");
        }
    }

    @Test
    void anUnresolvedTargetAndAClosedPortTakeNothing() throws IOException {
        OscPort port = OscPort.open(ANY_PORT, (packet, from, time) -> {});
        assertThat(port.send(OscMessage.of("/a"), InetSocketAddress.createUnresolved("nowhere.invalid", 9)))
                .isFalse();
        port.close();
        assertThat(port.send(OscMessage.of("/a"), port.local())).isFalse();
    }

    @Test
    void aPacketTooLargeIsCountedAndTheNextGoesOut() throws Exception {
        try (OscPort port = OscPort.open(ANY_PORT, (packet, from, time) -> received.add(packet))) {
            port.send(OscMessage.of("/big", new OscValue.Blob(new byte[70_000])), port.local());
            port.send(OscMessage.of("/small"), port.local());
            assertThat(next()).isEqualTo(OscMessage.of("/small"));
            assertThat(port.counts().sendFaults()).isEqualTo(1);
        }
    }

    @Test
    void aFullOutboxDropsTheOldestAndCounts() {
        OscOutbox outbox = new OscOutbox(2);
        for (String address : List.of("/1", "/2", "/3")) {
            outbox.put(new OscOutbox.Outgoing(OscMessage.of(address), ANY_PORT));
        }
        assertThat(outbox.poll()).extracting(OscOutbox.Outgoing::packet).isEqualTo(OscMessage.of("/2"));
        assertThat(outbox.poll()).extracting(OscOutbox.Outgoing::packet).isEqualTo(OscMessage.of("/3"));
        assertThat(outbox.poll()).isNull();
        assertThat(outbox.dropped()).isEqualTo(1);
    }

    private OscPacket next() throws InterruptedException {
        OscPacket packet = received.poll(30, TimeUnit.SECONDS);
        assertThat(packet).as("a packet came").isNotNull();
        return packet;
    }

    private static String port(OscPort port) {
        return String.valueOf(port.local().getPort());
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process start(String... command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new AssertionError(MISSING + e.getMessage(), e);
        }
    }
}
