package sownd.devices.hid;

import java.util.List;

/** The HID devices of this machine. Any thread. */
public interface HidPorts {
    /**
     * What is plugged in now.
     *
     * @throws HidUnavailable if this machine has no way to HID devices at all
     */
    List<HidIdentity> present() throws HidUnavailable;

    /** Opens a device. @throws HidUnavailable if it has gone or may not be opened; the text says what to do */
    HidWire open(HidIdentity device) throws HidUnavailable;
}
