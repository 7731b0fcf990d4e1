package sownd.devices.net.loop;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.devices.link.LinkFault;

/** Whom a connection listens to: stage networks carry no proof of who sends, so it is said by address. */
public final class Accept {
    private final Set<InetAddress> only = new HashSet<>();
    private final List<InterfaceAddress> networks;

    /**
     * @param from names or numbers between commas; empty: anybody
     * @param network the network they have to be in, if any
     */
    public Accept(String from, Optional<NetworkInterface> network) throws LinkFault {
        Networks.all(from, 0).forEach(host -> only.add(host.getAddress()));
        networks = network.map(NetworkInterface::getInterfaceAddresses).orElse(List.of());
    }

    public boolean takes(InetSocketAddress from) {
        InetAddress address = from.getAddress();
        return (only.isEmpty() || only.contains(address))
                && (networks.isEmpty() || networks.stream().anyMatch(network -> holds(network, address)));
    }

    private static boolean holds(InterfaceAddress network, InetAddress address) {
        byte[] ours = network.getAddress().getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < network.getNetworkPrefixLength(); bit++) {
            if (((ours[bit / 8] ^ theirs[bit / 8]) & 0x80 >> bit % 8) != 0) {
                return false;
            }
        }
        return true;
    }
}
