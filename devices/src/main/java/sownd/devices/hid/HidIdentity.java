package sownd.devices.hid;

/**
 * What the system knows of a HID device before it is opened.
 *
 * @param vendor USB vendor id
 * @param product USB product id
 * @param serial serial number, or empty where the system may not read it
 * @param path where the system keeps it ("/dev/hidraw3"); it may change at every plugging in
 * @param interfaceNumber which of the device's interfaces, or -1 where the system does not say
 */
public record HidIdentity(int vendor, int product, String serial, String path, int interfaceNumber) {
    @Override
    public String toString() {
        return "HID device %04x:%04x%s at %s".formatted(vendor, product, serial.isEmpty() ? "" : " " + serial, path);
    }
}
