package sownd.devices.hid;

import com.sun.jna.WString;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hid4java.jna.HidApi;
import org.hid4java.jna.HidDeviceInfoStructure;
import org.hid4java.jna.HidDeviceStructure;
import org.jspecify.annotations.Nullable;

/** The HID devices of the operating system, by its HIDAPI. One call at a time looks for devices or opens one. */
public final class SystemHid implements HidPorts {
    private boolean loaded;

    @Override
    public synchronized List<HidIdentity> present() throws HidUnavailable {
        load();
        List<HidIdentity> found = new ArrayList<>();
        HidDeviceInfoStructure first = HidApi.enumerateDevices(0, 0);
        if (first == null) {
            return found;
        }
        try {
            for (HidDeviceInfoStructure info = first; info != null; info = info.hasNext() ? info.next() : null) {
                found.add(identity(info));
            }
        } finally {
            HidApi.freeEnumeration(first);
        }
        return found;
    }

    private static HidIdentity identity(HidDeviceInfoStructure info) {
        return new HidIdentity(
                info.vendor_id & 0xFFFF,
                info.product_id & 0xFFFF,
                text(info.serial_number),
                info.path,
                info.interface_number);
    }

    private static String text(@Nullable WString wide) {
        return wide == null ? "" : wide.toString().strip();
    }

    @Override
    public synchronized HidWire open(HidIdentity device) throws HidUnavailable {
        load();
        HidDeviceStructure handle = HidApi.open(device.path());
        if (handle == null) {
            throw new HidUnavailable(HidAccess.advice(device, Path.of(device.path())));
        }
        return new SystemHidWire(device, handle);
    }

    /** What is missing is missing on this machine, not in sownd: told, and everything else goes on. */
    private void load() throws HidUnavailable {
        if (loaded) {
            return;
        }
        try {
            HidApi.init();
            loaded = true;
        } catch (LinkageError e) {
            throw new HidUnavailable(
                    "Stream Decks and other HID devices cannot be reached: the system's HID library does not load ("
                            + e.getMessage() + "). On Debian and Ubuntu: apt-get install libudev1 libusb-1.0-0",
                    e);
        }
    }
}
