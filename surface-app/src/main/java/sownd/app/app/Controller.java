package sownd.app.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.bindings.conductor.Inbox;
import sownd.devices.link.Far;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.profile.Profile;
import sownd.devices.profile.ProfileSurface;

/** A MIDI controller that can be plugged in and out. Its link's thread. */
final class Controller implements Far {
    /** Asking the system for its ports costs about a millisecond. */
    private static final long LOOK_NANOS = 1_000_000_000L;

    private final String id;
    private final Profile profile;
    private final MidiPorts ports;
    private final Inbox inbox;
    private final @Nullable Wires wires;
    private @Nullable ProfileSurface surface;
    private long looked;

    /**
     * @param wires where graphs' messages for it go, null where no graph sends any
     */
    Controller(String id, Profile profile, MidiPorts ports, Inbox inbox, @Nullable Wires wires) {
        this.id = id;
        this.profile = profile;
        this.ports = ports;
        this.inbox = inbox;
        this.wires = wires;
    }

    @Override
    public void open() throws LinkFault {
        try {
            var opened = ProfileSurface.open(id, profile, ports, inbox, (event, at) -> inbox.played(id, event, at));
            surface = opened;
            if (wires != null) {
                wires.reach(id, ports.openOut(ProfileSurface.output(profile, ports)));
            }
            looked = System.nanoTime();
            inbox.attach(opened);
        } catch (MidiUnavailable notHere) {
            throw new LinkFault(String.valueOf(notHere.getMessage()), notHere);
        }
    }

    @Override
    public Optional<String> look() {
        if (System.nanoTime() - looked < LOOK_NANOS) {
            return Optional.empty();
        }
        looked = System.nanoTime();
        try {
            ProfileSurface.output(profile, ports);
            return Optional.empty();
        } catch (MidiUnavailable gone) {
            return Optional.of(String.valueOf(gone.getMessage()));
        }
    }

    @Override
    public void close() {
        var closed = surface;
        surface = null;
        if (closed != null) {
            inbox.detach(id);
            // What graphs still send at the end of the show goes out: its wire is closed with the others.
            closed.close();
        }
    }
}
