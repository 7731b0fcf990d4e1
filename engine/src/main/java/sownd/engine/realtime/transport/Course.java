package sownd.engine.realtime.transport;

/**
 * How musical time runs over the stretch being played, for units that follow it. Frames are those of the unit's block,
 * within its stretch. A stretch ends where time jumps and where the written tempo begins to do something else, so over a
 * stretch the tempo stays or moves evenly. Audio thread; valid only during the call of the unit.
 *
 * <p>A place in music falls on the frame nearest to it. What is counted on a {@link Grid} is counted from 0 at the
 * beginning of the transport.
 */
public interface Course {
    boolean playing();

    /** Quarter notes from the beginning to a frame; stands still while nothing plays. */
    double beat(int frame);

    /** Quarter notes per frame at a frame; 0 while nothing plays. */
    double beatsPerFrame(int frame);

    /** Quarter notes per minute at a frame, whether it plays or not. */
    double tempo(int frame);

    /** How far it is on a grid at a frame, in wholes and parts: 2.5 bars. */
    double place(Grid grid, int frame);

    /**
     * How many divisions of a grid have begun before the end of a frame, less one: the number of the one that a frame is in.
     *
     * @param divisions parts of one whole of the grid
     * @param offset how much later than on the grid each begins, in parts
     */
    long index(Grid grid, int divisions, double offset, int frame);

    /**
     * The first frame of {@code from} to {@code to}, exclusive, on which a division of a grid begins; {@code to} when none
     * does or nothing plays.
     */
    int next(Grid grid, int divisions, double offset, int from, int to);

    /** Number of the bar a frame is in, from 1. */
    long bar(int frame);

    /** Number of the beat of its bar a frame is in, from 1. */
    int beatOfBar(int frame);
}
