/** VISCA over IP: cameras that pan, tilt and zoom. */
@NullMarked
package sownd.devices.net.visca;

import org.jspecify.annotations.NullMarked;
