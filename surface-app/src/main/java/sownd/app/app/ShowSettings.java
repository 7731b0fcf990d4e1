package sownd.app.app;

import sownd.engine.audio.Scheduling;

/**
 * How one show is run.
 *
 * @param window whether a window is opened
 * @param audio which driver plays
 * @param scheduling how the system is asked to schedule the audio thread
 * @param httpPort TCP port of the hub on loopback, 0 for any free one
 * @param oscPort UDP port for OSC on loopback, 0 for any free one
 */
record ShowSettings(Window window, Audio audio, Scheduling scheduling, int httpPort, int oscPort) {
    ShowSettings(Window window, Audio audio, int httpPort, int oscPort) {
        this(window, audio, Scheduling.ORDINARY, httpPort, oscPort);
    }

    enum Window {
        OPEN,
        HEADLESS
    }

    enum Audio {
        JAVASOUND,
        JACK,
        NULL
    }
}
