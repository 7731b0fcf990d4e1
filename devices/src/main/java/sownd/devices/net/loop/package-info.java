/** Sockets, each with one thread that reads, does what is due and writes. */
@NullMarked
package sownd.devices.net.loop;

import org.jspecify.annotations.NullMarked;
