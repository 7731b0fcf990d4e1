package sownd.engine.unit;

import java.util.Arrays;

/**
 * The part of a room that two channels are heard in: eight delay lines whose ends are mixed with each other, without loss,
 * back into their beginnings. Of two of them one leads on into the next part and one into the part before, so that all
 * parts are one room.
 */
final class Room {
    private static final int LINES = 8;
    private static final int FORTH = 6;
    private static final int BACK = 7;
    /** Milliseconds without a common measure, so that the echoes do not fall together. */
    private static final double[] LENGTHS = {29.3, 33.7, 37.9, 41.9, 47.3, 53.9, 59.9, 67.1};
    /** Parts whose lines are longer by parts of a quarter that lie evenly and never fall together. */
    private static final double LONGER = 0.25;

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private final float[][] lines = new float[LINES][];
    private final int[] places = new int[LINES];
    private final double[] ends = new double[LINES];
    private final double[] keep = new double[LINES];
    private double sum;

    /** A part by its number. */
    Room(int part, double rate) {
        double stretch = 1 + LONGER * (part * GOLDEN % 1);
        for (int line = 0; line < LINES; line++) {
            lines[line] = new float[(int) Math.round(LENGTHS[line] * stretch * rate / 1000)];
        }
    }

    void clear() {
        for (float[] line : lines) {
            Arrays.fill(line, 0);
        }
        Arrays.fill(ends, 0);
    }

    /** Rings so many frames until it is 60 dB softer. */
    void size(double frames) {
        for (int line = 0; line < LINES; line++) {
            keep[line] = Math.pow(10, -3 * lines[line].length / frames);
        }
    }

    /** What arrives at the ends of the lines, duller by some. */
    void arrive(double damping) {
        sum = 0;
        for (int line = 0; line < LINES; line++) {
            double end = lines[line][places[line]] * keep[line];
            ends[line] = Level.audible(end + (ends[line] - end) * damping);
            sum += ends[line];
        }
    }

    double left() {
        return 0.5 * (ends[0] + ends[2] - ends[4] + ends[6]);
    }

    double right() {
        return 0.5 * (ends[1] - ends[3] + ends[5] + ends[7]);
    }

    /** Sends what has arrived, here and in the parts beside, round again. */
    void send(Room before, Room next, float left, float right) {
        for (int line = 0; line < LINES; line++) {
            double in = (line % 2 == 0 ? left : right) * 0.5;
            Room from = line == FORTH ? before : line == BACK ? next : this;
            double round = from.mirrored(line);
            lines[line][places[line]] = Level.audible((float) (round + in));
            places[line] = places[line] + 1 == lines[line].length ? 0 : places[line] + 1;
        }
    }

    /** Taking a quarter of the sum from each end mirrors them: nothing is lost or won. */
    private double mirrored(int line) {
        return ends[line] - sum * 2 / LINES;
    }
}
