package sownd.app.ui;

import java.util.List;
import java.util.function.Consumer;
import sownd.bindings.project.AudioSetup;
import sownd.engine.AudioStatus;
import sownd.engine.AudioTimings;
import sownd.engine.audio.AudioDevice;

/** What an {@link AudioView} shows and changes. Any thread. */
public interface AudioDesk {
    /** What is asked for now. */
    AudioSetup setup();

    /** What plays now. */
    AudioStatus status();

    AudioTimings timings();

    /** The devices there are; may take a while. */
    List<AudioDevice> devices();

    /**
     * Plays in another way from now on; returns at once.
     *
     * @param done told on another thread what is wrong, in which case all is as it was; nothing when all is well
     */
    void apply(AudioSetup wanted, Consumer<String> done);
}
