package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Middle and sides: what all channels share stays, what each differs from it is made more or less. */
final class WidthUnit implements Unit {
    static final NodeType TYPE = NodeType.named("width")
            .about("Makes a sound narrower or wider; what is in the middle, alike in all channels, stays as it is.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("width", Measure.RATIO, 0, 2, 1, "0 mono, 1 as it is, 2 the sides twice.")
            .builds(WidthUnit::new);

    private static final int WIDTH = 0;

    private int channels = 2;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        float[] width = block.curve(WIDTH);
        for (int i = block.from(); i < block.to(); i++) {
            float middle = 0;
            for (int channel = 0; channel < channels; channel++) {
                middle += block.in(0, channel)[i];
            }
            middle /= channels;
            // What is added in all channels together, and at width 1 in each, is nothing.
            for (int channel = 0; channel < channels; channel++) {
                float heard = block.in(0, channel)[i];
                block.out(0, channel)[i] = heard + (heard - middle) * (width[i] - 1);
            }
        }
    }
}
