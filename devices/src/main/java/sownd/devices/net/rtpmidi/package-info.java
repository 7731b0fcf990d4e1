/** RTP-MIDI sessions as connections: what is played over the network comes and goes by MIDI ports. */
@NullMarked
package sownd.devices.net.rtpmidi;

import org.jspecify.annotations.NullMarked;
