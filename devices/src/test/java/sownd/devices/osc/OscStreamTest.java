package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sownd.devices.link.LinkFault;

/** OSC on a stream: framing by published bytes, and whole connections on this machine. */
final class OscStreamTest {
    private static final VectorFile VECTORS = VectorFile.named("osc");
    private static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    @Test
    void framesOfTheVectors() throws Exception {
        for (JsonNode vector : VECTORS.category("stream")) {
            if (vector.has("frame_hex")) {
                var framing = vector.get("id").asText().contains("slip") ? OscFraming.SLIP : OscFraming.LENGTH;
                byte[] packet = VectorFile.bytes(vector.get("packet_hex"));
                byte[] frame = VectorFile.bytes(vector.get("frame_hex"));
                assertThat(framing.frame(packet)).isEqualTo(frame);
                assertThat(read(new OscFrames(), frame)).containsExactly(packet);
            }
        }
        var bad = VECTORS.vector("stream.slip.badesc");
        var frames = new OscFrames();
        List<byte[]> packets = new ArrayList<>();
        for (JsonNode chunk : bad.get("chunks_hex")) {
            packets.addAll(read(frames, VectorFile.bytes(chunk)));
        }
        assertThat(packets)
                .containsExactly(VectorFile.bytes(bad.get("expect_packets_hex").get(0)));
        assertThat(frames.refused()).isEqualTo(1);
    }

    private static List<byte[]> read(OscFrames frames, byte[] bytes) throws OscFault {
        return frames.read(bytes, bytes.length);
    }

    @ParameterizedTest
    @EnumSource(OscFraming.class)
    void whateverIsFramedAndCutComesOutWhole(OscFraming framing) throws Exception {
        Random dice = new Random(12);
        for (int run = 0; run < 2000; run++) {
            List<byte[]> packets = new ArrayList<>();
            var stream = new java.io.ByteArrayOutputStream();
            for (int i = dice.nextInt(5); i >= 0; i--) {
                byte[] packet = new byte[4 * (1 + dice.nextInt(60))];
                dice.nextBytes(packet);
                packets.add(packet);
                stream.writeBytes(framing.frame(packet));
            }
            var frames = new OscFrames(framing);
            List<byte[]> read = new ArrayList<>();
            byte[] bytes = stream.toByteArray();
            for (int from = 0; from < bytes.length; ) {
                int to = Math.min(bytes.length, from + 1 + dice.nextInt(40));
                read.addAll(read(frames, Arrays.copyOfRange(bytes, from, to)));
                from = to;
            }
            assertThat(read).usingElementComparator(Arrays::compare).isEqualTo(packets);
        }
    }

    @Test
    void whatIsNoFramingIsRefused() {
        assertThatThrownBy(() ->
                        read(new OscFrames(), "GET / HTTP/1.1".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .hasMessageContaining("neither a length nor SLIP");
        assertThatThrownBy(() ->
                        read(new OscFrames(OscFraming.LENGTH), HexFormat.of().parseHex("7fffffff00")))
                .hasMessageContaining("at most");
        Random dice = new Random(3);
        byte[] bytes = new byte[64];
        for (int i = 0; i < 100_000; i++) {
            dice.nextBytes(bytes);
            try {
                read(new OscFrames(dice.nextBoolean() ? OscFraming.SLIP : OscFraming.LENGTH), bytes);
            } catch (OscFault refused) {
                assertThat(refused).hasMessageContaining("packet");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(OscFraming.class)
    void twoSidesTalk(OscFraming framing) throws Exception {
        BlockingQueue<OscPacket> heard = new LinkedBlockingQueue<>();
        BlockingQueue<OscPacket> told = new LinkedBlockingQueue<>();
        try (var server = OscServer.open(ANY, (packet, _, _) -> heard.add(packet))) {
            var far = new OscTcp("localhost", server.port(), framing, (packet, _, _) -> told.add(packet));
            far.open();
            for (int i = 0; i < 100; i++) {
                assertThat(far.send(message("/eos/ping", i))).isTrue();
            }
            for (int i = 0; i < 100; i++) {
                assertThat(heard.poll(30, TimeUnit.SECONDS)).isEqualTo(message("/eos/ping", i));
            }
            assertThat(far.look()).isEmpty();
            server.close();
            while (far.look().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(far.look()).isPresent();
            far.close();
            assertThat(far.send(message("/x", 1))).isFalse();
            assertThatThrownBy(far::open).isInstanceOf(LinkFault.class).hasMessageContaining("does it listen there");
        }
    }

    private static OscMessage message(String address, int number) {
        return new OscMessage(address, List.of(new OscValue.Int32(number)));
    }
}
