package sownd.app.app;

/**
 * How one show is run.
 *
 * @param window whether a window is opened
 * @param audio which driver plays
 * @param httpPort TCP port of the hub on loopback, 0 for any free one
 * @param oscPort UDP port for OSC on loopback, 0 for any free one
 */
record ShowSettings(Window window, Audio audio, int httpPort, int oscPort) {
    enum Window {
        OPEN,
        HEADLESS
    }

    enum Audio {
        JAVASOUND,
        NULL
    }
}
