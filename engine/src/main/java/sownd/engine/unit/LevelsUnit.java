package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** Peak and root of the mean square, window after window; what is read stands still until the next window ends. */
final class LevelsUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("levels")
            .about("Measures peak and mean level of what passes through it, in windows of one length.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("window", Measure.SECOND, 0.002, 10, 0.05, "Length of a window.")
            .reading("peak_left", Measure.DECIBEL, -90, 24, "Highest sample of the last window, first or left channel.")
            .reading(
                    "peak_right",
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Highest sample of the last window, second or right channel.")
            .reading(
                    "rms_left",
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Root of the mean square of the last window, first or left channel.")
            .reading(
                    "rms_right",
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Root of the mean square of the last window, second or right channel.")
            .builds(LevelsUnit::new);

    private static final int WINDOW = 0;

    private Lanes lanes = Lanes.NONE;
    private double rate = 1;
    private float[] peak = {};
    private float[] square = {};
    /** Frames heard of this window, and how many it will have. */
    private long[] heard = {};

    private long[] length = {};
    private float[] peaks = {};
    private float[] squares = {};

    @Override
    public void prepare(Lanes from, Setup setup) {
        lanes = from;
        rate = setup.rate();
        peak = from.floats();
        square = from.floats();
        heard = from.longs();
        length = from.longs();
        peaks = from.scratch(1);
        squares = from.scratch(1);
    }

    @Override
    public void process(LaneBlock block) {
        int width = lanes.width();
        float[] in = block.in(0);
        System.arraycopy(peak, 0, peaks, 0, width);
        System.arraycopy(square, 0, squares, 0, width);
        if (width == Lanes.WIDE) {
            highest(in, peaks, block.size(), Lanes.WIDE);
            sum(in, squares, block.size(), Lanes.WIDE);
        } else {
            highest(in, peaks, block.size(), Lanes.NARROW);
            sum(in, squares, block.size(), Lanes.NARROW);
        }
        for (int i = 0; i < block.nodes(); i++) {
            windows(block, block.place(i));
        }
        System.arraycopy(peaks, block.size(), peak, 0, width);
        System.arraycopy(squares, block.size(), square, 0, width);
        System.arraycopy(in, 0, block.out(0), 0, block.size());
    }

    private static void highest(float[] in, float[] peaks, int size, int width) {
        for (int i = 0; i < size; i++) {
            peaks[i + width] = Math.max(peaks[i], Math.abs(in[i]));
        }
    }

    private static void sum(float[] in, float[] squares, int size, int width) {
        for (int i = 0; i < size; i++) {
            squares[i + width] = squares[i] + in[i] * in[i];
        }
    }

    /** Ends windows whose last frame lies in the stretch and hears what follows it anew. */
    private void windows(LaneBlock block, int place) {
        int node = lanes.lane(place, 0);
        if (length[node] == 0) {
            length[node] = window(block, place);
        }
        int from = 0;
        while (heard[node] + block.frames() - from >= length[node]) {
            from += (int) (length[node] - heard[node]);
            publish(block, place, from, length[node]);
            again(block, place, from);
            heard[node] = 0;
            length[node] = window(block, place);
        }
        heard[node] += block.frames() - from;
    }

    private long window(LaneBlock block, int place) {
        return Math.max(Lanes.FRAMES, Math.round(block.value(place, WINDOW) * rate));
    }

    private void publish(LaneBlock block, int place, int frame, long frames) {
        for (int side = 0; side < 2; side++) {
            int at = lanes.lane(place, Math.min(side, lanes.channels() - 1)) + frame * lanes.width();
            block.publish(place, side, Level.decibels(peaks[at]));
            block.publish(place, 2 + side, Level.decibels(Math.sqrt(squares[at] / frames)));
        }
    }

    private void again(LaneBlock block, int place, int from) {
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int lane = lanes.lane(place, channel);
            float most = 0;
            float sum = 0;
            for (int i = from; i < block.frames(); i++) {
                float sample = block.in(0)[lane + i * lanes.width()];
                most = Math.max(most, Math.abs(sample));
                sum += sample * sample;
            }
            peaks[lane + block.frames() * lanes.width()] = most;
            squares[lane + block.frames() * lanes.width()] = sum;
        }
    }
}
