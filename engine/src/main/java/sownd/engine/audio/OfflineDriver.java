package sownd.engine.audio;

import org.jspecify.annotations.Nullable;

/** Renders when it is told to, as fast as it can, at exact times: frame 0 is nanosecond 0. For files and for tests. */
public final class OfflineDriver implements AudioDriver {
    private final Format format;
    private final float[][] block;
    private @Nullable Renderer renderer;
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
        if (renderer == null) {
            throw new IllegalStateException("start the driver before stepping it");
        }
        renderer.render(block, format.block(), nanoTime());
        frame += format.block();
        return block;
    }

    @Override
    public void close() {
        renderer = null;
    }
}
