/** MIDI over the network: AppleMIDI sessions and the RTP payload for MIDI. */
@NullMarked
package sownd.devices.rtpmidi;

import org.jspecify.annotations.NullMarked;
