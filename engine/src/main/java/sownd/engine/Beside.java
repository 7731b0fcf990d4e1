package sownd.engine;

/** What works for a node beside the audio thread: it may wait for a disk, the audio thread never waits for it. */
public interface Beside extends AutoCloseable {
    /** Why the node cannot do all it should, with the mend; empty while all is well. Any thread. */
    String trouble();

    /** Conductor's thread, when the node will never play again. Does not wait; files are closed soon after. */
    @Override
    void close();
}
