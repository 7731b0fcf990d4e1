package sownd.devices.hid;

/** An open HID device. One thread reads and one writes; neither waits for the other. */
public interface HidWire extends AutoCloseable {
    HidIdentity identity();

    /**
     * Writes an output report, whole; its first byte is its id. Waits as long as the device makes it wait.
     *
     * @throws HidUnavailable if the device has gone
     */
    void write(byte[] report) throws HidUnavailable;

    /**
     * Sends a feature report, whole; its first byte is its id.
     *
     * @throws HidUnavailable if the device has gone
     */
    void sendFeature(byte[] report) throws HidUnavailable;

    /**
     * Asks for a feature report.
     *
     * @param length bytes wanted, the id among them
     * @return what the device gave, its first byte the id; may be shorter
     * @throws HidUnavailable if the device has gone or knows no such report
     */
    byte[] feature(int id, int length) throws HidUnavailable;

    /**
     * Waits for an input report.
     *
     * @return its length in bytes, or 0 if none came in time
     * @throws HidUnavailable if the device has gone
     */
    int read(byte[] into, int timeoutMillis) throws HidUnavailable;

    @Override
    void close();
}
