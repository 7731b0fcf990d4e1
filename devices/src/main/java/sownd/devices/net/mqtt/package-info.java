/** MQTT 5: what a broker holds, as addresses. */
@NullMarked
package sownd.devices.net.mqtt;

import org.jspecify.annotations.NullMarked;
