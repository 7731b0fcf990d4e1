/** X-keys panels: models as data, reports to events, backlights to reports. */
@NullMarked
package sownd.devices.hid.xkeys;

import org.jspecify.annotations.NullMarked;
