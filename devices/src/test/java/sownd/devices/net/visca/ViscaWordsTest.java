package sownd.devices.net.visca;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.devices.net.loop.Fuzz;

/** Commands and answers as the makers' command lists for VISCA and VISCA over IP have them. */
class ViscaWordsTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({
        "0, 0, 8101060101010303ff",
        "-1, 0, 8101060118010103ff",
        "1, 0, 8101060118010203ff",
        "0, 1, 8101060101140301ff",
        "0, -1, 8101060101140302ff",
        "0.5, 0.5, 810106010c0a0201ff",
        "0.01, 0, 8101060101010303ff"
    })
    void drives(double pan, double tilt, String hex) {
        assertThat(HEX.formatHex(ViscaWords.drive(pan, tilt, 24, 20))).isEqualTo(hex);
    }

    @ParameterizedTest
    @CsvSource({"0, 8101040700ff", "1, 8101040727ff", "-1, 8101040737ff", "0.125, 8101040720ff", "-0.5, 8101040733ff"})
    void zooms(double zoom, String hex) {
        assertThat(HEX.formatHex(ViscaWords.zoom(zoom))).isEqualTo(hex);
    }

    @Test
    void saysTheRest() {
        assertThat(HEX.formatHex(ViscaWords.focus(1))).isEqualTo("8101040827ff");
        assertThat(HEX.formatHex(ViscaWords.autoFocus(true))).isEqualTo("8101043802ff");
        assertThat(HEX.formatHex(ViscaWords.power(false))).isEqualTo("8101040003ff");
        assertThat(HEX.formatHex(ViscaWords.home())).isEqualTo("81010604ff");
        assertThat(HEX.formatHex(ViscaWords.preset(ViscaWords.Memory.RECALL, 5)))
                .isEqualTo("8101043f0205ff");
        assertThat(HEX.formatHex(ViscaWords.preset(ViscaWords.Memory.STORE, 254)))
                .isEqualTo("8101043f01feff");
        assertThat(HEX.formatHex(ViscaWords.preset(ViscaWords.Memory.RESET, 0))).isEqualTo("8101043f0000ff");
    }

    @Test
    void framesCarryKindLengthAndNumber() {
        var frame = new ViscaFrame(ViscaFrame.Kind.COMMAND, 0x12345678, ViscaWords.home());
        assertThat(HEX.formatHex(frame.encode().array())).isEqualTo("01000005" + "12345678" + "81010604ff");
        assertThat(ViscaFrame.decode(frame.encode()).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(frame);
        assertThat(frame("01110003" + "00000001" + "9041ff").kind()).isEqualTo(ViscaFrame.Kind.REPLY);
        for (String wrong : List.of(
                "0111000300000001" + "9041",
                "0111000300000001" + "9041ff00",
                "0999000300000001" + "9041ff",
                "01110000" + "00000001")) {
            assertThat(ViscaFrame.decode(ByteBuffer.wrap(HEX.parseHex(wrong)))).isEmpty();
        }
    }

    @Test
    void readsAnswers() {
        assertThat(answer("9041ff")).isEqualTo(new ViscaAnswer.Taken());
        assertThat(answer("906002ff")).isEqualTo(new ViscaAnswer.Refused(ViscaAnswer.Refused.SYNTAX));
        assertThat(answer("906003ff")).isEqualTo(new ViscaAnswer.Refused(ViscaAnswer.Refused.FULL));
        assertThat(answer("906141ff")).isEqualTo(new ViscaAnswer.Refused(ViscaAnswer.Refused.NOT_NOW));
        assertThat(((ViscaAnswer.Done) answer("9051ff")).data()).isEmpty();
        byte[] head = ((ViscaAnswer.Done) answer("90500f0e0d0c00010203ff")).data();
        assertThat((short) ViscaWords.word(head, 0).orElseThrow()).isEqualTo((short) 0xFEDC);
        assertThat(ViscaWords.word(head, 4)).hasValue(0x0123);
        assertThat(ViscaWords.word(head, 5)).isEmpty();
        assertThat(ViscaAnswer.of(HEX.parseHex("9041"))).isEmpty();
        assertThat(ViscaAnswer.of(HEX.parseHex("81010604ff"))).isEmpty();
    }

    @Test
    void survivesWhateverComes() throws Exception {
        List<byte[]> seeds = List.of(
                HEX.parseHex("0111000300000001" + "9041ff"),
                HEX.parseHex("0111000b00000001" + "90500f0e0d0c00010203ff"),
                HEX.parseHex("0111000400000001" + "906141ff"),
                HEX.parseHex("0201000100000000" + "01"));
        int understood = new Fuzz(52381, seeds)
                .run(packet -> ViscaFrame.decode(ByteBuffer.wrap(packet))
                        .flatMap(frame -> ViscaAnswer.of(frame.payload()))
                        .map(answer -> answer instanceof ViscaAnswer.Done done
                                && ViscaWords.word(done.data(), 4).isPresent())
                        .orElse(false));
        assertThat(understood).isPositive();
    }

    private static ViscaFrame frame(String hex) {
        return ViscaFrame.decode(ByteBuffer.wrap(HEX.parseHex(hex))).orElseThrow();
    }

    private static ViscaAnswer answer(String hex) {
        return ViscaAnswer.of(HEX.parseHex(hex)).orElseThrow();
    }
}
