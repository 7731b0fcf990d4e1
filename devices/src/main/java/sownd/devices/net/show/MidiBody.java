package sownd.devices.net.show;

import java.util.List;
import java.util.Optional;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiListener;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiPlug;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Wire;

/** What all of these stand on: a pair of ports that may be plugged in and out. Its link's thread, but {@link #say}. */
abstract class MidiBody implements Wire {
    static final Setting IN =
            Setting.text("in", "", "the MIDI input it hears, by its name or a part of it; none if empty");
    static final Setting OUT = Setting.text("out", "", "the MIDI output it speaks by; none if empty");

    private final String inName;
    private final String outName;
    private final MidiPlug plug;

    MidiBody(MidiPorts ports, Settings settings) {
        this.inName = settings.text("in");
        this.outName = settings.text("out");
        this.plug = new MidiPlug(ports, inName, outName);
    }

    /** Who hears what comes in; asked for at every opening. */
    abstract MidiListener listener();

    @Override
    public void open() throws LinkFault {
        if (inName.isEmpty() && outName.isEmpty()) {
            throw new LinkFault("it has no port, name one as \"in\" or \"out\"");
        }
        try {
            plug.open(listener());
        } catch (MidiUnavailable notHere) {
            throw new LinkFault(String.valueOf(notHere.getMessage()), notHere);
        }
    }

    @Override
    public Optional<String> look() {
        return plug.look();
    }

    /**
     * Puts messages into the outbox. Any thread.
     *
     * @throws IllegalArgumentException "what, mend" if there is no output
     */
    void say(List<MidiMessage> messages) {
        for (MidiMessage message : messages) {
            if (!plug.send(message)) {
                throw new IllegalArgumentException(
                        outName.isEmpty()
                                ? "there is nowhere to send to, name a port as \"out\""
                                : outName + " is not open");
            }
        }
    }

    @Override
    public void close() {
        plug.close();
    }
}
