package sownd.devices.hid;

import java.nio.file.Files;
import java.nio.file.Path;

/** Why a device that is here does not open, and what to do. */
final class HidAccess {
    private HidAccess() {}

    /** @param node where the system keeps the device */
    static String advice(HidIdentity device, Path node) {
        boolean linux = node.toString().startsWith("/dev/");
        if (linux && !Files.exists(node)) {
            return device + " has gone again: plug it in.";
        }
        if (linux && !(Files.isReadable(node) && Files.isWritable(node))) {
            return device + " is here, but this user may not open it. As root: copy 70-sownd.rules to"
                    + " /etc/udev/rules.d, run \"udevadm control --reload\", then unplug the device and plug it in again.";
        }
        return device + " is here, but does not open: another program has it. Close the maker's own program,"
                + " or unplug the device and plug it in again.";
    }
}
