package sownd.devices.net.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Throws random and mutated packets at a decoder, the same in each run. */
public final class Fuzz {
    private static final int PACKETS = Boolean.getBoolean("sownd.soak") ? 10_000_000 : 100_000;
    private static final long ALLOCATION = 64 * 1024;
    private static final int LONGEST = 700;

    /** What is tried. */
    public interface Decoder {
        /** @return true if the packet was understood */
        boolean takes(byte[] packet) throws Exception;
    }

    private record Outcome(boolean understood, long bytes) {}

    private final ThreadMXBean meter = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Random random;
    private final List<byte[]> seeds;

    public Fuzz(long seed, List<byte[]> seeds) {
        this.random = new Random(seed);
        this.seeds = seeds;
    }

    /**
     * Tries them all: nothing may escape, and each packet may cost 64 kB at most.
     *
     * @return how many were understood
     */
    public int run(Decoder decoder) throws Exception {
        int understood = 0;
        for (byte[] seed : seeds) {
            decoder.takes(seed);
        }
        for (int i = 0; i < PACKETS; i++) {
            byte[] packet = next(i);
            Outcome outcome = tried(decoder, packet, i);
            if (outcome.bytes() > ALLOCATION) {
                // What is linked at the first use costs once.
                outcome = tried(decoder, packet, i);
            }
            assertThat(outcome.bytes()).as("bytes that packet %d costs", i).isLessThanOrEqualTo(ALLOCATION);
            understood += outcome.understood() ? 1 : 0;
        }
        return understood;
    }

    private Outcome tried(Decoder decoder, byte[] packet, int i) {
        long before = meter.getCurrentThreadAllocatedBytes();
        try {
            boolean understood = decoder.takes(packet);
            return new Outcome(understood, meter.getCurrentThreadAllocatedBytes() - before);
        } catch (Exception | StackOverflowError escaped) {
            throw new AssertionError("escaped at packet " + i + ": " + Arrays.toString(packet), escaped);
        }
    }

    private byte[] next(int i) {
        if (i % 10 == 0 || seeds.isEmpty()) {
            byte[] noise = new byte[random.nextInt(LONGEST)];
            random.nextBytes(noise);
            return noise;
        }
        return mutated(seeds.get(random.nextInt(seeds.size())));
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
                default -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 2), (byte) 0);
            }
        }
        return bytes;
    }
}
