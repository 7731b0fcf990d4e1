package sownd.engine;

import java.io.IOException;

/** Where units leave what they record. Called off the audio thread while a plan is made. */
@FunctionalInterface
public interface Recordings {
    /** Nothing can be recorded. */
    @SuppressWarnings("Convert2Lambda") // which the JVM would spin at every start, here in an interface
    Recordings NONE = new Recordings() {
        @Override
        public Recorder recorder(String name, String form, int rate, int channels) {
            return new NoRecorder();
        }
    };

    /**
     * A recorder that opens a new file at each beginning.
     *
     * @param name what the files are called, before their number
     * @param form how samples are written, as the node type names it
     * @param rate frames per second
     * @param channels of every file
     * @throws IOException with a plain reason when there cannot be files of that name or form
     */
    Recorder recorder(String name, String form, int rate, int channels) throws IOException;

    /** Waits until everything handed over so far is written, and ended files are whole. Not for the audio thread. */
    default void settle() {}
}
