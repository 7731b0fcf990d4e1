package sownd.devices.hid;

/** Makes a device show what it should. One thread steps it. */
public interface HidLights {
    /** Before anything is shown. @throws HidUnavailable if the device has gone */
    void begin() throws HidUnavailable;

    /**
     * Shows one thing.
     *
     * @return whether there was anything to show
     * @throws HidUnavailable if the device has gone
     */
    boolean doWork() throws HidUnavailable;

    /** Leaves the device as it should be left. @throws HidUnavailable if it has gone */
    void end() throws HidUnavailable;
}
