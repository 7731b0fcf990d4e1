package sownd.engine;

import java.io.IOException;

/** Where units find recorded sound. Called off the audio thread while a plan is made. */
@FunctionalInterface
public interface Samples {
    /** No asset exists. */
    @SuppressWarnings("Convert2Lambda") // which the JVM would spin at every start, here in an interface
    Samples NONE = new Samples() {
        @Override
        public Sample load(String asset) throws IOException {
            throw new IOException("there is no file \"" + asset + "\"");
        }
    };

    /**
     * The asset at the engine's rate.
     *
     * @throws IOException with a plain reason naming the asset
     */
    Sample load(String asset) throws IOException;

    /**
     * The asset as a track, with the sound at two frames kept ready from now on; who does not read from the disk plays
     * everything from memory.
     *
     * @param start frame at which playing is to begin
     * @param loop frame at which a loop is to begin anew
     * @param block most frames of a block
     * @param channels that are heard: the first of the sound; of a mono one all are alike, and what it lacks is silent
     * @throws IOException with a plain reason naming the asset
     */
    default Track track(String asset, Origin origin, long start, long loop, int block, int channels)
            throws IOException {
        return new MemoryTrack(load(asset), channels);
    }

    /**
     * Waits until everything that is read ahead has been read. For rendering faster than time and for tests: never while
     * a clock calls for sound.
     */
    default void settle() {}
}
