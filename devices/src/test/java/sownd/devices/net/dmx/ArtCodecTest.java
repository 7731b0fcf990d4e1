package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.devices.net.loop.Fuzz;

/** The packets laid out byte by byte as the tables of the Art-Net 4 specification have them. */
class ArtCodecTest {
    /** "Art-Net", op-code 5000 low byte first, version 14, sequence 7, port 0, sub-uni 23, net 01, length 4. */
    private static final String DMX = "4172742d4e6574000050000e0700230100040102ff00";

    private static final String POLL = "4172742d4e6574000020000e0000";
    private static final String TARGETED = "4172742d4e6574000020000e20000123010000ffffff";

    @Test
    void readsAndWritesValues() {
        ArtPacket.Dmx dmx = (ArtPacket.Dmx) decoded(DMX);
        assertThat(dmx.universe()).isEqualTo(0x123);
        assertThat(dmx.sequence()).isEqualTo(7);
        assertThat(dmx.values()).containsExactly(1, 2, 255, 0);
        assertThat(hex(ArtCodec.encode(dmx))).isEqualTo(DMX);
    }

    @Test
    void anOddNumberOfValuesIsSentAsAnEvenOne() {
        assertThat(hex(ArtCodec.encode(new ArtPacket.Dmx(0, 1, new byte[] {9}))))
                .isEqualTo("4172742d4e6574000050000e01000000000209" + "00");
    }

    @Test
    void readsPollsOfAllAndOfSome() {
        assertThat(decoded(POLL)).isEqualTo(ArtPacket.Poll.ANYBODY);
        ArtPacket.Poll some = (ArtPacket.Poll) decoded(TARGETED);
        assertThat(some).isEqualTo(new ArtPacket.Poll(0x100, 0x123));
        assertThat(some.asksFor(0x100)).isTrue();
        assertThat(some.asksFor(0x124)).isFalse();
        assertThat(ArtCodec.decode(ArtCodec.encode(some))).contains(some);
        assertThat(hex(ArtCodec.encode(ArtPacket.Poll.ANYBODY))).startsWith(POLL);
    }

    @Test
    void writesReplies() throws Exception {
        var me = new InetSocketAddress(InetAddress.getByAddress(new byte[] {2, 0, 0, 10}), 6454);
        ArtPacket.Reply reply = new ArtPacket.Reply("front of house", 0x123, true, false);
        ByteBuffer bytes = ArtCodec.encode(reply, me, new byte[] {1, 2, 3, 4, 5, 6}, 3);
        String hex = hex(bytes);
        assertThat(hex).hasSize(2 * 239).startsWith("4172742d4e6574000021" + "0200000a" + "3619" + "0000" + "0102");
        assertThat(at(hex, 26, 18)).isEqualTo("66726f6e74206f6620686f757365" + "00000000");
        assertThat(at(hex, 172, 14)).isEqualTo("0001" + "40000000" + "80000000" + "00000000");
        assertThat(at(hex, 186, 8)).isEqualTo("03000000" + "03000000");
        assertThat(at(hex, 200, 13)).isEqualTo("01" + "010203040506" + "0200000a" + "03" + "08");
        assertThat(ArtCodec.decode(bytes)).contains(reply);
    }

    @Test
    void whatIsCutOrContradictsItselfIsNothing() {
        for (String all : List.of(DMX, POLL)) {
            byte[] bytes = HexFormat.of().parseHex(all);
            for (int size = 0; size < bytes.length - 1; size++) {
                assertThat(ArtCodec.decode(ByteBuffer.wrap(Arrays.copyOf(bytes, size))))
                        .isEmpty();
            }
        }
        assertThat(ArtCodec.decode(wrap(DMX.replace("000e", "000d"))))
                .as("older than 14")
                .isEmpty();
        assertThat(ArtCodec.decode(wrap(DMX.replace("0004", "0000")))).isEmpty();
        assertThat(ArtCodec.decode(wrap(DMX.replace("00040102", "02020102")))).isEmpty();
        assertThat(ArtCodec.decode(wrap("00" + DMX))).isEmpty();
    }

    @Test
    void survivesWhateverComes() throws Exception {
        var me = new InetSocketAddress(InetAddress.getLoopbackAddress(), 6454);
        List<byte[]> seeds = new ArrayList<>(List.of(
                HexFormat.of().parseHex(DMX),
                HexFormat.of().parseHex(POLL),
                HexFormat.of().parseHex(TARGETED),
                ArtCodec.encode(new ArtPacket.Dmx(5, 1, new byte[512])).array(),
                ArtCodec.encode(new ArtPacket.Reply("x", 5, false, true), me, new byte[6], 1)
                        .array()));
        int understood = new Fuzz(64, seeds)
                .run(packet -> ArtCodec.decode(ByteBuffer.wrap(packet)).isPresent());
        assertThat(understood).isPositive();
    }

    private static ArtPacket decoded(String hex) {
        return ArtCodec.decode(wrap(hex)).orElseThrow();
    }

    private static ByteBuffer wrap(String hex) {
        return ByteBuffer.wrap(HexFormat.of().parseHex(hex));
    }

    private static String hex(ByteBuffer bytes) {
        byte[] all = new byte[bytes.remaining()];
        bytes.duplicate().get(all);
        return HexFormat.of().formatHex(all);
    }

    private static String at(String hex, int from, int count) {
        return hex.substring(2 * from, 2 * (from + count));
    }
}
