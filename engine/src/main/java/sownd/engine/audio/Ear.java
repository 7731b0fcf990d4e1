package sownd.engine.audio;

import java.util.Arrays;
import javax.sound.sampled.TargetDataLine;

/**
 * What a device hears, a block at a time, without ever waiting for it: what has not come yet is silence, and what nobody
 * fetched in time is dropped. Two blocks are kept back against unevenness. One thread; allocates nothing after it is made.
 */
final class Ear {
    private static final int KEPT_BLOCKS = 2;
    private static final int MOST_BLOCKS = 6;

    private final TargetDataLine line;
    private final int block;
    private final int width;
    private final byte[] bytes;
    private final float[][] heard;
    private boolean flows;

    Ear(TargetDataLine line, int block) {
        this.line = line;
        this.block = block;
        this.width = line.getFormat().getSampleSizeInBits() / 8;
        this.bytes = new byte[block * line.getFormat().getFrameSize()];
        this.heard = new float[line.getFormat().getChannels()][block];
    }

    /** The next block; valid until the next call. */
    float[][] next() {
        int blocks = line.available() / bytes.length;
        for (; blocks > MOST_BLOCKS; blocks--) {
            line.read(bytes, 0, bytes.length);
        }
        flows = blocks >= (flows ? 1 : KEPT_BLOCKS);
        if (flows && line.read(bytes, 0, bytes.length) == bytes.length) {
            Pcm.decode(bytes, block, width, heard);
        } else {
            silence();
        }
        return heard;
    }

    private void silence() {
        for (float[] channel : heard) {
            Arrays.fill(channel, 0);
        }
    }

    void close() {
        line.stop();
        line.close();
    }
}
