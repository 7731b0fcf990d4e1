package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
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
    private float[] factor = {};

    @Override
    public void prepare(Lanes from, Setup setup) {
        lanes = from;
        factor = from.table();
    }

    @Override
    public void process(LaneBlock block) {
        for (int i = 0; i < block.stirred(); i++) {
            place(block, block.stirred(i));
        }
        play(block.in(0), block.out(0), factor, block.size());
    }

    private static void play(float[] in, float[] out, float[] factor, int size) {
        for (int i = 0; i < size; i++) {
            out[i] = in[i] * factor[i];
        }
    }

    private void place(LaneBlock block, int place) {
        float[] pan = block.curve(place, PAN);
        int left = lanes.lane(place, 0);
        int right = lanes.lane(place, 1);
        if (block.steady(place, PAN)) {
            lanes.level(factor, left, (float) Math.cos(angle(pan[0])));
            lanes.level(factor, right, (float) Math.sin(angle(pan[0])));
            return;
        }
        for (int i = 0; i < block.frames(); i++) {
            factor[left + i * lanes.width()] = (float) Math.cos(angle(pan[i]));
            factor[right + i * lanes.width()] = (float) Math.sin(angle(pan[i]));
        }
    }

    private static double angle(float pan) {
        return (pan + 1) * Math.PI / 4;
    }
}
