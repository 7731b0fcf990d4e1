package sownd.devices.net.visca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Given;

/** A connection to a simulated camera over real sockets. */
class ViscaTest {
    private final Ear ear = new Ear();
    private final BlockingQueue<String> commands = new LinkedBlockingQueue<>();
    private volatile boolean mute;

    @Test
    void steersAndIsStoppedWhenItComesBack() throws Exception {
        try (DatagramSocket camera = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> play(camera));
            Wire wire = wire(camera.getLocalPort());
            wire.open();
            ear.await("position/zoom = 256");
            wire.send("pan", List.of(Datum.of(0.5)));
            assertThat(next()).isEqualTo("810106010c010203ff");
            ear.await("pan = 0.5");
            wire.send("preset/recall", List.of(Datum.of(3)));
            assertThat(next()).isEqualTo("8101043f0203ff");
            mute = true;
            ear.await(line -> line.startsWith("failed: the camera does not answer"));
            wire.close();
            wire.send("pan", List.of(Datum.of(0)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wire.send("home", List.of()))
                    .withMessageContaining("not connected");
            mute = false;
            wire.open();
            assertThat(next()).as("what was let run is stopped").isEqualTo("8101060101010303ff");
            wire.close();
            assertThat(commands).as("and no command comes late").isEmpty();
        }
    }

    @Test
    void nobodyThereIsSaid() {
        Wire wire = wire(9);
        assertThatThrownBy(wire::open).isInstanceOf(LinkFault.class).hasMessageContaining("nobody answers");
        wire.close();
    }

    @Test
    void refusesWhatCannotBe() {
        Wire wire = wire(9);
        for (String path : List.of("pan", "preset/recall", "power", "nowhere")) {
            assertThatIllegalArgumentException().isThrownBy(() -> wire.send(path, List.of()));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> wire.send("pan", List.of(Datum.of(2))));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.send("preset/store", List.of(Datum.of(255))));
        assertThatIllegalArgumentException().isThrownBy(() -> wire.send("preset/store", List.of(Datum.of(1.5))));
    }

    private Wire wire(int port) {
        return new ViscaType().wire(new Given(new ViscaType(), Map.of("host", "127.0.0.1", "port", port)), ear);
    }

    private String next() throws InterruptedException {
        String command = commands.poll(20, TimeUnit.SECONDS);
        if (command == null) {
            throw new AssertionError("the camera got nothing");
        }
        return command;
    }

    private void play(DatagramSocket camera) {
        DatagramPacket packet = new DatagramPacket(new byte[64], 64);
        while (!camera.isClosed()) {
            try {
                camera.receive(packet);
                if (!mute) {
                    answer(camera, packet);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(DatagramSocket camera, DatagramPacket packet) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
        int kind = in.getShort(0);
        String payload = HexFormat.of().formatHex(Arrays.copyOfRange(packet.getData(), 8, packet.getLength()));
        if (kind == 0x0200) {
            reply(camera, packet, 0x0201, in.getInt(4), "01");
        } else if (kind == 0x0110) {
            String said = Map.of(
                            "81090400ff", "905002ff",
                            "81090438ff", "905002ff",
                            "81090612ff", "90500000000000000000ff",
                            "81090447ff", "905000010000ff")
                    .getOrDefault(payload, "906002ff");
            reply(camera, packet, 0x0111, in.getInt(4), said);
        } else {
            commands.add(payload);
            reply(camera, packet, 0x0111, in.getInt(4), "9041ff");
            reply(camera, packet, 0x0111, in.getInt(4), "9051ff");
        }
    }

    private static void reply(DatagramSocket camera, DatagramPacket to, int kind, int sequence, String hex)
            throws IOException {
        byte[] payload = HexFormat.of().parseHex(hex);
        byte[] all = ByteBuffer.allocate(8 + payload.length)
                .putShort((short) kind)
                .putShort((short) payload.length)
                .putInt(sequence)
                .put(payload)
                .array();
        camera.send(new DatagramPacket(all, all.length, to.getSocketAddress()));
    }
}
