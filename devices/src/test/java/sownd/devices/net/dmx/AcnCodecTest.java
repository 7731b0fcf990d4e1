package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sownd.devices.net.loop.Fuzz;

/** The packets laid out byte by byte as the tables of ANSI E1.31 have them. */
class AcnCodecTest {
    private static final UUID CID = UUID.fromString("ef07c8dd-0064-4401-a3a2-459ef8e61431");
    private static final String ROOT = "00100000" + "4153432d45312e3137000000";
    private static final String NAME = "466f484c00" + "00".repeat(59);
    /** Universe 1, priority 100, sequence 154, three values: 126 + 3 bytes, so the layers are 113, 91 and 14 long. */
    private static final String DATA = ROOT + "7071" + "00000004" + "ef07c8dd00644401a3a2459ef8e61431"
            + "705b" + "00000002" + NAME + "64" + "0000" + "9a" + "00" + "0001"
            + "700e" + "02" + "a1" + "0000" + "0001" + "0004" + "00" + "0a14ff";

    private static final String DISCOVERY = ROOT + "706c" + "00000008" + "ef07c8dd00644401a3a2459ef8e61431" + "7056"
            + "00000002" + NAME + "00000000" + "700c" + "00000001" + "00" + "00" + "0001" + "f9ff";

    private static final AcnPacket.Data PACKET =
            new AcnPacket.Data(CID, "FoHL", 100, 154, false, false, 1, new byte[] {10, 20, -1});

    @Test
    void readsAndWritesValues() {
        AcnPacket.Data data = (AcnPacket.Data) decoded(DATA);
        assertThat(data).usingRecursiveComparison().isEqualTo(PACKET);
        assertThat(hex(AcnCodec.encode(PACKET))).isEqualTo(DATA);
    }

    @Test
    void aWholeUniverseHas638Bytes() {
        var whole = new AcnPacket.Data(CID, "FoHL", 100, 0, false, false, 1, new byte[512]);
        String hex = hex(AcnCodec.encode(whole));
        assertThat(hex).hasSize(2 * 638).startsWith(ROOT + "726e");
        assertThat(hex.substring(2 * 38, 2 * 40)).isEqualTo("7258");
        assertThat(hex.substring(2 * 115, 2 * 117)).isEqualTo("720b");
        assertThat(hex.substring(2 * 123, 2 * 126)).isEqualTo("020100");
    }

    @Test
    void readsAndWritesOptions() {
        var ended = new AcnPacket.Data(CID, "FoHL", 200, 1, false, true, 63999, new byte[1]);
        assertThat(AcnCodec.encode(ended).get(112)).isEqualTo((byte) 0x40);
        assertThat(AcnCodec.decode(AcnCodec.encode(ended)).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(ended);
        var preview = new AcnPacket.Data(CID, "FoHL", 0, 1, true, false, 1, new byte[1]);
        assertThat(AcnCodec.encode(preview).get(112)).isEqualTo((byte) 0x80);
        assertThat(AcnCodec.decode(AcnCodec.encode(preview)).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(preview);
    }

    @Test
    void readsAndWritesDiscovery() {
        var discovery = new AcnPacket.Discovery(CID, "FoHL", 0, 0, List.of(1, 63999));
        assertThat(decoded(DISCOVERY)).isEqualTo(discovery);
        assertThat(hex(AcnCodec.encode(discovery))).isEqualTo(DISCOVERY);
    }

    @Test
    void namesAreCutBetweenLetters() {
        var long1 = new AcnPacket.Data(CID, "é".repeat(40), 1, 1, false, false, 1, new byte[1]);
        AcnPacket.Data read =
                (AcnPacket.Data) AcnCodec.decode(AcnCodec.encode(long1)).orElseThrow();
        assertThat(read.source()).isEqualTo("é".repeat(31));
    }

    @Test
    void groupsFollowTheUniverse() {
        assertThat(AcnCodec.group(1).getHostAddress()).isEqualTo("239.255.0.1");
        assertThat(AcnCodec.group(63999).getHostAddress()).isEqualTo("239.255.249.255");
        assertThat(AcnCodec.group(AcnCodec.DISCOVERY_UNIVERSE).getHostAddress()).isEqualTo("239.255.250.214");
    }

    @Test
    void whatIsCutOrContradictsItselfIsNothing() {
        for (String all : List.of(DATA, DISCOVERY)) {
            byte[] bytes = HexFormat.of().parseHex(all);
            for (int size = 0; size < bytes.length; size++) {
                assertThat(AcnCodec.decode(ByteBuffer.wrap(Arrays.copyOf(bytes, size))))
                        .isEmpty();
            }
        }
        List<Integer> fields = IntStream.of(0, 4, 16, 18, 38, 40, 115, 117, 118, 119, 121, 125)
                .boxed()
                .toList();
        for (int at : fields) {
            byte[] bytes = HexFormat.of().parseHex(DATA);
            bytes[at] ^= (byte) 0x11;
            assertThat(AcnCodec.decode(ByteBuffer.wrap(bytes)))
                    .as("byte %d", at)
                    .isEmpty();
        }
    }

    @Test
    void otherStartCodesPrioritiesAndUniversesAreNothing() {
        assertThat(AcnCodec.decode(with(125, 0xDD)))
                .as("priorities per address")
                .isEmpty();
        assertThat(AcnCodec.decode(with(108, 201))).isEmpty();
        assertThat(AcnCodec.decode(with(114, 0))).isEmpty();
    }

    @Test
    void survivesWhateverComes() throws Exception {
        List<byte[]> seeds = List.of(
                HexFormat.of().parseHex(DATA),
                HexFormat.of().parseHex(DISCOVERY),
                AcnCodec.encode(new AcnPacket.Data(CID, "x", 1, 1, false, false, 1, new byte[512]))
                        .array());
        int understood = new Fuzz(131, seeds)
                .run(packet -> AcnCodec.decode(ByteBuffer.wrap(packet)).isPresent());
        assertThat(understood).isPositive();
    }

    private static ByteBuffer with(int at, int value) {
        byte[] bytes = HexFormat.of().parseHex(DATA);
        bytes[at] = (byte) value;
        return ByteBuffer.wrap(bytes);
    }

    private static AcnPacket decoded(String hex) {
        return AcnCodec.decode(ByteBuffer.wrap(HexFormat.of().parseHex(hex))).orElseThrow();
    }

    private static String hex(ByteBuffer bytes) {
        return HexFormat.of().formatHex(bytes.array());
    }
}
