package sownd.engine.realtime;

/**
 * The realtime body of a node. It holds state, never buffers: those belong to the plan. {@link #prepare} runs once off
 * the audio thread and may allocate; everything else runs on the audio thread and must not wait, allocate or log.
 *
 * <p>The sound must not depend on how time is cut into blocks: state advances by samples, not by calls.
 */
public interface Unit {
    default void prepare(Setup setup) {}

    /** Plays the frames {@code block.from()} to {@code block.to()}, exclusive. */
    void process(Block block);

    /** An event, by its position in the declaration, at the first frame of the next {@link #process}. */
    default void event(int event, double argument) {}

    /** Forgets everything heard so far; called after the unit gave a sample that is not finite. */
    default void reset() {}

    /** Called off the audio thread when the unit will never play again. */
    default void close() {}
}
