/**
 * What is spoken over the network besides OSC. One file declares one kind of far end: its settings, the addresses a connection
 * of that kind has, and its body.
 */
@NullMarked
package sownd.devices.net;

import org.jspecify.annotations.NullMarked;
