package sownd.devices.net.mqtt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** Whatever speaks MQTT 5 through a broker: home automation, sensors, other shows. */
public final class MqttType implements ConnectionType {
    @Override
    public String name() {
        return "mqtt";
    }

    @Override
    public String about() {
        return "An MQTT 5 broker: reads topics, sets them, sends commands and starts bindings from those that come.";
    }

    @Override
    public List<Setting> settings() {
        List<Setting> all = new ArrayList<>(List.of(
                Setting.needed("host", "the broker's name or address"),
                Setting.whole("port", 1, 65535, 1883, "the broker's TCP port: 1883, or 8883 with TLS"),
                Setting.flag("tls", false, "whether the connection is encrypted and the broker's certificate checked"),
                Setting.text(
                        "authority",
                        "",
                        "a PEM file with the certificate that vouches for the broker's; empty: those this machine"
                                + " trusts"),
                Setting.text("user", "", "the user's name; empty for none"),
                Setting.secret("password", "the user's password"),
                Setting.text("client", "", "the name by which the broker knows sownd; empty: it gives one"),
                Setting.text(
                        "prefix",
                        "sownd",
                        "on prefix/status the broker keeps online, or offline once sownd is gone, even unplugged"),
                Setting.whole("keep_alive", 1, 600, 10, "after so many seconds of silence the other side is asked")));
        all.addAll(Topics.settings());
        return List.copyOf(all);
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        Topic.of(settings.text("prefix") + "/status", 1, true);
        return Topics.of(settings).leaves();
    }

    @Override
    public Map<String, Object> example() {
        return Map.of(
                "host", "10.0.0.5",
                "read", Map.of("temperature", "stage/temperature; number"),
                "set", Map.of("lamp", "stage/lamp; flag"),
                "call", Map.of("horn", "stage/horn; qos 0"),
                "hear", Map.of("go", "stage/go"));
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new MqttWire(Broker.of(settings), Topics.of(settings), settings.flag("retained_commands"), told);
    }
}
