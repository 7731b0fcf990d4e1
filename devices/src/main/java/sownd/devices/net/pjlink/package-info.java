/** PJLink: projectors and displays of many makers. */
@NullMarked
package sownd.devices.net.pjlink;

import org.jspecify.annotations.NullMarked;
