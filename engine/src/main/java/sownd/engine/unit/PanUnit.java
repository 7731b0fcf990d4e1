package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Places sound between left and right, equally loud everywhere. */
final class PanUnit implements Unit {
    static final NodeType TYPE = NodeType.named("pan")
            .about("Places sound between left and right at constant power; the middle is 3 dB down on both sides.")
            .audioIn("in", 2)
            .audioOut("out", 2)
            .parameter("pan", Measure.RATIO, -1, 1, 0, "Place: -1 left, 0 middle, 1 right.")
            .builds(PanUnit::new);

    private static final int PAN = 0;

    private float placed = Float.NaN;
    private float left;
    private float right;

    @Override
    public void process(Block block) {
        float[] pan = block.curve(PAN);
        float[] inLeft = block.in(0, 0);
        float[] inRight = block.in(0, 1);
        float[] outLeft = block.out(0, 0);
        float[] outRight = block.out(0, 1);
        for (int i = block.from(); i < block.to(); i++) {
            if (pan[i] != placed) {
                place(pan[i]);
            }
            outLeft[i] = inLeft[i] * left;
            outRight[i] = inRight[i] * right;
        }
    }

    private void place(float pan) {
        placed = pan;
        double angle = (pan + 1) * Math.PI / 4;
        left = (float) Math.cos(angle);
        right = (float) Math.sin(angle);
    }
}
