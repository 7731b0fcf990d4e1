package sownd.devices.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Seeded mutations of good input, for the decoders of connections. */
public final class Mutations {
    /** So many for each decoder. */
    public static final int ROUNDS = Boolean.getBoolean("sownd.soak") ? 10_000_000 : 100_000;

    private final Random random;
    private final List<byte[]> seeds;
    private final String signs;

    /** @param signs letters that mean something to the decoder */
    public Mutations(long seed, String signs, String... seeds) {
        this.random = new Random(seed);
        this.signs = signs;
        this.seeds = Arrays.stream(seeds)
                .map(each -> each.getBytes(StandardCharsets.UTF_8))
                .toList();
        assertThat(this.seeds).isNotEmpty();
    }

    /** The next input. */
    public byte[] next() {
        if (random.nextInt(20) == 0) {
            byte[] noise = new byte[random.nextInt(64)];
            random.nextBytes(noise);
            return noise;
        }
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        for (int n = random.nextInt(4); n >= 0 && bytes.length > 0; n--) {
            bytes = mutated(bytes, random.nextInt(bytes.length));
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes, int at) {
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] = (byte) random.nextInt(256);
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                byte[] joined = Arrays.copyOf(bytes, at + other.length);
                System.arraycopy(other, 0, joined, at, other.length);
                return joined;
            }
            case 4 -> {
                byte[] without = Arrays.copyOf(bytes, bytes.length - 1);
                System.arraycopy(bytes, at + 1, without, at, bytes.length - at - 1);
                return without;
            }
            default -> bytes[at] = (byte) signs.charAt(random.nextInt(signs.length()));
        }
        return bytes;
    }

    public int dice(int sides) {
        return random.nextInt(sides);
    }
}
