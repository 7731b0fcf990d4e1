package sownd.engine.audio;

/** Samples as whole numbers, low byte first, channels interleaved. Beyond full scale they are clipped. */
final class Pcm {
    private Pcm() {}

    /** Fills the bytes; allocates nothing. Width in bytes, 2 or 3. */
    static void encode(float[][] block, int frames, int width, byte[] bytes) {
        double full = full(width);
        int at = 0;
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : block) {
                int number = (int) Math.clamp(Math.rint(channel[frame] * full), -full, full - 1);
                for (int i = 0; i < width; i++) {
                    bytes[at++] = (byte) (number >> (8 * i));
                }
            }
        }
    }

    /** Fills the block; allocates nothing. Width in bytes, 2 or 3. */
    static void decode(byte[] bytes, int frames, int width, float[][] block) {
        float step = (float) (1 / full(width));
        int at = 0;
        for (int frame = 0; frame < frames; frame++) {
            for (float[] channel : block) {
                int number = bytes[at + width - 1];
                for (int i = width - 2; i >= 0; i--) {
                    number = (number << 8) | (bytes[at + i] & 0xff);
                }
                channel[frame] = number * step;
                at += width;
            }
        }
    }

    private static double full(int width) {
        return width == 3 ? 8_388_608.0 : 32_768.0;
    }
}
