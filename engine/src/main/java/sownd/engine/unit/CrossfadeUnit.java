package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** From one sound to another. */
final class CrossfadeUnit implements Unit {
    static final NodeType TYPE = NodeType.named("crossfade")
            .about("Goes from one sound to another.")
            .channels(2)
            .audioIn("a")
            .audioIn("b")
            .audioOut("out")
            .parameter("position", Measure.RATIO, 0, 1, 0, "0 is a alone, 1 is b alone.")
            .choice(
                    "law",
                    List.of("equal_power", "linear"),
                    "In the middle both are 3 dB down, for different sounds, or 6 dB, for like ones.")
            .builds(CrossfadeUnit::new);

    private static final int POSITION = 0;

    private boolean linear;
    private int channels = 2;
    private float placed = Float.NaN;
    private float first;
    private float second;

    @Override
    public void prepare(Setup setup) {
        channels = (int) setup.number("channels");
        linear = setup.text("law").equals("linear");
    }

    @Override
    public void process(Block block) {
        float[] position = block.curve(POSITION);
        for (int i = block.from(); i < block.to(); i++) {
            if (position[i] != placed) {
                place(position[i]);
            }
            for (int channel = 0; channel < channels; channel++) {
                block.out(0, channel)[i] = block.in(0, channel)[i] * first + block.in(1, channel)[i] * second;
            }
        }
    }

    private void place(float position) {
        placed = position;
        // The sine of the rest is the cosine, and unlike it exactly 0 at the end.
        first = linear ? 1 - position : (float) Math.sin((1 - position) * Math.PI / 2);
        second = linear ? position : (float) Math.sin(position * Math.PI / 2);
    }
}
