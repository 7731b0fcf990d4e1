package sownd.engine.unit;

import sownd.engine.realtime.Block;

/** All channels of a port together. */
final class Sides {
    private Sides() {}

    /** The highest amplitude of all channels at a frame. */
    static float loudest(Block block, int port, int channels, int frame) {
        float most = 0;
        for (int channel = 0; channel < channels; channel++) {
            most = Math.max(most, Math.abs(block.in(port, channel)[frame]));
        }
        return most;
    }
}
