package sownd.engine;

import java.io.IOException;

/** Where units find recorded sound. Called off the audio thread while a plan is made. */
@FunctionalInterface
public interface Samples {
    /** No asset exists. */
    Samples NONE = asset -> {
        throw new IOException("there is no file \"" + asset + "\"");
    };

    /**
     * The asset at the engine's rate.
     *
     * @throws IOException with a plain reason naming the asset
     */
    Sample load(String asset) throws IOException;
}
