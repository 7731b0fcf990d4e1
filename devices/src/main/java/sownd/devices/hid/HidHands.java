package sownd.devices.hid;

/** Turns a device's reports into what hands did. One thread steps it. */
public interface HidHands {
    /**
     * Waits for one report and passes on what it says.
     *
     * @return whether one came in time
     * @throws HidUnavailable if the device has gone
     */
    boolean doWork(int timeoutMillis) throws HidUnavailable;

    /** The device has gone or is left: lets go of everything it held. */
    void letGo();
}
