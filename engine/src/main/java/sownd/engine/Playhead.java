package sownd.engine;

import java.util.Arrays;

/** A place in recorded sound that moves on as it is read. Audio thread only: nothing here waits or allocates. */
public interface Playhead {
    /**
     * Gives the next frames of every channel that is heard. The caller asks for none behind the end.
     *
     * @return how many of them did not come from the disk in time: they are silent, and the place moves on all the same
     */
    int read(float[][] out, int at, int frames);

    /** Goes to a frame if it is in memory; false when another playhead must be asked for. */
    boolean move(long frame);

    /** Whether it can give so many frames before its place once more; only what is wholly in memory can. */
    default boolean remembers(int frames) {
        return false;
    }

    /** Gives those frames as they lie in the sound; only when it {@link #remembers} them. */
    default void again(float[][] out, int frames) {
        throw new IllegalStateException("what was played is not remembered");
    }

    /** Fills the channels that the sound does not have: of a mono one all are alike, of another they are silent. */
    static void spread(int own, float[][] out, int at, int frames) {
        for (int channel = own; channel < out.length; channel++) {
            if (own == 1) {
                System.arraycopy(out[0], at, out[channel], at, frames);
            } else {
                Arrays.fill(out[channel], at, at + frames, 0);
            }
        }
    }

    /** Gives the playhead back; it must not be used any more. */
    void release();
}
