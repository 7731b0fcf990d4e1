package example;

import java.util.Collection;
import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.plugin.NodePlugin;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A level that goes up and down, as a plugin. */
public final class Tremolo implements NodePlugin {
    @Override
    public Collection<NodeType> nodeTypes() {
        return List.of(Body.TYPE);
    }

    private static final class Body implements Unit {
        static final NodeType TYPE = NodeType.named("tremolo")
                .about("Lets the level go up and down.")
                .audioIn("in", 2)
                .audioOut("out", 2)
                .parameter("speed", Measure.HERTZ, 0.05, 40, 5, "How often a second.")
                .parameter("depth", Measure.RATIO, 0, 1, 0.5, "How far down: 0 not at all, 1 to silence.")
                .builds(Body::new);

        private static final int SPEED = 0;
        private static final int DEPTH = 1;

        private double rate = 1;
        private double phase;

        @Override
        public void prepare(Setup setup) {
            rate = setup.rate();
        }

        @Override
        public void process(Block block) {
            float[] speed = block.curve(SPEED);
            float[] depth = block.curve(DEPTH);
            for (int i = block.from(); i < block.to(); i++) {
                double level = 1 - depth[i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * phase));
                for (int channel = 0; channel < 2; channel++) {
                    block.out(0, channel)[i] = (float) (block.in(0, channel)[i] * level);
                }
                phase += speed[i] / rate;
                phase -= Math.floor(phase);
            }
        }
    }
}
