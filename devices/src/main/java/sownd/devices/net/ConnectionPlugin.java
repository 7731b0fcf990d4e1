package sownd.devices.net;

import java.util.Collection;

/**
 * What a plugin's jar declares: connection types, by the same declarations as our own. The jar names its class in {@code
 * META-INF/services/sownd.devices.net.ConnectionPlugin}; the class needs a public constructor without parameters.
 */
public interface ConnectionPlugin {
    Collection<ConnectionType> connectionTypes();
}
