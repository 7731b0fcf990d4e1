/** How everything that can come and go is kept: one state machine for connections and devices. */
@NullMarked
package sownd.devices.link;

import org.jspecify.annotations.NullMarked;
