/**
 * Devices without hardware: they take the very bytes the device would get and can be seen and touched. What is behind them
 * cannot tell them from the real ones.
 */
@NullMarked
package sownd.devices.virtual;

import org.jspecify.annotations.NullMarked;
