package sownd.engine;

/** Takes frames of two sides to be written to files. Audio thread only, but for what {@link Beside} says. */
public interface Recorder extends Beside {
    /** What follows belongs to a new file. */
    void begin();

    /** Hands over frames; never waits. What finds no room is lost and counted. */
    void write(float[] left, float[] right, int from, int to);

    /** The file ends here. */
    void end();

    /** Frames that were handed over but are in no file, since the recorder was made. */
    long lost();
}
