package sownd.app.app;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import sownd.bindings.conductor.Inbox;
import sownd.devices.Surface;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.open.HidSurfaces;
import sownd.devices.link.Far;
import sownd.devices.link.LinkFault;

/** A Stream Deck or an X-keys panel that can be plugged in and out. Its link's thread. */
final class HidController implements Far {
    private final String id;
    private final String name;
    private final String serial;
    private final HidSurfaces surfaces;
    private final Inbox inbox;
    private final AtomicReference<String> gone = new AtomicReference<>("");
    private @Nullable Surface surface;

    /** @param serial its serial number, or empty for the first of its model */
    HidController(String id, String name, String serial, HidSurfaces surfaces, Inbox inbox) {
        this.id = id;
        this.name = name;
        this.serial = serial;
        this.surfaces = surfaces;
        this.inbox = inbox;
    }

    @Override
    public void open() throws LinkFault {
        gone.set("");
        try {
            var opened = surfaces.open(id, name, serial, inbox, why -> gone.set(String.valueOf(why.getMessage())));
            surface = opened;
            inbox.attach(opened);
        } catch (HidUnavailable notHere) {
            throw new LinkFault(String.valueOf(notHere.getMessage()), notHere);
        }
    }

    @Override
    public Optional<String> look() {
        return Optional.of(gone.get()).filter(why -> !why.isEmpty());
    }

    @Override
    public void close() {
        var closed = surface;
        surface = null;
        if (closed != null) {
            inbox.detach(id);
            closed.close();
        }
    }
}
