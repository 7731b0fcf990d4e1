/** DMX512 over the network: Art-Net 4 and streaming ACN (E1.31), in and out. */
@NullMarked
package sownd.devices.net.dmx;

import org.jspecify.annotations.NullMarked;
