package sownd.engine.audio;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Renders when it is told to, as fast as it can, at exact times: frame 0 is nanosecond 0. For files and for tests. */
public final class OfflineDriver implements AudioDriver {
    private final Format format;
    private final float[][] block;
    private @Nullable Renderer renderer;
    private float[][] sound = {};
    private float[][] in = {};
    private long frame;

    public OfflineDriver(Format format) {
        this.format = format;
        this.block = new float[format.channels()][format.block()];
    }

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public Pace pace() {
        return Pace.HAND;
    }

    @Override
    public void start(Renderer wanted) {
        renderer = wanted;
    }

    /** What the device hears from frame 0 on, frames by channel; silence after its end. */
    public OfflineDriver hear(float[]... channels) {
        sound = channels;
        in = new float[channels.length][format.block()];
        return this;
    }

    @Override
    public int inputs() {
        return in.length;
    }

    @Override
    public String deaf() {
        return in.length < format.inputs() ? "nothing was given to hear" : "";
    }

    /** The time of the next block. */
    public long nanoTime() {
        return nanosOf(frame);
    }

    /** The time of a frame. */
    public long nanosOf(long ofFrame) {
        return (long) (ofFrame * 1e9 / format.rate());
    }

    /** Renders some blocks and gives them in one piece, frames by channel. */
    public float[][] step(int blocks) {
        float[][] all = new float[format.channels()][blocks * format.block()];
        for (int i = 0; i < blocks; i++) {
            float[][] one = next();
            for (int channel = 0; channel < one.length; channel++) {
                System.arraycopy(one[channel], 0, all[channel], i * format.block(), format.block());
            }
        }
        return all;
    }

    /** Renders one block into arrays that the next call overwrites; allocates nothing. */
    public float[][] next() {
        return next(format.block());
    }

    /** Renders so many frames, at most a block, as {@link #next()} does. */
    public float[][] next(int frames) {
        if (renderer == null) {
            throw new IllegalStateException("start the driver before stepping it");
        }
        hearNext(frames);
        renderer.render(in, block, frames, nanoTime());
        frame += frames;
        return block;
    }

    private void hearNext(int frames) {
        for (int channel = 0; channel < in.length; channel++) {
            int from = (int) Math.min(frame, sound[channel].length);
            int length = Math.min(frames, sound[channel].length - from);
            System.arraycopy(sound[channel], from, in[channel], 0, length);
            Arrays.fill(in[channel], length, frames, 0);
        }
    }

    @Override
    public void close() {
        renderer = null;
    }
}
