package sownd.engine.audio;

import java.util.Arrays;

/**
 * Cuts a device's periods into pieces no longer than the block, each at its own time. It keeps nothing back, so it delays
 * nothing: where the period is no multiple of the block the last piece is shorter. Allocates nothing.
 */
public final class Cutter implements Renderer {
    private final Format format;
    private final Renderer whole;
    private final float[][] piece;
    /** For each count of channels a device may hear, the pieces of so many. */
    private final float[][][] heard;

    /**
     * Cuts for a renderer.
     *
     * @param whole takes at most the format's block at a time
     */
    public Cutter(Format format, Renderer whole) {
        this.format = format;
        this.whole = whole;
        this.piece = new float[format.channels()][format.block()];
        this.heard = new float[format.inputs() + 1][][];
        float[][] most = new float[format.inputs()][format.block()];
        for (int count = 0; count <= format.inputs(); count++) {
            heard[count] = Arrays.copyOf(most, count);
        }
    }

    @Override
    public void render(float[][] in, float[][] out, int frames, long nanoTime) {
        if (frames <= format.block()) {
            whole.render(in, out, frames, nanoTime);
            return;
        }
        float[][] hearing = heard[Math.min(in.length, format.inputs())];
        for (int done = 0; done < frames; done += format.block()) {
            int length = Math.min(format.block(), frames - done);
            for (int channel = 0; channel < hearing.length; channel++) {
                System.arraycopy(in[channel], done, hearing[channel], 0, length);
            }
            whole.render(hearing, piece, length, nanoTime + (long) (done * 1e9 / format.rate()));
            for (int channel = 0; channel < piece.length; channel++) {
                System.arraycopy(piece[channel], 0, out[channel], done, length);
            }
        }
    }
}
