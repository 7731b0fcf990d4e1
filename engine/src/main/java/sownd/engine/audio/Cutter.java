package sownd.engine.audio;

/**
 * Cuts a device's periods into pieces no longer than the block, each at its own time. It keeps nothing back, so it delays
 * nothing: where the period is no multiple of the block the last piece is shorter. Allocates nothing.
 */
public final class Cutter implements Renderer {
    private final Format format;
    private final Renderer whole;
    private final float[][] piece;

    /**
     * Cuts for a renderer.
     *
     * @param whole takes at most the format's block at a time
     */
    public Cutter(Format format, Renderer whole) {
        this.format = format;
        this.whole = whole;
        this.piece = new float[format.channels()][format.block()];
    }

    @Override
    public void render(float[][] out, int frames, long nanoTime) {
        if (frames <= format.block()) {
            whole.render(out, frames, nanoTime);
            return;
        }
        for (int done = 0; done < frames; done += format.block()) {
            int length = Math.min(format.block(), frames - done);
            whole.render(piece, length, nanoTime + (long) (done * 1e9 / format.rate()));
            for (int channel = 0; channel < piece.length; channel++) {
                System.arraycopy(piece[channel], 0, out[channel], done, length);
            }
        }
    }
}
