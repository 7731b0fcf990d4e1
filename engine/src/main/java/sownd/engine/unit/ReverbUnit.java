package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A room: eight delay lines whose ends are mixed with each other, without loss, back into their beginnings. What is lost
 * per round is the size of the room; what is lost of the highs is its damping.
 */
final class ReverbUnit implements Unit {
    static final NodeType TYPE = NodeType.named("reverb")
            .about("Puts sound into a room.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .parameter("room", Measure.RATIO, 0, 1, 0.5, "Size: how long it rings, 0.2 s to 10 s.")
            .parameter("damping", Measure.RATIO, 0, 1, 0.4, "How fast the highs are lost.")
            .parameter("mix", Measure.RATIO, 0, 1, 0.25, "0 the sound alone, 1 the room alone.")
            .builds(ReverbUnit::new);

    private static final int ROOM = 0;
    private static final int DAMPING = 1;
    private static final int MIX = 2;
    private static final int LINES = 8;
    /** Milliseconds without a common measure, so that the echoes do not fall together. */
    private static final double[] LENGTHS = {29.3, 33.7, 37.9, 41.9, 47.3, 53.9, 59.9, 67.1};

    private final float[][] lines = new float[LINES][];
    private final int[] places = new int[LINES];
    private final double[] dull = new double[LINES];
    private final double[] ends = new double[LINES];
    private final double[] keep = new double[LINES];
    private double rate = 1;
    private float sized = Float.NaN;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        for (int line = 0; line < LINES; line++) {
            lines[line] = new float[(int) Math.round(LENGTHS[line] * rate / 1000)];
        }
    }

    @Override
    public void reset() {
        for (int line = 0; line < LINES; line++) {
            Arrays.fill(lines[line], 0);
            dull[line] = 0;
        }
    }

    @Override
    public void process(Block block) {
        float[] room = block.curve(ROOM);
        float[] damping = block.curve(DAMPING);
        float[] mix = block.curve(MIX);
        for (int i = block.from(); i < block.to(); i++) {
            if (room[i] != sized) {
                size(room[i]);
            }
            float left = block.in(0, 0)[i];
            float right = block.in(0, 1)[i];
            round(left, right, 0.95 * damping[i]);
            block.out(0, 0)[i] = (float) (left + (0.5 * (ends[0] + ends[2] - ends[4] + ends[6]) - left) * mix[i]);
            block.out(0, 1)[i] = (float) (right + (0.5 * (ends[1] - ends[3] + ends[5] + ends[7]) - right) * mix[i]);
        }
    }

    private void size(float room) {
        sized = room;
        double seconds = 0.2 * Math.pow(50, room);
        for (int line = 0; line < LINES; line++) {
            keep[line] = Math.pow(10, -3 * lines[line].length / (seconds * rate));
        }
    }

    /** One sample round the room. Taking a quarter of the sum from each end mirrors them: nothing is lost or won. */
    private void round(float left, float right, double damping) {
        double sum = 0;
        for (int line = 0; line < LINES; line++) {
            double end = lines[line][places[line]] * keep[line];
            dull[line] = Level.audible(end + (dull[line] - end) * damping);
            ends[line] = dull[line];
            sum += ends[line];
        }
        for (int line = 0; line < LINES; line++) {
            double in = (line % 2 == 0 ? left : right) * 0.5;
            lines[line][places[line]] = Level.audible((float) (ends[line] - sum * 2 / LINES + in));
            places[line] = places[line] + 1 == lines[line].length ? 0 : places[line] + 1;
        }
    }
}
