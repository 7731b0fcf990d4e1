package sownd.app.app;

import java.util.Optional;
import sownd.bindings.project.AudioSetup;
import sownd.engine.audio.Scheduling;

/**
 * How one show is run.
 *
 * @param window whether a window is opened
 * @param audio which driver plays instead of the project's
 * @param scheduling how the system is asked to schedule the audio thread
 * @param httpPort TCP port of the hub on loopback, 0 for any free one
 * @param oscPort UDP port for OSC on loopback, 0 for any free one
 */
record ShowSettings(
        Window window, Optional<AudioSetup.Driver> audio, Scheduling scheduling, int httpPort, int oscPort) {
    ShowSettings(Window window, AudioSetup.Driver audio, int httpPort, int oscPort) {
        this(window, Optional.of(audio), Scheduling.ORDINARY, httpPort, oscPort);
    }

    enum Window {
        OPEN,
        HEADLESS
    }
}
