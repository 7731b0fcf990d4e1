package sownd.engine.audio;

/** There is no sound device, or it refuses; the message says which and why. */
public final class AudioUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    public AudioUnavailable(String message) {
        super(message);
    }

    public AudioUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
