/** Surfaces and what they say: control events in, appearances out. Knows no graph and no project. */
@NullMarked
package sownd.devices;

import org.jspecify.annotations.NullMarked;
