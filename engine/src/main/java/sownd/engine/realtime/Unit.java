package sownd.engine.realtime;

/**
 * The realtime body of a node. It holds state, never buffers: those belong to the plan. {@link #prepare} runs once off
 * the audio thread and may allocate; everything else runs on the audio thread and must not wait, allocate or log.
 *
 * <p>The sound must not depend on how time is cut into blocks: state advances by samples, not by calls.
 */
public interface Unit {
    /** Frames that a node of a {@link sownd.engine.graph.NodeDeclaration#late} type must hold back at least. */
    int LATE = Lanes.FRAMES;

    /** The port of messages that come from outside the graph. */
    int OUTSIDE = -1;

    default void prepare(Setup setup) {}

    /** Plays the frames {@code block.from()} to {@code block.to()}, exclusive. */
    void process(Block block);

    /** An event, by its position in the declaration, at the first frame of the next {@link #process}. */
    default void event(int event, double argument) {}

    /**
     * The same for units that pass on what happens: {@code block.from()} is the frame, and what they emit they emit there.
     */
    default void event(Block block, int event, double argument) {
        event(event, argument);
    }

    /**
     * A MIDI channel message at the frame {@code block.from()}: status, then two data bytes, from the highest to the lowest.
     *
     * @param port its input, or {@link #OUTSIDE}
     */
    default void midi(Block block, int port, int message) {}

    /** An OSC message at the frame {@code block.from()}, valid during the call; its port as for {@link #midi}. */
    default void osc(Block block, int port, OscMessage message) {}

    /**
     * Of a node that hears late: takes what its inputs hold from {@code block.from()} to {@code block.to()}, after the whole
     * graph has played them.
     */
    default void absorb(Block block) {}

    /**
     * Whether it tells the transport what to do: it and what leads to it are then played before all else, frame by frame.
     * STOP ALL does not reach its event "stop", since musical time runs on.
     */
    default boolean drives() {
        return false;
    }

    /** Forgets everything heard so far; called after the unit gave a sample that is not finite. */
    default void reset() {}

    /** Called off the audio thread when the unit will never play again. */
    default void close() {}
}
