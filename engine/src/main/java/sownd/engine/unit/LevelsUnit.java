package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Gauge;
import sownd.engine.kernel.Kernel;
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
    private Gauge gauge = new Gauge(new float[0], new float[0], new float[0]);
    /** Frames of this window, none before the first, and when it ends. */
    private long[] length = {};

    private long[] end = {};

    @Override
    public void prepare(Lanes from, Setup setup) {
        Kernel.MEASURE.wanted();
        lanes = from;
        rate = setup.rate();
        gauge = new Gauge(from.floats(), from.floats(), from.scratch(1));
        length = from.longs();
        end = from.times();
    }

    /** From the end of one window to the end of the next, whoever's it is. */
    @Override
    public void process(LaneBlock block) {
        boolean finite = true;
        int from = 0;
        while (from < block.frames()) {
            windows(block, lanes.clock() + from);
            int to = (int) Math.min(block.frames(), lanes.soonest() - lanes.clock());
            finite &= block.by(Kernel.MEASURE).measure(gauge, block.in(0), block.out(0), from, to);
            from = to;
        }
        windows(block, lanes.clock() + block.frames());
        block.vouch(finite);
    }

    /** Ends windows whose last frame was heard, and begins the next. */
    private void windows(LaneBlock block, long now) {
        if (lanes.soonest() > now) {
            return;
        }
        long soonest = Long.MAX_VALUE;
        for (int i = 0; i < block.nodes(); i++) {
            int place = block.place(i);
            int node = lanes.lane(place, 0);
            if (end[node] <= now) {
                publish(block, place, length[node]);
                length[node] = Math.max(Lanes.FRAMES, Math.round(block.value(place, WINDOW) * rate));
                end[node] = now + length[node];
            }
            soonest = Math.min(soonest, end[node]);
        }
        lanes.soonest(soonest);
    }

    private void publish(LaneBlock block, int place, long frames) {
        for (int side = 0; side < 2 && frames > 0; side++) {
            int lane = lanes.lane(place, Math.min(side, lanes.channels() - 1));
            block.publish(place, side, Level.decibels(gauge.peak()[lane]));
            block.publish(place, 2 + side, Level.decibels(Math.sqrt(gauge.square()[lane] / frames)));
        }
        for (int channel = 0; channel < lanes.channels(); channel++) {
            gauge.peak()[lanes.lane(place, channel)] = 0;
            gauge.square()[lanes.lane(place, channel)] = 0;
        }
    }
}
