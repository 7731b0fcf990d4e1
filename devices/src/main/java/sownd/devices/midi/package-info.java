/** MIDI ports, messages and their text form. */
@NullMarked
package sownd.devices.midi;

import org.jspecify.annotations.NullMarked;
