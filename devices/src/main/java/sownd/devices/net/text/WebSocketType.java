package sownd.devices.net.text;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sownd.devices.net.ConnectionType;
import sownd.devices.net.Leaf;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** Texts over a WebSocket that we open. */
public final class WebSocketType implements ConnectionType {
    @Override
    public String name() {
        return "websocket";
    }

    @Override
    public String about() {
        return "Text messages over a WebSocket that is kept open; pinged so that one that is half open is noticed.";
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.needed("url", "where, such as ws://10.0.0.5:8080/control; wss:// is encrypted"),
                Setting.text("subprotocol", "", "a subprotocol asked for; empty for none"),
                Setting.secret("token", "a secret sent as \"Authorization: Bearer …\""),
                Setting.whole("ping", 0, 3_600, 5, "after so many seconds of silence it is pinged; 0 for never"));
    }

    @Override
    public List<Leaf> leaves(Settings settings) {
        address(settings.text("url"));
        return TextLeaves.all();
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("url", "ws://10.0.0.5:8080/control");
    }

    static URI address(String url) {
        try {
            URI address = URI.create(url);
            String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
            if (address.getHost() != null && (scheme.equals("ws") || scheme.equals("wss"))) {
                return address;
            }
        } catch (IllegalArgumentException malformed) {
            throw noUrl(url, malformed);
        }
        throw noUrl(url, null);
    }

    private static IllegalArgumentException noUrl(String url, @org.jspecify.annotations.Nullable Exception why) {
        return new IllegalArgumentException(
                "\"" + url + "\" is no WebSocket address, write one such as ws://10.0.0.5:8080/control", why);
    }

    @Override
    public Wire wire(Settings settings, Told told) {
        return new WebSocketWire(settings, told);
    }
}
