/** Finds and opens any HID surface sownd knows, by the name of its model. */
@NullMarked
package sownd.devices.hid.open;

import org.jspecify.annotations.NullMarked;
