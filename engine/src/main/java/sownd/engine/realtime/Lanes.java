package sownd.engine.realtime;

import java.util.ArrayList;
import java.util.List;

/**
 * How like nodes lie side by side: one sample of every lane, then the next sample of every lane, so that one straight loop
 * over {@code frames * width} numbers plays them all. A node has one lane per channel: lane {@code channel * places +
 * place}. Holds what a {@link LaneUnit} remembers from stretch to stretch, so that a node's part of it can move to another
 * batch. Made off the audio thread.
 */
public final class Lanes {
    /** Most frames in one stretch. */
    public static final int FRAMES = 64;

    /** Lanes of a batch of a few nodes, and of one of many. Loops know both as constants. */
    public static final int NARROW = 16;

    public static final int WIDE = 64;

    /** What a unit has before it is prepared. */
    public static final Lanes NONE = new Lanes(0, 1, new Scratch());

    private final int width;
    private final int channels;
    private final Scratch.Share share;
    private final List<float[]> floats = new ArrayList<>();
    private final List<double[]> doubles = new ArrayList<>();
    private final List<long[]> longs = new ArrayList<>();
    private final List<Curve> curves = new ArrayList<>();

    /** A parameter as a unit wants it: its value at every frame, in every lane. */
    static final class Curve {
        private final int parameter;
        private final float[] table;

        Curve(int parameter, float[] table) {
            this.parameter = parameter;
            this.table = table;
        }

        int parameter() {
            return parameter;
        }

        float[] table() {
            return table;
        }
    }

    Lanes(int width, int channels, Scratch scratch) {
        this.width = width;
        this.channels = channels;
        this.share = scratch.new Share();
    }

    /** Numbers from one frame to the next. */
    public int width() {
        return width;
    }

    /** Lanes per node. */
    public int channels() {
        return channels;
    }

    /** Nodes that fit in. */
    public int places() {
        return width / channels;
    }

    public int lane(int place, int channel) {
        return channel * places() + place;
    }

    /** A number per lane, 0 at first, that moves with its node. What a node has once stands in its first lane. */
    public float[] floats() {
        floats.add(new float[width]);
        return floats.getLast();
    }

    public double[] doubles() {
        doubles.add(new double[width]);
        return doubles.getLast();
    }

    public long[] longs() {
        longs.add(new long[width]);
        return longs.getLast();
    }

    /** A number for every lane at every frame of a stretch, kept until it is written again. */
    public float[] table() {
        return new float[FRAMES * width];
    }

    /** The same in doubles. */
    public double[] doubleTable() {
        return new double[FRAMES * width];
    }

    /**
     * Room that has no meaning from one call of the unit to the next, since other batches use it between.
     *
     * @param frames of room before the stretch
     */
    public float[] scratch(int frames) {
        return share.floats((FRAMES + frames) * width);
    }

    /** The same in doubles. */
    public double[] doubleScratch(int frames) {
        return share.doubles((FRAMES + frames) * width);
    }

    /** A numeric parameter at every frame of a stretch, smoothed or ramping; filled before each call. */
    public float[] curve(int parameter) {
        curves.add(new Curve(parameter, table()));
        return curves.getLast().table();
    }

    /** Writes one value into a lane at every frame. */
    public void level(float[] table, int lane, float value) {
        for (int at = lane; at < FRAMES * width; at += width) {
            table[at] = value;
        }
    }

    List<Curve> curves() {
        return curves;
    }

    /** Takes over what a node remembers. Both are of one node type. */
    void move(int place, Lanes from, int there) {
        for (int channel = 0; channel < channels; channel++) {
            int to = lane(place, channel);
            int at = from.lane(there, Math.min(channel, from.channels - 1));
            for (int i = 0; i < floats.size(); i++) {
                floats.get(i)[to] = from.floats.get(i)[at];
            }
            for (int i = 0; i < doubles.size(); i++) {
                doubles.get(i)[to] = from.doubles.get(i)[at];
            }
            for (int i = 0; i < longs.size(); i++) {
                longs.get(i)[to] = from.longs.get(i)[at];
            }
        }
    }

    /** Forgets what a node remembers. */
    void clear(int place) {
        for (int channel = 0; channel < channels; channel++) {
            int lane = lane(place, channel);
            for (int i = 0; i < floats.size(); i++) {
                floats.get(i)[lane] = 0;
            }
            for (int i = 0; i < doubles.size(); i++) {
                doubles.get(i)[lane] = 0;
            }
            for (int i = 0; i < longs.size(); i++) {
                longs.get(i)[lane] = 0;
            }
        }
    }

    /** Fills a lane from a stretch of one channel. */
    void scatter(float[] channel, int from, int to, float[] table, int lane) {
        int at = lane;
        for (int i = from; i < to; i++) {
            table[at] = channel[i];
            at += width;
        }
    }

    void silence(float[] table, int place) {
        for (int channel = 0; channel < channels; channel++) {
            level(table, lane(place, channel), 0);
        }
    }

    /**
     * Whether a stretch holds finite numbers only: what is not finite stays so when it is multiplied by 0 and summed. Whole
     * stretches are folded by distances that the compiler knows.
     */
    static boolean finite(float[] table, int size, float[] scratch) {
        int left = size;
        if (size == FRAMES * WIDE) {
            first(table, scratch, FRAMES * WIDE / 4);
            fold(scratch, FRAMES * WIDE / 16);
            left = FRAMES * WIDE / 16;
        } else if (size == FRAMES * NARROW) {
            first(table, scratch, FRAMES * NARROW / 4);
            left = FRAMES * NARROW / 4;
        } else {
            nothing(table, scratch, size);
        }
        return sum(scratch, left) == 0;
    }

    private static void nothing(float[] table, float[] scratch, int size) {
        for (int i = 0; i < size; i++) {
            scratch[i] = table[i] * 0f;
        }
    }

    private static void first(float[] table, float[] scratch, int quarter) {
        for (int i = 0; i < quarter; i++) {
            scratch[i] = table[i] * 0f
                    + table[i + quarter] * 0f
                    + (table[i + 2 * quarter] * 0f + table[i + 3 * quarter] * 0f);
        }
    }

    private static void fold(float[] scratch, int quarter) {
        for (int i = 0; i < quarter; i++) {
            scratch[i] = scratch[i] + scratch[i + quarter] + (scratch[i + 2 * quarter] + scratch[i + 3 * quarter]);
        }
    }

    /** The size is a multiple of 16. */
    private static float sum(float[] numbers, int size) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < size; i += 4) {
            a += numbers[i];
            b += numbers[i + 1];
            c += numbers[i + 2];
            d += numbers[i + 3];
        }
        return a + b + (c + d);
    }
}
