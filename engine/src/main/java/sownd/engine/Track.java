package sownd.engine;

import org.jspecify.annotations.Nullable;

/** Recorded sound as a unit plays it, at the engine's rate: from memory, or from a file that is read ahead. */
public interface Track extends Beside {
    /** Frames in all. Any thread. */
    long frames();

    /** Channels of the sound. Any thread. */
    int channels();

    /** Whether every number of it is known to be finite, and far from what cannot be. Any thread. */
    default boolean bounded() {
        return false;
    }

    /**
     * Says where playing may begin next, so that the sound there is kept ready. Audio thread, before every stretch; costs
     * next to nothing when it is said again.
     *
     * @param start frame at which a new run begins
     * @param loop frame at which a loop begins anew
     */
    void expect(long start, long loop);

    /** A playhead at a frame, null when all are in use. Audio thread; does not wait: what is not there yet is silent. */
    @Nullable
    Playhead at(long frame);
}
