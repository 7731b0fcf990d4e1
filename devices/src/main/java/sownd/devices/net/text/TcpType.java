package sownd.devices.net.text;

import java.util.List;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** Lines over a TCP connection that is kept. */
public final class TcpType implements ConnectionType {
    @Override
    public String name() {
        return "tcp";
    }

    @Override
    public String about() {
        return "Texts over a TCP connection that is kept: projectors, matrices, anything with a line protocol.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("host", "name or address of the device"),
                Setting.neededWhole("port", 1, 65_535, "its port"),
                Setting.word(
                        "line_end", LineEnd.WORDS, "what ends a message both ways; none: what comes at once is one"),
                TextLeaves.FORMAT,
                Setting.text(
                        "keep_alive", "", "a message sent again and again so that the device stays; empty for none"),
                Setting.whole("keep_alive_every", 1, 3_600, 10, "how often it is sent, seconds"),
                Setting.whole(
                        "silence",
                        0,
                        3_600,
                        0,
                        "after so many seconds without a word the keep-alive is sent, after twice that the connection"
                                + " is lost; 0 where the device says nothing by itself"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        TextForm.of(settings.text("format")).bytes(settings.text("keep_alive"));
        return TextLeaves.all();
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new TcpWire(settings, told);
    }
}
