package sownd.app.app;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Connection;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiIn;
import sownd.devices.midi.MidiOut;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;

/** A MIDI connection: its ports may be plugged in and out at any time. */
final class MidiPair implements Line {
    /** Asking the system for its ports costs about a millisecond. */
    private static final long LOOK_NANOS = 1_000_000_000L;

    private final String id;
    private final Connection.Midi settings;
    private final MidiPorts ports;
    private final Inbox inbox;
    private volatile @Nullable MidiOut out;
    private @Nullable MidiIn in;
    private long looked;

    MidiPair(String id, Connection.Midi settings, MidiPorts ports, Inbox inbox) {
        this.id = id;
        this.settings = settings;
        this.ports = ports;
        this.inbox = inbox;
    }

    @Override
    public boolean near() {
        return true;
    }

    @Override
    public void open() throws LinkFault {
        try {
            if (settings.out().isPresent()) {
                out = ports.openOut(settings.out().get());
            }
            if (settings.in().isPresent()) {
                in = ports.openIn(settings.in().get(), (event, at) -> inbox.midi(id, event, at));
            }
            looked = System.nanoTime();
        } catch (MidiUnavailable notHere) {
            throw new LinkFault(String.valueOf(notHere.getMessage()), notHere);
        }
    }

    @Override
    public Optional<String> look() {
        var open = out;
        if (open != null && open.counts().faults() > 0) {
            return Optional.of("the MIDI output of " + id + " refuses what is sent, is it still plugged in?");
        }
        if (System.nanoTime() - looked < LOOK_NANOS) {
            return Optional.empty();
        }
        looked = System.nanoTime();
        try {
            if (settings.out().isPresent()) {
                ports.output(settings.out().get());
            }
            if (settings.in().isPresent()) {
                ports.input(settings.in().get());
            }
            return Optional.empty();
        } catch (MidiUnavailable gone) {
            return Optional.of(String.valueOf(gone.getMessage()));
        }
    }

    @Override
    public void send(Sending sending) {
        var open = out;
        if (open == null) {
            throw new IllegalArgumentException("MIDI to " + id + " was not sent, "
                    + (settings.out().isEmpty() ? "name its port as \"out\"" : "see /connection/" + id + "/reason"));
        }
        open.send(MidiBytes.message(sending));
    }

    @Override
    public void close() {
        var written = out;
        var read = in;
        out = null;
        in = null;
        if (read != null) {
            read.close();
        }
        if (written != null) {
            written.close();
        }
    }
}
