package sownd.app.app;

import java.util.Optional;
import sownd.bindings.action.Sending;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Connection;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiPlug;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;

/** A MIDI connection: its ports may be plugged in and out at any time. */
final class MidiPair implements Line {
    private final String id;
    private final Connection.Midi settings;
    private final MidiPlug plug;
    private final Inbox inbox;

    MidiPair(String id, Connection.Midi settings, MidiPorts ports, Inbox inbox) {
        this.id = id;
        this.settings = settings;
        this.plug = new MidiPlug(ports, settings.in().orElse(""), settings.out().orElse(""));
        this.inbox = inbox;
    }

    @Override
    public boolean near() {
        return true;
    }

    @Override
    public void open() throws LinkFault {
        try {
            plug.open((event, at) -> inbox.midi(id, event, at));
        } catch (MidiUnavailable notHere) {
            throw new LinkFault(String.valueOf(notHere.getMessage()), notHere);
        }
    }

    @Override
    public Optional<String> look() {
        return plug.look();
    }

    @Override
    public void send(Sending sending) {
        if (!plug.send(MidiBytes.message(sending))) {
            throw new IllegalArgumentException("MIDI to " + id + " was not sent, "
                    + (settings.out().isEmpty() ? "name its port as \"out\"" : "see /connection/" + id + "/reason"));
        }
    }

    @Override
    public void close() {
        plug.close();
    }
}
