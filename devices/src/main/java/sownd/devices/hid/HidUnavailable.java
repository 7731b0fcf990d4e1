package sownd.devices.hid;

/** A HID device that is not there, may not be opened, or has gone; the text says which and what to do. */
public final class HidUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public HidUnavailable(String text) {
        super(text);
    }

    public HidUnavailable(String text, Throwable cause) {
        super(text, cause);
    }
}
