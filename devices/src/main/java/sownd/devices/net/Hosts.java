package sownd.devices.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.Set;
import sownd.devices.link.LinkFault;

/** Finding the other side, and saying why it cannot be reached. A name is looked up at every try: it may have moved. */
public final class Hosts {
    private Hosts() {}

    /** Where a name is now; may wait for the network. */
    public static InetSocketAddress find(String host, int port) throws LinkFault {
        InetSocketAddress to = new InetSocketAddress(host, port);
        if (to.isUnresolved()) {
            throw new LinkFault("\"" + host + "\" is not known in this network, check the name");
        }
        return to;
    }

    /** Nobody answered there. */
    public static LinkFault refused(String host, int port, Exception why) {
        return new LinkFault(
                "no connection to " + host + " port " + port + " (" + why.getMessage()
                        + "), is it switched on and does it listen there?",
                why);
    }

    /**
     * The addresses of those who may speak to us.
     *
     * @param names names and addresses with commas between; {@code any} for everybody
     * @return empty for everybody
     */
    public static Set<InetAddress> allowed(String names) throws LinkFault {
        Set<InetAddress> allowed = new HashSet<>();
        for (String name : names.split(",", -1)) {
            if (name.strip().equals("any")) {
                return Set.of();
            }
            try {
                allowed.addAll(Set.of(InetAddress.getAllByName(name.strip())));
            } catch (UnknownHostException unknown) {
                throw new LinkFault("\"" + name.strip() + "\" is not known in this network, check the name", unknown);
            }
        }
        return allowed;
    }

    /** A port cannot be had here. */
    public static LinkFault taken(int port, IOException why) {
        return new LinkFault(
                "port " + port + " cannot be listened to (" + why.getMessage() + "), does another program have it?",
                why);
    }
}
