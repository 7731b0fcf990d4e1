package sownd.devices.loupedeck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import sownd.devices.vectors.Vectors;

class LoupedeckVectorsTest {
    @TestFactory
    Stream<DynamicTest> vectors() {
        return Vectors.named("loupedeck").tests();
    }

    @Test
    void anyBytesCutAnywhereDoNoHarm() {
        Random random = new Random(23);
        for (PadModel model : PadModel.ALL) {
            PadFrames frames = new PadFrames();
            PadDecoder decoder = new PadDecoder(model);
            for (int i = 0; i < 100_000 / PadModel.ALL.size(); i++) {
                byte[] piece = new byte[random.nextInt(24)];
                random.nextBytes(piece);
                if (piece.length > 4 && random.nextBoolean()) {
                    piece[0] = PadFrames.MARK;
                    piece[1] = (byte) random.nextInt(12);
                }
                frames.read(piece).forEach(decoder::decode);
                decoder.decode(piece);
                decoder.decodeHid(piece);
                assertThat(frames.rest()).hasSizeLessThanOrEqualTo(300);
            }
        }
    }

    @Test
    void whatIsCutAnywhereIsTheSame() {
        byte[] stream = Vectors.bytes(TextNode.valueOf("0082050500000900ff82050501000101820303010a"));
        List<String> whole = hex(new PadFrames().read(stream));
        assertThat(whole).hasSize(3);
        for (int cut = 0; cut < stream.length; cut++) {
            PadFrames frames = new PadFrames();
            List<String> pieces = new ArrayList<>(hex(frames.read(Arrays.copyOf(stream, cut))));
            pieces.addAll(hex(frames.read(Arrays.copyOfRange(stream, cut, stream.length))));
            assertThat(pieces).isEqualTo(whole);
        }
    }

    @Test
    void messagesAreNumberedFromOneToTwoHundredAndFiftyFive() {
        PadWords words = new PadWords(PadModel.named("live").orElseThrow());
        for (int i = 0; i < 600; i++) {
            assertThat(words.askSerial()[2] & 0xFF).isEqualTo(i % 255 + 1);
        }
    }

    private static List<String> hex(List<byte[]> messages) {
        return messages.stream().map(Vectors::hex).toList();
    }
}
