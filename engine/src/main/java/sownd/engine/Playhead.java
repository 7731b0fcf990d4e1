package sownd.engine;

/** A place in recorded sound that moves on as it is read. Audio thread only: nothing here waits or allocates. */
public interface Playhead {
    /**
     * Gives the next frames of both sides. The caller asks for none behind the end.
     *
     * @return how many of them did not come from the disk in time: they are silent, and the place moves on all the same
     */
    int read(float[] left, float[] right, int at, int frames);

    /** Goes to a frame if it is in memory; false when another playhead must be asked for. */
    boolean move(long frame);

    /** Whether it can give so many frames before its place once more; only what is wholly in memory can. */
    default boolean remembers(int frames) {
        return false;
    }

    /** Gives those frames as they lie in the sound; only when it {@link #remembers} them. */
    default void again(float[] left, float[] right, int frames) {
        throw new IllegalStateException("what was played is not remembered");
    }

    /** Gives the playhead back; it must not be used any more. */
    void release();
}
