package sownd.engine.bench;

import java.io.IOException;
import sownd.engine.Sample;
import sownd.engine.Samples;

/**
 * The loops of the mixer workload, made when asked for: {@code loop00} to {@code loop63}, white noise at a quarter of full
 * level, stereo, each of another length and from another seed. The noise is that of the Mersenne Twister, so that others
 * can make the same.
 */
public final class Loops implements Samples {
    private static final int WORDS = 624;
    private static final int MIDDLE = 397;
    private static final int RATE = 48_000;

    @Override
    public Sample load(String asset) throws IOException {
        if (!asset.matches("loop[0-9]{2}")) {
            throw new IOException("there is no loop \"" + asset + "\", only loop00 to loop99");
        }
        int number = Integer.parseInt(asset.substring(4));
        int frames = RATE + 101 * number;
        float[][] data = new float[2][frames];
        Twister noise = new Twister(1000 + number);
        for (int i = 0; i < frames; i++) {
            data[0][i] = noise.next();
            data[1][i] = noise.next();
        }
        return new Sample(data, RATE);
    }

    /** Matsumoto and Nishimura's generator of 32-bit words, of which the lower 24 bits are used. */
    private static final class Twister {
        private final int[] words = new int[WORDS];
        private final float[] numbers = new float[WORDS];
        private int used = WORDS;

        Twister(int seed) {
            words[0] = seed;
            for (int i = 1; i < WORDS; i++) {
                words[i] = 1812433253 * (words[i - 1] ^ (words[i - 1] >>> 30)) + i;
            }
        }

        /** From -0.25 to 0.25. */
        float next() {
            if (used == WORDS) {
                twist();
            }
            return numbers[used++];
        }

        private void twist() {
            int turn = WORDS - MIDDLE;
            for (int i = 0; i < turn; i++) {
                words[i] = words[i + MIDDLE] ^ mixed(words[i], words[i + 1]);
            }
            for (int i = turn; i < WORDS - 1; i++) {
                words[i] = words[i - turn] ^ mixed(words[i], words[i + 1]);
            }
            words[WORDS - 1] = words[MIDDLE - 1] ^ mixed(words[WORDS - 1], words[0]);
            for (int i = 0; i < WORDS; i++) {
                numbers[i] = ((tempered(words[i]) & 0xffffff) - (1 << 23)) * 0x1p-25f;
            }
            used = 0;
        }

        private static int mixed(int high, int low) {
            int y = (high & 0x80000000) | (low & 0x7fffffff);
            return (y >>> 1) ^ ((y & 1) * 0x9908b0df);
        }

        private static int tempered(int word) {
            int y = word ^ (word >>> 11);
            y ^= (y << 7) & 0x9d2c5680;
            y ^= (y << 15) & 0xefc60000;
            return y ^ (y >>> 18);
        }
    }
}
