package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Port;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** The channels of a sound, each by itself. */
final class SplitUnit implements Unit {
    private static final int WAYS = JoinUnit.WAYS;

    static final NodeType TYPE = declare().builds(SplitUnit::new);

    private static NodeDeclaration declare() {
        NodeDeclaration split = NodeType.named("split")
                .about("Gives up to eight channels of a sound as mono ones; more splits give more channels.")
                .channels(2)
                .audioIn("in");
        for (int way = 1; way <= WAYS; way++) {
            split.audioOut("out" + way, 1);
        }
        return split.count("first", 1, Port.MOST_CHANNELS, 1, "Channel out1 gives; the others follow it.");
    }

    private int first;
    private int channels;

    @Override
    public void prepare(Setup setup) {
        first = (int) setup.number("first") - 1;
        channels = (int) setup.number("channels");
    }

    @Override
    public void process(Block block) {
        int from = block.from();
        for (int way = 0; way < WAYS; way++) {
            float[] out = block.out(way, 0);
            if (first + way < channels) {
                System.arraycopy(block.in(0, first + way), from, out, from, block.to() - from);
            } else {
                Arrays.fill(out, from, block.to(), 0);
            }
        }
    }
}
