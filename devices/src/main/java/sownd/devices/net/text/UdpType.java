package sownd.devices.net.text;

import java.util.List;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** Texts in datagrams. */
public final class UdpType implements ConnectionType {
    @Override
    public String name() {
        return "udp";
    }

    @Override
    public String about() {
        return "Texts in datagrams. Nobody can know whether they arrive: it is ok as long as there is a network.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("host", "name or address of the device; a broadcast address is possible"),
                Setting.neededWhole("port", 1, 65_535, "its port"),
                Setting.whole("listen", 0, 65_535, 0, "the port of ours that it sends to; 0 where it only answers"),
                Setting.text("from", "", "whose datagrams count: names or addresses, or any; the host if left out"),
                Setting.word(
                        "line_end",
                        List.of("none", "lf", "crlf", "cr", "nul"),
                        "what is put behind a message and taken off one that came"),
                TextLeaves.FORMAT);
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        return TextLeaves.all();
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new UdpWire(settings, told);
    }
}
