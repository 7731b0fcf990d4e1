package sownd.devices.osc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OscFuzzTest {
    private static final int PACKETS = 100_000;
    private static final int PATTERNS = 20_000;

    private final Random random = new Random(21);

    @Test
    void mutatedPacketsGiveAPacketOrAFaultAndNothingElse() {
        List<byte[]> seeds = seeds();
        int refused = 0;
        for (int i = 0; i < PACKETS; i++) {
            refused += decode(mutated(seeds.get(random.nextInt(seeds.size()))));
        }
        // Both must happen, or the mutations are no test.
        assertThat(refused).isBetween(PACKETS / 10, PACKETS * 9 / 10 + PACKETS / 20);
    }

    @Test
    void whatWasDecodedEncodesToSomethingThatDecodesTheSame() throws OscFault {
        List<byte[]> seeds = seeds();
        int same = 0;
        for (int i = 0; i < PACKETS / 10; i++) {
            byte[] bytes = mutated(seeds.get(random.nextInt(seeds.size())));
            if (decode(bytes) == 0) {
                OscPacket packet = OscCodec.decode(ByteBuffer.wrap(bytes));
                ByteBuffer again = ByteBuffer.allocate(2 * OscCodec.MAX_BYTES);
                OscCodec.encode(packet, again);
                assertThat(OscCodec.decode(again.flip())).isEqualTo(packet);
                same++;
            }
        }
        assertThat(same).isPositive();
    }

    @Test
    void bundlesTenThousandDeepAreRefused() {
        ByteBuffer deep = ByteBuffer.allocate(20 * 3_000);
        while (deep.remaining() >= 20) {
            int left = deep.remaining();
            deep.put("#bundle\0".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                    .putLong(1)
                    .putInt(left - 20);
        }
        assertThat(decode(deep.array())).isEqualTo(1);
    }

    @Test
    void randomPatternsMatchOrAreRefusedAndNothingElse() {
        String alphabet = "/ab*?[]{},!-";
        int good = 0;
        for (int i = 0; i < PATTERNS; i++) {
            StringBuilder text = new StringBuilder("/");
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            good += pattern(text.toString());
        }
        assertThat(good).isBetween(PATTERNS / 20, PATTERNS);
    }

    private static int pattern(String text) {
        try {
            OscPattern.of(text).matches("/ab/aab/b");
            return 1;
        } catch (OscFault refused) {
            assertThat(refused.at()).isBetween(0, text.length());
            return 0;
        }
    }

    private static int decode(byte[] bytes) {
        try {
            OscCodec.decode(ByteBuffer.wrap(bytes));
            return 0;
        } catch (OscFault fault) {
            assertThat(fault.at()).isBetween(0, bytes.length);
            return 1;
        }
    }

    private static List<byte[]> seeds() {
        List<byte[]> seeds = new ArrayList<>();
        for (String category : List.of("message", "bundle", "malformed")) {
            VectorFile.named("osc").category(category).forEach(v -> seeds.add(VectorFile.bytes(v.get("hex"))));
        }
        return seeds;
    }

    private byte[] mutated(byte[] seed) {
        byte[] bytes = seed.clone();
        for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(6)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = Arrays.copyOf(bytes, bytes.length + random.nextInt(9));
                case 4 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 4), (byte) 0xFF);
                default -> bytes[at] = (byte) ",[]ifsbhdTNI#/".charAt(random.nextInt(14));
            }
        }
        return bytes;
    }
}
