package sownd.devices.net.loop;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sownd.devices.link.LinkFault;

/** Where things are on the network. Each call may wait. */
public final class Networks {
    private Networks() {}

    /** Names or numbers between commas, each looked up. @throws LinkFault if one is not known */
    public static List<InetSocketAddress> all(String text, int port) throws LinkFault {
        List<InetSocketAddress> found = new ArrayList<>();
        for (String name : Arrays.stream(text.split(",")).map(String::strip).toList()) {
            if (!name.isEmpty()) {
                found.add(one(name, port));
            }
        }
        return List.copyOf(found);
    }

    /** A machine by its name or number, over IPv4. @throws LinkFault if it is not known */
    public static InetSocketAddress one(String name, int port) throws LinkFault {
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                if (address.getAddress().length == 4) {
                    return new InetSocketAddress(address, port);
                }
            }
        } catch (UnknownHostException unknown) {
            throw new LinkFault(name + " is no known machine, check its name", unknown);
        }
        throw new LinkFault(name + " has no IPv4 address, give one that has");
    }

    /** Where to bind: one of this machine's addresses, or all if the text is empty. */
    public static InetSocketAddress bind(String text, int port) throws LinkFault {
        return text.isBlank() ? new InetSocketAddress("0.0.0.0", port) : one(text.strip(), port);
    }

    /** The network that has this address of ours; empty text: none in particular. */
    public static Optional<NetworkInterface> network(String text) throws LinkFault {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            var network = NetworkInterface.getByInetAddress(one(text, 0).getAddress());
            if (network == null) {
                throw new LinkFault("this machine has no address " + text + ", is its cable in?");
            }
            return Optional.of(network);
        } catch (SocketException wrong) {
            throw new LinkFault("the networks cannot be listed: " + wrong.getMessage(), wrong);
        }
    }

    /** The networks that are up. */
    public static List<NetworkInterface> networks() throws LinkFault {
        try {
            List<NetworkInterface> up = new ArrayList<>();
            for (var each = NetworkInterface.getNetworkInterfaces(); each.hasMoreElements(); ) {
                NetworkInterface network = each.nextElement();
                if (network.isUp()) {
                    up.add(network);
                }
            }
            return up;
        } catch (SocketException wrong) {
            throw new LinkFault("the networks cannot be listed: " + wrong.getMessage(), wrong);
        }
    }
}
