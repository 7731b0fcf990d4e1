/** Loupedeck and Razer Stream Controller: models as data, frames on a serial line, messages to events and back. */
@NullMarked
package sownd.devices.loupedeck;

import org.jspecify.annotations.NullMarked;
