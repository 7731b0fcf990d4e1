package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Says when a signal goes through a level. */
final class CrossingUnit implements Unit {
    static final NodeType TYPE = NodeType.named("crossing")
            .about("Makes events of a signal: one when it rises through a level, one when it falls.")
            .signalIn("in")
            .eventOut("rise")
            .eventOut("fall")
            .parameter(
                    "level",
                    Measure.NONE,
                    -Widest.NUMBER,
                    Widest.NUMBER,
                    0.5,
                    "It rises at the first sample this high, and carries a 1; at first it stands below.")
            .parameter(
                    "hysteresis",
                    Measure.NONE,
                    0,
                    Widest.NUMBER,
                    0,
                    "It falls at the first sample this much under the level, and carries a 0.")
            .builds(CrossingUnit::new);

    private static final int RISE = 0;
    private static final int FALL = 1;

    private boolean above;

    @Override
    public void reset() {
        above = false;
    }

    @Override
    public void process(Block block) {
        float[] in = block.in(0, 0);
        float[] level = block.curve(0);
        float[] hysteresis = block.curve(1);
        for (int i = block.from(); i < block.to(); i++) {
            if (!above && in[i] >= level[i]) {
                above = true;
                block.emit(RISE, i, 1);
            } else if (above && in[i] < level[i] - hysteresis[i]) {
                above = false;
                block.emit(FALL, i, 0);
            }
        }
    }
}
