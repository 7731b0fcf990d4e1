package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** Places sound between left and right, equally loud everywhere. */
final class PanUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("pan")
            .about("Places sound between left and right at constant power; the middle is 3 dB down on both sides.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .parameter("pan", Measure.RATIO, -1, 1, 0, "Place: -1 left, 0 middle, 1 right.")
            .builds(PanUnit::new);

    private static final int PAN = 0;

    private Lanes lanes = Lanes.NONE;
    private Factor factor = Lanes.NONE.factor();

    @Override
    public void prepare(Lanes from, Setup setup) {
        Kernel.TIMES.wanted();
        lanes = from;
        factor = from.factor();
    }

    @Override
    public void tune(LaneBlock block, int place) {
        float pan = block.curve(place, PAN)[0];
        factor.set(lanes.lane(place, 0), left(pan));
        factor.set(lanes.lane(place, 1), right(pan));
    }

    @Override
    public void process(LaneBlock block) {
        block.vouch(block.by(Kernel.TIMES).times(block.in(0), factor, block.out(0), block.frames()));
    }

    @Override
    public void again(LaneBlock block, int place) {
        float[] pan = block.curve(place, PAN);
        int left = lanes.lane(place, 0);
        int right = lanes.lane(place, 1);
        for (int i = 0; i < block.frames(); i++, left += lanes.width(), right += lanes.width()) {
            block.out(0)[left] = block.in(0)[left] * left(pan[i]);
            block.out(0)[right] = block.in(0)[right] * right(pan[i]);
        }
    }

    private static float left(float pan) {
        return (float) Math.cos((pan + 1) * Math.PI / 4);
    }

    private static float right(float pan) {
        return (float) Math.sin((pan + 1) * Math.PI / 4);
    }
}
