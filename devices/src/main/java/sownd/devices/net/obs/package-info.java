/** OBS Studio by obs-websocket 5. */
@NullMarked
package sownd.devices.net.obs;

import org.jspecify.annotations.NullMarked;
