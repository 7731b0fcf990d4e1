package sownd.devices.net.tsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sownd.devices.net.Datum;
import sownd.devices.net.loop.Fuzz;

/** Messages laid out byte by byte as the tables of TSL UMD 3.1, 4.0 and 5.0 have them. */
class TslCodecTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final String OLD = "85" + "33" + "43414d2031" + "20".repeat(11);
    private static final String NEWER = OLD + "46" + "02" + "10" + "0b";
    private static final String NEWEST = "0d00" + "00" + "00" + "0000" + "0300" + "db00" + "0300" + "43414d";
    private static final Umd CAM = new Umd("CAM 1", 3, 0b0011, Umd.Lamps.OFF, Umd.Lamps.OFF);

    @Test
    void version31() {
        assertThat(hex(TslCodec.encode(TslVersion.V3_1, 0, 5, CAM))).isEqualTo(OLD);
        assertThat(decoded(TslVersion.V3_1, OLD)).isEqualTo(Map.of(5, CAM));
        assertThat(hex(TslCodec.encode(TslVersion.V3_1, 0, 5, CAM.with("text", Datum.of("Ä\tSEVENTEEN LETTERS")))))
                .startsWith("8533" + "3f3f" + "534556454e5445454e");
    }

    @Test
    void version40() {
        Umd lit = new Umd("CAM 1", 3, 0b0011, new Umd.Lamps(1, 0, 0), new Umd.Lamps(0, 2, 3));
        assertThat(hex(TslCodec.encode(TslVersion.V4_0, 0, 5, lit))).isEqualTo(NEWER);
        assertThat(decoded(TslVersion.V4_0, NEWER)).isEqualTo(Map.of(5, lit));
        assertThat(decoded(TslVersion.V4_0, NEWER.replace("4341", "4342"))).isEmpty();
    }

    @Test
    void version50() {
        Umd lit = new Umd("CAM", 3, 0, new Umd.Lamps(1, 2, 3), Umd.Lamps.OFF);
        assertThat(hex(TslCodec.encode(TslVersion.V5_0, 0, 3, lit))).isEqualTo(NEWEST);
        assertThat(decoded(TslVersion.V5_0, NEWEST)).isEqualTo(Map.of(3, lit));
        Umd wide = lit.with("text", Datum.of("Ü"));
        assertThat(hex(TslCodec.encode(TslVersion.V5_0, 1, 3, wide)))
                .isEqualTo("0c00" + "00" + "01" + "0100" + "0300" + "db00" + "0200" + "dc00");
        assertThat(decoded(TslVersion.V5_0, "0c00" + "00" + "01" + "0100" + "0300" + "db00" + "0200" + "dc00"))
                .isEqualTo(Map.of(3, wide));
    }

    @Test
    void version50HasSeveralDisplaysInOne() {
        String two = "1200" + "00" + "00" + "0000" + "0300" + "4000" + "0100" + "41" + "0400" + "0100" + "0100" + "42";
        assertThat(decoded(TslVersion.V5_0, two).keySet()).containsExactly(3, 4);
        String control = "0a00" + "00" + "00" + "0000" + "0300" + "0080" + "0000";
        assertThat(decoded(TslVersion.V5_0, control)).as("control data").isEmpty();
        assertThat(decoded(TslVersion.V5_0, control.replace("0a000000", "0a000002")))
                .as("for the screen")
                .isEmpty();
    }

    @Test
    void onlyItsOwnScreenCounts() {
        ByteBuffer there = TslCodec.encode(TslVersion.V5_0, 7, 3, CAM);
        assertThat(TslCodec.decode(TslVersion.V5_0, 7, there)).isNotEmpty();
        assertThat(TslCodec.decode(TslVersion.V5_0, 8, there)).isEmpty();
        assertThat(TslCodec.decode(TslVersion.V5_0, TslCodec.ANY, there)).isNotEmpty();
        ByteBuffer all = TslCodec.encode(TslVersion.V5_0, TslCodec.ANY, 3, CAM);
        assertThat(TslCodec.decode(TslVersion.V5_0, 8, all)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(TslVersion.class)
    void whatIsCutIsNothing(TslVersion version) {
        ByteBuffer whole = TslCodec.encode(version, 0, 5, CAM);
        for (int size = 0; size < whole.limit(); size++) {
            assertThat(TslCodec.decode(version, TslCodec.ANY, whole.duplicate().limit(size)))
                    .isEmpty();
        }
    }

    @Test
    void marksAreDoubledInAStream() {
        ByteBuffer message = TslCodec.encode(TslVersion.V5_0, 0, 0xFE, CAM.with("text", Datum.of("")));
        assertThat(hex(TslStream.wrapped(TslVersion.V5_0, message)))
                .isEqualTo("fe02" + "0a00" + "00" + "00" + "0000" + "fefe00" + "c000" + "0000");
    }

    /** Random messages with noise between, cut anywhere, come out as they went in. */
    @ParameterizedTest
    @EnumSource(TslVersion.class)
    void streamsMayBeCutAnywhere(TslVersion version) {
        Random random = new Random(5);
        List<String> sent = new ArrayList<>();
        ByteBuffer stream = ByteBuffer.allocate(100_000);
        for (int i = 0; i < 500; i++) {
            Umd umd = new Umd("M" + random.nextInt(1000), random.nextInt(4), 0, Umd.Lamps.OFF, Umd.Lamps.OFF);
            ByteBuffer message = TslCodec.encode(version, 0, version == TslVersion.V5_0 ? 0xFE : i % 127, umd);
            sent.add(hex(message));
            stream.put(new byte[] {1, 2, 3}, 0, random.nextInt(4));
            stream.put(TslStream.wrapped(version, message));
        }
        stream.flip();
        TslStream reader = new TslStream(version);
        List<String> heard = new ArrayList<>();
        while (stream.hasRemaining()) {
            int count = Math.min(stream.remaining(), 1 + random.nextInt(40));
            reader.add(stream.slice(stream.position(), count)).forEach(message -> heard.add(hex(message)));
            stream.position(stream.position() + count);
        }
        assertThat(heard).isEqualTo(sent);
    }

    @ParameterizedTest
    @EnumSource(TslVersion.class)
    void survivesWhateverComes(TslVersion version) throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            byte[] message = bytes(TslCodec.encode(version, i, 5 + i, CAM));
            seeds.add(message);
            seeds.add(bytes(TslStream.wrapped(version, ByteBuffer.wrap(message))));
        }
        TslStream stream = new TslStream(version);
        int understood = new Fuzz(31, seeds).run(packet -> {
            boolean one = !TslCodec.decode(version, TslCodec.ANY, ByteBuffer.wrap(packet))
                    .isEmpty();
            for (ByteBuffer message : stream.add(ByteBuffer.wrap(packet))) {
                one |= !TslCodec.decode(version, TslCodec.ANY, message).isEmpty();
            }
            return one;
        });
        assertThat(understood).isPositive();
    }

    @Test
    void refusesWhatNoDisplayCanShow() {
        assertThat(Umd.BLANK.with("left", Datum.of("red")).first()).isEqualTo(new Umd.Lamps(1, 0, 0));
        assertThat(Umd.BLANK.with("second/right", Datum.of(3)).second()).isEqualTo(new Umd.Lamps(0, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> Umd.BLANK.with("left", Datum.of("blue")));
        assertThatIllegalArgumentException().isThrownBy(() -> Umd.BLANK.with("brightness", Datum.of(4)));
    }

    private static Map<Integer, Umd> decoded(TslVersion version, String hex) {
        return TslCodec.decode(version, TslCodec.ANY, ByteBuffer.wrap(HEX.parseHex(hex)));
    }

    private static String hex(ByteBuffer bytes) {
        return HEX.formatHex(bytes(bytes));
    }

    private static byte[] bytes(ByteBuffer bytes) {
        return Arrays.copyOfRange(bytes.array(), bytes.position(), bytes.limit());
    }
}
