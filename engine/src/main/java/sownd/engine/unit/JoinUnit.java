package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.Port;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Mono sounds side by side as the channels of one. */
final class JoinUnit implements Unit {
    static final int WAYS = 8;

    static final NodeType TYPE = declare().builds(JoinUnit::new);

    private static NodeDeclaration declare() {
        NodeDeclaration join = NodeType.named("join")
                .about("Makes one sound of many channels out of up to eight mono ones; more joins fill more channels.");
        for (int way = 1; way <= WAYS; way++) {
            join.audioIn("in" + way, 1);
        }
        return join.channels(2)
                .audioOut("out")
                .count("first", 1, Port.MOST_CHANNELS, 1, "Channel in1 becomes; the others follow it.");
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
        for (int channel = 0; channel < channels; channel++) {
            float[] out = block.out(0, channel);
            int way = channel - first;
            if (way >= 0 && way < WAYS) {
                System.arraycopy(block.in(way, 0), from, out, from, block.to() - from);
            } else {
                Arrays.fill(out, from, block.to(), 0);
            }
        }
    }
}
