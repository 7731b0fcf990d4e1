package sownd.engine.unit;

import java.util.Arrays;

/**
 * Counts loudness values of any number in a fixed room: one place per hundredth of a unit from the absolute gate of
 * -70 LUFS up. What the relative gates of BS.1770 and EBU Tech 3342 leave is worked out from the counts.
 */
final class Tally {
    static final double SILENCE = -90;
    private static final double GATE = -70;
    private static final double PER_UNIT = 100;
    private static final int PLACES = 9000;

    private final long[] counts = new long[PLACES];
    private final double[] powers = new double[PLACES];
    private long count;
    private double power;
    private int highest;

    /** The loudness of a weighted power, in LUFS; never below -90. */
    static double loudness(double power) {
        return power <= 0 ? SILENCE : Math.max(SILENCE, 10 * Math.log10(power) - 0.691);
    }

    void clear() {
        Arrays.fill(counts, 0);
        Arrays.fill(powers, 0);
        count = 0;
        power = 0;
        highest = 0;
    }

    void add(double blockPower) {
        double loudness = loudness(blockPower);
        if (loudness <= GATE) {
            return;
        }
        int place = place(loudness);
        counts[place]++;
        powers[place] += blockPower;
        count++;
        power += blockPower;
        highest = Math.max(highest, place);
    }

    /** Mean loudness of what lies less than so far under the mean of all; -90 when nothing was counted. */
    double mean(double gateUnder) {
        long kept = 0;
        double sum = 0;
        for (int place = gate(gateUnder); place <= highest; place++) {
            kept += counts[place];
            sum += powers[place];
        }
        return kept == 0 ? SILENCE : loudness(sum / kept);
    }

    /** How far the 10th and the 95th percentile of what passes the gate lie apart. */
    double range(double gateUnder) {
        int from = gate(gateUnder);
        long kept = 0;
        for (int place = from; place <= highest; place++) {
            kept += counts[place];
        }
        return kept == 0 ? 0 : (percentile(from, kept, 0.95) - percentile(from, kept, 0.1)) / PER_UNIT;
    }

    private int percentile(int from, long kept, double part) {
        long wanted = Math.round((kept - 1) * part);
        int place = from;
        for (long passed = counts[place]; passed <= wanted; passed += counts[place]) {
            place++;
        }
        return place;
    }

    private int gate(double under) {
        return count == 0 ? PLACES : place(loudness(power / count) - under);
    }

    private static int place(double loudness) {
        return (int) Math.clamp((loudness - GATE) * PER_UNIT, 0.0, PLACES - 1.0);
    }
}
