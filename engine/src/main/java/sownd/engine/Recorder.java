package sownd.engine;

/** Takes frames to be written to files. Audio thread only, but for what {@link Beside} says. */
public interface Recorder extends Beside {
    /** What follows belongs to a new file. */
    void begin();

    /**
     * Hands over frames of every channel; never waits. What finds no room is lost and counted, and silence of equal length
     * stands in its place, so that the recording keeps time.
     */
    void write(float[][] channels, int from, int to);

    /** The file ends here. */
    void end();

    /** Frames that were handed over but are in no file, since the recorder was made. */
    long lost();
}
