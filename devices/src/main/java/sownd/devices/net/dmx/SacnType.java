package sownd.devices.net.dmx;

import java.io.IOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

/** Lights, consoles and media servers over streaming ACN. */
public final class SacnType implements ConnectionType {
    private static final String MULTICAST = "multicast";
    /** The bit of a hardware address that no maker has given. */
    private static final int MADE_UP = 2;

    @Override
    public String name() {
        return "sacn";
    }

    @Override
    public String about() {
        return "DMX over streaming ACN (E1.31): sends universes with a priority, and listens to those of consoles.";
    }

    @Override
    public List<Setting> settings() {
        List<Setting> all = new ArrayList<>(DmxPlan.settings(1, AcnCodec.HIGHEST));
        all.add(Setting.text(
                "to",
                MULTICAST,
                "who gets the universes: multicast for whoever wants them, or the addresses of nodes between commas"));
        all.add(Setting.text(
                "from", "", "who is listened to: the addresses of consoles between commas; empty for anybody"));
        all.add(Setting.text(
                "network",
                "",
                "this machine's address on the lighting network, such as 10.0.0.10; empty for every network"));
        all.add(Setting.whole(
                "priority",
                0,
                AcnCodec.HIGHEST_PRIORITY,
                100,
                "who wins where several send the same universe: the highest"));
        all.add(Setting.whole(
                "lowest", 0, AcnCodec.HIGHEST_PRIORITY, 0, "what is heard with a lower priority does not count"));
        all.add(Setting.text("label", "sownd", "the source name that others see"));
        all.add(Setting.text(
                "cid",
                "",
                "the UUID by which others know this source again; empty: one made of this machine and the name"));
        all.add(Setting.whole("port", 1, 65535, AcnCodec.PORT, "the UDP port; sACN is 5568"));
        return List.copyOf(all);
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        cid(settings);
        return DmxPlan.of(settings).leaves();
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("out", List.of(1), "in", List.of(2), "channels", 2, "pairs", List.of(1));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        DmxPlan plan = DmxPlan.of(settings);
        UUID cid = cid(settings);
        return new DmxWire(plan, frames -> open(settings, cid, plan, frames, told));
    }

    private static UdpLoop open(Settings settings, UUID cid, DmxPlan plan, Frames frames, Told told) throws LinkFault {
        int port = settings.whole("port");
        Optional<NetworkInterface> network = Networks.network(settings.text("network"));
        String to = settings.text("to").strip();
        var self = new AcnBody.Self(
                cid, settings.text("label"), port, settings.whole("priority"), settings.whole("lowest"));
        var body = new AcnBody(
                self,
                plan,
                new Accept(settings.text("from"), network),
                to.isEmpty() || MULTICAST.equals(to) ? List.of() : Networks.all(to, port),
                frames,
                told,
                System.nanoTime());
        UdpLoop loop =
                UdpLoop.open("sacn-" + port, Networks.bind("", port), UdpLoop.Sharing.SHARED, body, told::failed);
        try {
            join(loop, plan, network);
            return loop;
        } catch (IOException wrong) {
            loop.close();
            throw new LinkFault("multicast is not possible on this network: " + wrong.getMessage(), wrong);
        }
    }

    private static void join(UdpLoop loop, DmxPlan plan, Optional<NetworkInterface> network)
            throws IOException, LinkFault {
        if (network.isPresent()) {
            loop.multicastBy(network.get());
        }
        for (NetworkInterface each : network.isPresent() ? List.of(network.get()) : Networks.networks()) {
            if (each.supportsMulticast() && hasIpv4(each)) {
                for (int universe : plan.in()) {
                    loop.join(AcnCodec.group(universe), each);
                }
            }
        }
    }

    private static boolean hasIpv4(NetworkInterface network) {
        return network.inetAddresses().anyMatch(address -> address.getAddress().length == 4);
    }

    private static UUID cid(Settings settings) {
        String said = settings.text("cid").strip();
        if (said.isEmpty()) {
            return UUID.nameUUIDFromBytes((machine() + settings.text("label")).getBytes(StandardCharsets.UTF_8));
        }
        try {
            return UUID.fromString(said);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("cid \"" + said + "\" is no UUID, give one or leave it empty", wrong);
        }
    }

    /** What tells this machine from others: the hardware addresses its makers gave it, not those of virtual networks. */
    private static String machine() {
        StringBuilder all = new StringBuilder("sownd");
        try {
            for (var each = NetworkInterface.getNetworkInterfaces(); each.hasMoreElements(); ) {
                byte[] mac = each.nextElement().getHardwareAddress();
                if (mac != null && (mac[0] & MADE_UP) == 0) {
                    all.append(HexFormat.of().formatHex(mac));
                }
            }
        } catch (SocketException unknown) {
            System.getLogger(SacnType.class.getName())
                    .log(System.Logger.Level.WARNING, "the CID is made of the name alone: " + unknown.getMessage());
        }
        return all.toString();
    }
}
