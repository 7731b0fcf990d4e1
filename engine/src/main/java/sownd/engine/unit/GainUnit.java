package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Factor;
import sownd.engine.kernel.Kernel;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** A fader with a mute. */
final class GainUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("gain")
            .about("Makes sound louder or softer, with a mute.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("gain", Measure.DECIBEL, -90, 12, 0, "Level; -90 dB is silence.")
            .toggle("mute", false, "Silence, whatever the level.")
            .builds(GainUnit::new);

    private static final int GAIN = 0;
    private static final int MUTE = 1;

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
        float by = block.curve(place, GAIN)[0] * (1 - block.curve(place, MUTE)[0]);
        for (int channel = 0; channel < lanes.channels(); channel++) {
            factor.set(lanes.lane(place, channel), by);
        }
    }

    @Override
    public void process(LaneBlock block) {
        block.vouch(block.by(Kernel.TIMES).times(block.in(0), factor, block.out(0), block.frames()));
    }

    @Override
    public void again(LaneBlock block, int place) {
        float[] gain = block.curve(place, GAIN);
        float[] mute = block.curve(place, MUTE);
        for (int channel = 0; channel < lanes.channels(); channel++) {
            int at = lanes.lane(place, channel);
            for (int i = 0; i < block.frames(); i++, at += lanes.width()) {
                block.out(0)[at] = block.in(0)[at] * (gain[i] * (1 - mute[i]));
            }
        }
    }
}
