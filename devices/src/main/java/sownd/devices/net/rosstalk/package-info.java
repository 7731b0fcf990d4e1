/** RossTalk, the commands of video switchers and graphics machines, as it comes in. */
@NullMarked
package sownd.devices.net.rosstalk;

import org.jspecify.annotations.NullMarked;
