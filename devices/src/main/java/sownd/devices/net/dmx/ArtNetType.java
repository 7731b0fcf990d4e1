package sownd.devices.net.dmx;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.devices.link.LinkFault;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Accept;
import sownd.devices.net.loop.Networks;
import sownd.devices.net.loop.UdpLoop;

/** Lights, consoles and media servers over Art-Net 4. */
public final class ArtNetType implements ConnectionType {
    private static final String BROADCAST = "broadcast";

    @Override
    public String name() {
        return "artnet";
    }

    @Override
    public String about() {
        return "DMX over Art-Net 4: sends universes to nodes and fixtures, and listens to those of consoles.";
    }

    @Override
    public List<Setting> settings() {
        List<Setting> all = new ArrayList<>(DmxPlan.settings(0, ArtCodec.HIGHEST));
        all.add(Setting.text(
                "to",
                BROADCAST,
                "who gets the universes: the addresses of nodes between commas, or broadcast for the whole network"));
        all.add(Setting.text(
                "from", "", "who is listened to: the addresses of consoles between commas; empty for anybody"));
        all.add(Setting.text(
                "network",
                "",
                "this machine's address on the lighting network, such as 2.0.0.10; empty for every network"));
        all.add(Setting.text("label", "sownd", "the name that others see, at most 17 letters"));
        all.add(Setting.whole("port", 1, 65535, ArtCodec.PORT, "the UDP port; Art-Net is 6454"));
        return List.copyOf(all);
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        return DmxPlan.of(settings).leaves();
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("out", List.of(0), "in", List.of(1), "channels", 2, "pairs", List.of(1));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        DmxPlan plan = DmxPlan.of(settings);
        return new DmxWire(plan, frames -> open(settings, plan, frames, told));
    }

    private static UdpLoop open(Settings settings, DmxPlan plan, Frames frames, Told told) throws LinkFault {
        int port = settings.whole("port");
        Optional<NetworkInterface> network = Networks.network(settings.text("network"));
        List<InetSocketAddress> to = to(settings.text("to"), network, port);
        var self = new ArtBody.Self(settings.text("label"), port);
        Accept accept = new Accept(settings.text("from"), network);
        var body = new ArtBody(self, plan, accept, to, frames, told, System.nanoTime());
        return UdpLoop.open("artnet-" + port, Networks.bind("", port), UdpLoop.Sharing.SHARED, body, told::failed);
    }

    private static List<InetSocketAddress> to(String text, Optional<NetworkInterface> network, int port)
            throws LinkFault {
        if (!text.isBlank() && !BROADCAST.equals(text.strip())) {
            return Networks.all(text, port);
        }
        List<InetSocketAddress> all = new ArrayList<>();
        for (NetworkInterface each : network.isPresent() ? List.of(network.get()) : Networks.networks()) {
            for (InterfaceAddress address : each.getInterfaceAddresses()) {
                InetAddress broadcast = address.getBroadcast();
                if (broadcast != null) {
                    all.add(new InetSocketAddress(broadcast, port));
                }
            }
        }
        return all.isEmpty() ? List.of(Networks.one("255.255.255.255", port)) : all;
    }
}
