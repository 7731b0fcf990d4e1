/** The kinds of connection that come with the program. */
@NullMarked
package sownd.devices.net.known;

import org.jspecify.annotations.NullMarked;
