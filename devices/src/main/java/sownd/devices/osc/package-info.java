/** Open Sound Control: codec, patterns, UDP. */
@NullMarked
package sownd.devices.osc;

import org.jspecify.annotations.NullMarked;
