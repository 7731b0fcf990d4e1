/** HID devices: the wire they are spoken to over, and what the system knows of them. */
@NullMarked
package sownd.devices.hid;

import org.jspecify.annotations.NullMarked;
