/** What show machines say to one another by MIDI: show control, machine control, time code. Bytes to values and back. */
@NullMarked
package sownd.devices.show;

import org.jspecify.annotations.NullMarked;
