/** TSL UMD: names and tally lights under monitors, in and out. */
@NullMarked
package sownd.devices.net.tsl;

import org.jspecify.annotations.NullMarked;
