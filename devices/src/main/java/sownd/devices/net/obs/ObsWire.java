package sownd.devices.net.obs;

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
import sownd.devices.net.text.TextSocket;

/** The connection to OBS; each opening is an {@link ObsSession} of its own. */
final class ObsWire implements Wire {
    /** OBS is asked for its figures so often, and is lost after twice that. */
    private static final long SILENCE = 2_000_000_000L;

    /** How long OBS may take to greet and to accept the password. */
    static final long GREETING_SECONDS = 4;

    private final Settings settings;
    private final Told told;
    private volatile @Nullable ObsSession session;

    ObsWire(Settings settings, Told told) {
        this.settings = settings;
        this.told = told;
    }

    @Override
    public Link.Habits habits() {
        return new Link.Habits(SILENCE);
    }

    @Override
    public void open() throws LinkFault {
        try {
            URI to = URI.create("ws://" + host() + ":" + settings.whole("port"));
            ObsSession opened = new ObsSession(ObsType.Tables.of(settings), settings.secret("password"), told);
            session = opened;
            opened.begin(TextSocket.open(to, "obswebsocket.json", Map.of(), opened));
        } catch (IllegalArgumentException wrong) {
            throw new LinkFault(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private String host() {
        String host = settings.text("host");
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void ask() {
        ObsSession open = session;
        if (open != null) {
            ObsMirror.vital().forEach(open::ask);
        }
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        ObsSession open = session;
        if (open == null) {
            throw new IllegalArgumentException("there is no connection, see why it is lost");
        }
        open.send(path, arguments);
    }

    @Override
    public void close() {
        ObsSession open = session;
        session = null;
        if (open != null) {
            open.close();
        }
    }
}
