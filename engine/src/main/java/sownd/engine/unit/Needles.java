package sownd.engine.unit;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.Port;
import sownd.engine.graph.Value;
import sownd.engine.realtime.Block;

/** What a meter shows that has a needle for each channel: left, right, the loudest of all, and each further channel. */
final class Needles {
    private static final String CHANNELS = "channels";
    private static final int USUAL = 2;
    private static final int LOUDEST = 2;

    private Needles() {}

    /**
     * Ends a declaration with the readings and the parameter that says how many channels there are.
     *
     * @param what a needle shows, before its channel is named
     * @param anew declares the same for another number of channels
     */
    static NodeDeclaration declare(
            NodeDeclaration meter, int channels, String what, IntFunction<NodeDeclaration> anew) {
        needle(meter, "left", what + " of the first, or left, channel.");
        needle(meter, "right", what + " of the second, or right, channel.");
        needle(meter, "loudest", what + " of the loudest channel; channels from the third on are channel3, channel4 …");
        for (int channel = USUAL + 1; channel <= channels; channel++) {
            needle(meter, "channel" + channel, what + " of channel " + channel + ".");
        }
        return meter.audioIn("in", channels)
                .audioOut("out", channels)
                .count(CHANNELS, 1, Port.MOST_CHANNELS, USUAL, "How many channels it has.")
                .shaped(List.of(CHANNELS), chosen -> anew.apply(count(chosen)));
    }

    private static int count(Map<String, Value> chosen) {
        return (int) chosen.getOrDefault(CHANNELS, Value.of(USUAL)).asNumber();
    }

    private static void needle(NodeDeclaration meter, String name, String sentence) {
        meter.reading(name, Measure.DECIBEL, -90, 40, sentence);
    }

    static void publish(Block block, int channel, double decibels) {
        block.publish(channel < LOUDEST ? channel : channel + 1, decibels);
    }

    static void publishLoudest(Block block, double decibels) {
        block.publish(LOUDEST, decibels);
    }
}
