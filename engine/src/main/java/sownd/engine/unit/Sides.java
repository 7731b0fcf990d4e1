package sownd.engine.unit;

import sownd.engine.realtime.Block;

/** All channels of a port together. */
final class Sides {
    private Sides() {}

    /** Passes the first input on to the first output as it is. */
    static void pass(Block block, int channels) {
        int frames = block.to() - block.from();
        for (int channel = 0; channel < channels; channel++) {
            System.arraycopy(block.in(0, channel), block.from(), block.out(0, channel), block.from(), frames);
        }
    }

    /** The highest amplitude of all channels at a frame. */
    static float loudest(Block block, int port, int channels, int frame) {
        float most = 0;
        for (int channel = 0; channel < channels; channel++) {
            most = Math.max(most, Math.abs(block.in(port, channel)[frame]));
        }
        return most;
    }
}
