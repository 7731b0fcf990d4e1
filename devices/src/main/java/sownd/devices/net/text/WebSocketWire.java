package sownd.devices.net.text;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.Link;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;

/** A WebSocket that is opened again and again where it has to be. */
final class WebSocketWire implements Wire, TextSocket.Ear {
    private final Settings settings;
    private final URI url;
    private final Told told;
    private volatile @Nullable TextSocket socket;

    WebSocketWire(Settings settings, Told told) {
        this.settings = settings;
        this.url = WebSocketType.address(settings.text("url"));
        this.told = told;
    }

    @Override
    public Link.Habits habits() {
        return new Link.Habits(settings.whole("ping") * 1_000_000_000L);
    }

    @Override
    public void open() throws LinkFault {
        try {
            var headers = settings.secret("token")
                    .map(token -> Map.of("Authorization", "Bearer " + token))
                    .orElse(Map.of());
            socket = TextSocket.open(url, settings.text("subprotocol"), headers, this);
        } catch (IllegalArgumentException noSecret) {
            throw new LinkFault(String.valueOf(noSecret.getMessage()), noSecret);
        }
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void ask() {
        TextSocket open = socket;
        if (open != null) {
            open.ping();
        }
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        TextSocket open = socket;
        if (open == null) {
            throw new IllegalArgumentException("there is no connection, see why it is lost");
        }
        open.send(TextLeaves.message(path, arguments));
    }

    @Override
    public void text(String message) {
        told.happened(TextLeaves.RECEIVED, List.of(Datum.of(message)));
    }

    @Override
    public void heard() {
        told.heard();
    }

    @Override
    public void ended(int code, String why) {
        told.failed(why);
    }

    @Override
    public void close() {
        TextSocket open = socket;
        socket = null;
        if (open != null) {
            open.close();
        }
    }
}
