package sownd.engine.realtime;

/**
 * The realtime body of many like nodes at once. It plays a whole batch, or a batch of one: to the unit there is no
 * difference, so a node sounds the same however it is played. Its loops run straight over {@link LaneBlock#size} numbers and
 * need not know which lane is whose; a sample's forerunner in its lane stands {@link Lanes#width} places before it.
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

    /** Plays one stretch: fills every output over its whole size. */
    void process(LaneBlock block);

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
