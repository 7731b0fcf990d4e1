package sownd.engine.realtime;

/**
 * The realtime body of many like nodes at once. It plays a whole batch, or a batch of one: to the unit there is no
 * difference, so a node sounds the same however it is played. Its loops ({@link sownd.engine.kernel.Kernels}) play all
 * lanes and need not know which is whose; what moves is played by itself, by one channel's mathematics.
 *
 * <p>{@link #prepare(Lanes, Setup)} runs once off the audio thread; everything else as for {@link Unit}.
 */
public interface LaneUnit extends Unit {
    /**
     * Asks for what the unit remembers and the parameters it follows.
     *
     * @param setup of the batch's first node: texts are those of all, numbers tell only where a new node starts
     */
    void prepare(Lanes lanes, Setup setup);

    /** A node stands still from this stretch on: finds what the loops need from its parameters. */
    default void tune(LaneBlock block, int place) {}

    /**
     * Whether all that {@link #tune} finds stands in {@link Lanes#filterFactor}s: these move with the node, which then is
     * not tuned again when another batch plays it.
     */
    default boolean carries() {
        return false;
    }

    /**
     * Plays one stretch: fills every output over its whole size. Nodes that move are played along as they stood last, and
     * then {@linkplain #again again}.
     */
    void process(LaneBlock block);

    /** Plays the lanes of one node whose parameters move over again, frame by frame. */
    default void again(LaneBlock block, int place) {}

    /** An event of the node at a place, at the first frame of the next stretch. */
    default void event(int place, int event, double argument) {}

    /** What this node does, when it is no more than one operation with its first parameter. */
    default Arithmetic arithmetic() {
        return Arithmetic.NONE;
    }

    /** Operations so small that a chain of them is played in one go. */
    enum Arithmetic {
        NONE,
        MULTIPLY,
        ADD
    }

    @Override
    default void process(Block block) {
        throw new UnsupportedOperationException("played in lanes only");
    }
}
