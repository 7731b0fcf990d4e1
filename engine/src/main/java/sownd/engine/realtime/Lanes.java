package sownd.engine.realtime;

import java.util.Arrays;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernels;
import sownd.engine.kernel.Wave;

/**
 * How like nodes lie side by side: one sample of every lane, then the next sample of every lane, so that one straight loop
 * over {@code frames * width} numbers plays them all. A node has one lane per channel: lane {@code channel * places +
 * place}. Holds what a {@link LaneUnit} remembers from stretch to stretch, so that a node's part of it can move to another
 * batch. Made off the audio thread.
 */
public final class Lanes {
    /** Most frames in one stretch. */
    public static final int FRAMES = Kernels.FRAMES;

    /** Lanes of a batch of a few nodes, and of one of many. */
    public static final int NARROW = Kernels.NARROW;

    public static final int WIDE = Kernels.WIDE;

    /** What a unit has before it is prepared. */
    public static final Lanes NONE = new Lanes(0, 1, new Scratch(), false);

    private static final float[] NO_FLOATS = {};
    private static final long[] NO_LONGS = {};

    private final int width;
    private final int channels;
    private final boolean played;
    private final Scratch.Share share;
    private float[][] floats = {};
    private int[][] wholes = {};
    private long[][] longs = {};
    private long[][] times = {};
    private Factor[] kept = {};
    private Factor[] tuned = {};
    private Factor[] followed = {};
    private int[] parameters = {};
    private long clock;
    private long soonest = Long.MIN_VALUE;

    Lanes(int width, int channels, Scratch scratch) {
        this(width, channels, scratch, true);
    }

    private Lanes(int width, int channels, Scratch scratch, boolean played) {
        this.width = width;
        this.channels = channels;
        this.share = scratch.new Share();
        this.played = played;
    }

    /** Where a node that no batch plays yet has what it remembers; without tables. */
    static Lanes memory(int channels) {
        return new Lanes(NARROW, channels, new Scratch(), false);
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
        floats = Arrays.copyOf(floats, floats.length + 1);
        floats[floats.length - 1] = new float[width];
        return floats[floats.length - 1];
    }

    public int[] wholes() {
        wholes = Arrays.copyOf(wholes, wholes.length + 1);
        wholes[wholes.length - 1] = new int[width];
        return wholes[wholes.length - 1];
    }

    public long[] longs() {
        longs = Arrays.copyOf(longs, longs.length + 1);
        longs[longs.length - 1] = new long[width];
        return longs[longs.length - 1];
    }

    /** The same for moments by {@link #clock}; at first, the moment at which the node begins to play. */
    public long[] times() {
        times = Arrays.copyOf(times, times.length + 1);
        times[times.length - 1] = new long[width];
        return times[times.length - 1];
    }

    /** A factor that moves with its node. */
    public Factor kept() {
        kept = Arrays.copyOf(kept, kept.length + 1);
        kept[kept.length - 1] = factor();
        return kept[kept.length - 1];
    }

    /** A factor that the unit finds from the parameters whenever a node is tuned. */
    public Factor factor() {
        return new Factor(width, table());
    }

    /** A factor of a filter, whose tables are shorter; it moves with its node. */
    public Factor filterFactor() {
        tuned = Arrays.copyOf(tuned, tuned.length + 1);
        tuned[tuned.length - 1] = new Factor(width, played ? new float[piece()] : NO_FLOATS);
        return tuned[tuned.length - 1];
    }

    /** A numeric parameter that the batch follows: it is set before a node is tuned. */
    public Factor factor(int parameter) {
        followed = Arrays.copyOf(followed, followed.length + 1);
        followed[followed.length - 1] = factor();
        parameters = Arrays.copyOf(parameters, parameters.length + 1);
        parameters[parameters.length - 1] = parameter;
        return followed[followed.length - 1];
    }

    /** A number for every lane at every frame of a stretch, kept until it is written again. */
    public float[] table() {
        return played ? new float[FRAMES * width] : NO_FLOATS;
    }

    /**
     * Room that has no meaning from one call of the unit to the next, since other batches use it between.
     *
     * @param frames of room before the stretch
     */
    public float[] scratch(int frames) {
        return played ? share.floats((FRAMES + frames) * width) : NO_FLOATS;
    }

    /** A wave in every lane. */
    public Wave wave(Factor level) {
        long[] phases = played ? share.longs(piece() + width) : NO_LONGS;
        long[] steps = played ? new long[piece()] : NO_LONGS;
        return new Wave(wholes(), wholes(), level, phases, steps, played ? share.floats(piece()) : NO_FLOATS);
    }

    /** What plain loops play at a time. */
    private int piece() {
        return Math.min(FRAMES * width, Kernels.PIECE);
    }

    /** Frames played so far by this batch, up to the stretch that is played. */
    public long clock() {
        return clock;
    }

    /** The next moment at which a node of the batch has something to do; in the past when that is to be found out. */
    public long soonest() {
        return soonest;
    }

    public void soonest(long moment) {
        soonest = moment;
    }

    void advance(int frames) {
        clock += frames;
    }

    /** Brings the parameters of a node that stands still into its lanes. */
    void follow(int place, Control[] controls) {
        for (int i = 0; i < followed.length; i++) {
            for (int channel = 0; channel < channels; channel++) {
                followed[i].set(lane(place, channel), controls[parameters[i]].curve()[0]);
            }
        }
    }

    /** Takes over what a node remembers. Both are of one node type. */
    void move(int place, Lanes from, int there) {
        soonest = Long.MIN_VALUE;
        for (int channel = 0; channel < channels; channel++) {
            moveLane(lane(place, channel), from, from.lane(there, Math.min(channel, from.channels - 1)));
        }
    }

    private void moveLane(int to, Lanes from, int at) {
        for (int i = 0; i < floats.length; i++) {
            floats[i][to] = from.floats[i][at];
        }
        for (int i = 0; i < wholes.length; i++) {
            wholes[i][to] = from.wholes[i][at];
        }
        for (int i = 0; i < longs.length; i++) {
            longs[i][to] = from.longs[i][at];
        }
        for (int i = 0; i < times.length; i++) {
            times[i][to] = from.times[i][at] - from.clock + clock;
        }
        for (int i = 0; i < kept.length; i++) {
            kept[i].set(to, from.kept[i].row()[at]);
        }
        for (int i = 0; i < tuned.length; i++) {
            tuned[i].set(to, from.tuned[i].row()[at]);
        }
    }

    /** Forgets what a node remembers. */
    void clear(int place) {
        soonest = Long.MIN_VALUE;
        for (int channel = 0; channel < channels; channel++) {
            int lane = lane(place, channel);
            for (float[] row : floats) {
                row[lane] = 0;
            }
            for (int[] row : wholes) {
                row[lane] = 0;
            }
            for (long[] row : longs) {
                row[lane] = 0;
            }
            for (long[] row : times) {
                row[lane] = clock;
            }
            for (Factor factor : kept) {
                factor.set(lane, 0);
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
            for (int at = lane(place, channel); at < FRAMES * width; at += width) {
                table[at] = 0;
            }
        }
    }
}
