package sownd.engine.realtime.transport;

import java.util.Arrays;

/**
 * Where the bars are: metres as they are written, each from its bar on, and one set live, which holds from the beginning of
 * the bar it was set in. Everything is counted from 0. Owned by the audio thread.
 */
public final class Metres {
    private static final double ROUNDING = 1e-7;

    private final long[] bars;
    private final int[] counts;
    private final int[] units;
    private final double[] quarters;
    private final double[] beats;
    /** The last of the arrays is the metre set live; it begins nowhere until it is set. */
    private final int live;

    /**
     * From changes in order.
     *
     * @param bars where each begins, the first at 0
     * @param counts beats in a bar
     * @param units what a beat is: 4 a quarter note, 8 an eighth
     */
    public Metres(long[] bars, int[] counts, int[] units) {
        this.live = bars.length;
        this.bars = Arrays.copyOf(bars, live + 1);
        this.counts = Arrays.copyOf(counts, live + 1);
        this.units = Arrays.copyOf(units, live + 1);
        this.quarters = new double[live + 1];
        this.beats = new double[live + 1];
        for (int i = 1; i < live; i++) {
            double passed = bars[i] - bars[i - 1];
            quarters[i] = quarters[i - 1] + passed * length(i - 1);
            beats[i] = beats[i - 1] + passed * counts[i - 1];
        }
        quarters[live] = Double.POSITIVE_INFINITY;
    }

    /** One metre throughout. */
    public static Metres of(int count, int unit) {
        return new Metres(new long[1], new int[] {count}, new int[] {unit});
    }

    /** Quarter notes to a beat of a bar, which may have a part. */
    public double quarter(long bar, double beat) {
        int i = 0;
        while (i < live - 1 && bars[i + 1] <= bar) {
            i++;
        }
        if (quarters[live] < Double.POSITIVE_INFINITY && bars[live] <= bar) {
            i = live;
        }
        return quarters[i] + (bar - bars[i]) * length(i) + beat * 4 / units[i];
    }

    /** The metre as a number: its beats in a bar times 100 and what a beat is. */
    int metre(double quarter) {
        int i = at(quarter);
        return counts[i] * 100 + units[i];
    }

    /** How far a place is on a grid, in wholes and parts. */
    double place(Grid grid, double quarter) {
        int i = at(quarter);
        double since = quarter - quarters[i];
        return switch (grid) {
            case QUARTER -> quarter;
            case BEAT -> beats[i] + since * units[i] / 4;
            case BAR -> bars[i] + since / length(i);
        };
    }

    /** The bar a place is in. */
    long bar(double quarter) {
        int i = at(quarter);
        return bars[i] + (long) Math.floor((quarter - quarters[i]) / length(i) + ROUNDING);
    }

    /** The beat of its bar a place is in, and how far it is in that beat. */
    double beatOfBar(double quarter) {
        int i = at(quarter);
        double since = quarter - quarters[i] - (bar(quarter) - bars[i]) * length(i);
        return Math.clamp(since * units[i] / 4, 0, counts[i]);
    }

    /** From the bar of a place on every bar has this metre. */
    void set(double quarter, int count, int unit) {
        long bar = bar(quarter);
        double begin = quarter(bar, 0);
        double passed = Math.rint(place(Grid.BEAT, begin));
        bars[live] = bar;
        beats[live] = passed;
        counts[live] = count;
        units[live] = unit;
        quarters[live] = begin;
    }

    private int at(double quarter) {
        if (quarter + ROUNDING >= quarters[live]) {
            return live;
        }
        int i = 0;
        while (i < live - 1 && quarters[i + 1] <= quarter + ROUNDING) {
            i++;
        }
        return i;
    }

    private double length(int i) {
        return counts[i] * 4.0 / units[i];
    }
}
