/** Texts as they are: lines over TCP, datagrams, WebSocket messages. */
@NullMarked
package sownd.devices.net.text;

import org.jspecify.annotations.NullMarked;
