/** Show control, machine control and time code by MIDI, as connections. */
@NullMarked
package sownd.devices.net.show;

import org.jspecify.annotations.NullMarked;
