package sownd.devices.osc;

import java.util.List;

/**
 * One message.
 *
 * @param address begins with a slash; may hold pattern characters (see {@link OscPattern})
 */
public record OscMessage(String address, List<OscValue> arguments) implements OscPacket {
    /**
     * Checks the address.
     *
     * @throws IllegalArgumentException if the address does not begin with a slash or holds a NUL
     */
    public OscMessage {
        if (!address.startsWith("/") || address.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("an OSC address begins with '/' and holds no NUL: " + address);
        }
        arguments = List.copyOf(arguments);
    }

    public static OscMessage of(String address, OscValue... arguments) {
        return new OscMessage(address, List.of(arguments));
    }
}
