package sownd.engine.audio;

/** Samples as whole numbers, low byte first, channels interleaved. Beyond full scale they are clipped. */
final class Pcm {
    private Pcm() {}

    /** Fills the bytes; allocates nothing. Width in bytes, 2 or 3. */
    static void encode(float[][] block, int frames, int width, byte[] bytes) {
        double full = width == 3 ? 8_388_608.0 : 32_768.0;
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
}
