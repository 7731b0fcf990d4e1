package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.devices.net.Datum;
import sownd.devices.net.Leaf;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Ear;
import sownd.devices.net.loop.Given;

/** The declared types, and their bodies over real sockets. */
class DmxTypesTest {
    private final Ear ear = new Ear();

    @Test
    void declareAnAddressPerChannelAndPair() {
        var given = new Given(
                new ArtNetType(), Map.of("out", List.of(0), "in", List.of(7), "channels", 3, "pairs", List.of(2)));
        assertThat(new ArtNetType().leaves(given))
                .extracting(leaf -> leaf.path() + " " + leaf.way() + " " + (int) leaf.high())
                .containsExactly(
                        "universe/0/channel/1 SET 255",
                        "universe/0/channel/2 SET 255",
                        "universe/0/pair/2 SET 65535",
                        "universe/0/channel/3 SET 255",
                        "in/7/sources READ 16",
                        "in/7/channel/1 READ 255",
                        "in/7/channel/2 READ 255",
                        "in/7/pair/2 READ 65535",
                        "in/7/channel/3 READ 255");
        assertThat(new SacnType().leaves(new Given(new SacnType(), Map.of("out", List.of(1)))))
                .hasSize(512)
                .allMatch(leaf -> leaf.way() == Leaf.Way.SET);
    }

    @Test
    void refuseWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArtNetType().leaves(new Given(new ArtNetType(), Map.of())))
                .withMessageContaining("name at least one");
        var sacn = new Given(new SacnType(), Map.of("out", List.of(1), "cid", "mine"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SacnType().leaves(sacn))
                .withMessageContaining("no UUID");
        Wire wire = new ArtNetType().wire(new Given(new ArtNetType(), Map.of("out", List.of(1))), ear);
        for (var wrong : Map.of(
                        "universe/1/channel/1", 256.0, "universe/1/channel/513", 1.0, "universe/2/channel/1", 1.0)
                .entrySet()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wire.send(wrong.getKey(), List.of(Datum.of(wrong.getValue()))));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> wire.send("universe/1/channel/1", List.of()));
    }

    @Test
    void artNetRunsBothWaysAndIsRepaintedWhenOpenedAgain() throws Exception {
        try (DatagramSocket node = new DatagramSocket(null)) {
            node.setReuseAddress(true);
            node.bind(new InetSocketAddress("127.0.0.2", 0));
            node.setSoTimeout(20_000);
            Wire wire = new ArtNetType()
                    .wire(
                            new Given(
                                    new ArtNetType(),
                                    Map.of(
                                            "out",
                                            List.of(1),
                                            "in",
                                            List.of(2),
                                            "to",
                                            "127.0.0.2",
                                            "port",
                                            node.getLocalPort())),
                            ear);
            wire.send("universe/1/channel/12", List.of(Datum.of(99)));
            wire.open();
            assertThat(received(node).values()[11]).isEqualTo((byte) 99);
            node.send(packet(ArtCodec.encode(new ArtPacket.Dmx(2, 1, new byte[] {5, 6})), node.getLocalPort()));
            ear.await("in/2/channel/2 = 6");
            wire.close();
            wire.send("universe/1/channel/12", List.of(Datum.of(100)));
            wire.open();
            ArtPacket.Dmx next = received(node);
            while (next.values()[11] == 99) {
                next = received(node);
            }
            assertThat(next.values()[11]).isEqualTo((byte) 100);
            wire.close();
        }
    }

    private static ArtPacket.Dmx received(DatagramSocket node) throws Exception {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        node.receive(packet);
        return (ArtPacket.Dmx) ArtCodec.decode(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()))
                .orElseThrow();
    }

    private static DatagramPacket packet(ByteBuffer bytes, int port) throws Exception {
        return new DatagramPacket(bytes.array(), bytes.remaining(), InetAddress.getByName("127.0.0.1"), port);
    }
}
