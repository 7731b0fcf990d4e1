package sownd.engine.unit;

import java.util.Arrays;

/**
 * Sound at another pace than its own. Frames are put in as they come and lie in a circle; what is heard lies between
 * them, with as many frames known before and behind it as the {@link Kernel} takes. Audio thread.
 */
final class Varispeed {
    static final double FASTEST = 4;

    /** Frames heard in one go at most; at the fastest pace, with what the kernel takes, they fit into the circle. */
    static final int STRETCH = 32;

    private static final int SIZE = 512;
    private static final int MASK = SIZE - 1;
    /** Frames already heard that another pace may need. */
    static final int MOST_HALF = (int) (Kernel.HALF * FASTEST);

    private final float[][] lines;
    private final float[] weights = new float[2 * MOST_HALF];
    private long put;
    private long heard;
    private double fraction;

    Varispeed(int channels) {
        lines = new float[channels][SIZE];
    }

    /** Begins a new run that is heard from a part of a frame on, with silence before it. */
    void clear(double from) {
        for (float[] line : lines) {
            Arrays.fill(line, 0);
        }
        put = 0;
        heard = 0;
        fraction = from;
    }

    /** Whether sound at its own pace may be heard as it is, without being put in before. */
    boolean straight() {
        return put == heard && fraction == 0;
    }

    /** Frames put in that are not heard yet. */
    double ahead() {
        return put - heard - fraction;
    }

    /** Sound that was heard as it is: the kernel may come to need its end. */
    void passed(float[][] from, int at, int frames) {
        int kept = Math.min(frames, MOST_HALF);
        put += frames - kept;
        put(from, at + frames - kept, kept);
        heard = put;
    }

    /** Sound that was heard as it is, and that can be had {@link #again}. */
    void went(int frames) {
        put += frames;
        heard = put;
    }

    /** What was heard last, as many frames as another pace may need. */
    void again(float[][] from) {
        put -= MOST_HALF;
        put(from, 0, MOST_HALF);
    }

    /** Frames to be put in before this stretch can be heard. */
    int wanted(float[] pace, int from, int to) {
        double end = heard + fraction;
        double fastest = 1;
        for (int i = from; i < to; i++) {
            fastest = Math.max(fastest, pace[i]);
            end += pace[i];
        }
        return (int) Math.max(0, (long) Math.ceil(end + Kernel.HALF * fastest) + 1 - put);
    }

    void put(float[][] from, int at, int frames) {
        int place = (int) put & MASK;
        int first = Math.min(frames, SIZE - place);
        for (int channel = 0; channel < lines.length; channel++) {
            System.arraycopy(from[channel], at, lines[channel], place, first);
            System.arraycopy(from[channel], at + first, lines[channel], 0, frames - first);
        }
        put += frames;
    }

    /** Gives a stretch whose {@link #wanted} frames were put in. */
    void hear(float[] pace, float[][] out, int from, int to) {
        for (int i = from; i < to; i++) {
            if (fraction == 0 && pace[i] <= 1) {
                for (int channel = 0; channel < lines.length; channel++) {
                    out[channel][i] = lines[channel][(int) heard & MASK];
                }
            } else {
                between(Math.max(1, pace[i]), out, i);
            }
            advance(pace[i]);
        }
    }

    /** Channels by twos, of which the first find the weights. */
    private void between(float narrow, float[][] out, int i) {
        int half = (int) Math.ceil(Kernel.HALF * narrow);
        double scale = 1 / narrow;
        float[] left = lines[0];
        float[] right = lines[Math.min(1, lines.length - 1)];
        float sumLeft = 0;
        float sumRight = 0;
        for (int tap = 1 - half; tap <= half; tap++) {
            float weight = Kernel.weight((tap - fraction) * scale);
            weights[tap + half - 1] = weight;
            int at = (int) (heard + tap) & MASK;
            sumLeft += weight * left[at];
            sumRight += weight * right[at];
        }
        out[0][i] = (float) (sumLeft * scale);
        out[Math.min(1, lines.length - 1)][i] = (float) (sumRight * scale);
        for (int channel = 2; channel < lines.length; channel += 2) {
            between(half, scale, channel, out, i);
        }
    }

    private void between(int half, double scale, int channel, float[][] out, int i) {
        int other = Math.min(channel + 1, lines.length - 1);
        float[] left = lines[channel];
        float[] right = lines[other];
        float sumLeft = 0;
        float sumRight = 0;
        for (int tap = 0; tap < 2 * half; tap++) {
            int at = (int) (heard + tap + 1 - half) & MASK;
            sumLeft += weights[tap] * left[at];
            sumRight += weights[tap] * right[at];
        }
        out[channel][i] = (float) (sumLeft * scale);
        out[other][i] = (float) (sumRight * scale);
    }

    private void advance(double pace) {
        fraction += pace;
        int whole = (int) fraction;
        heard += whole;
        fraction -= whole;
    }
}
