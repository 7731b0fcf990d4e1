/** Controller models as data, and the surface a profile makes of a pair of ports. */
@NullMarked
package sownd.devices.profile;

import org.jspecify.annotations.NullMarked;
