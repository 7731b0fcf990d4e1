package sownd.devices.net.show;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.midi.MidiIn;
import sownd.devices.midi.MidiListener;
import sownd.devices.midi.MidiMessage;
import sownd.devices.midi.MidiOut;
import sownd.devices.midi.MidiPorts;
import sownd.devices.midi.MidiUnavailable;
import sownd.devices.net.Setting;
import sownd.devices.net.Settings;
import sownd.devices.net.Wire;

/** What all of these stand on: a pair of ports that may be plugged in and out. Its link's thread, but {@link #say}. */
abstract class MidiBody implements Wire {
    /** Asking the system for its ports costs about a millisecond. */
    private static final long LOOK_NANOS = 1_000_000_000L;

    static final Setting IN =
            Setting.text("in", "", "the MIDI input it hears, by its name or a part of it; none if empty");
    static final Setting OUT = Setting.text("out", "", "the MIDI output it speaks by; none if empty");

    private final MidiPorts ports;
    private final String inName;
    private final String outName;
    private @Nullable MidiIn in;
    private volatile @Nullable MidiOut out;
    private long looked;

    MidiBody(MidiPorts ports, Settings settings) {
        this.ports = ports;
        this.inName = settings.text("in");
        this.outName = settings.text("out");
    }

    /** Who hears what comes in; asked for at every opening. */
    abstract MidiListener listener();

    @Override
    public void open() throws LinkFault {
        if (inName.isEmpty() && outName.isEmpty()) {
            throw new LinkFault("it has no port, name one as \"in\" or \"out\"");
        }
        try {
            if (!outName.isEmpty()) {
                out = ports.openOut(outName);
            }
            if (!inName.isEmpty()) {
                in = ports.openIn(inName, listener());
            }
            looked = System.nanoTime();
        } catch (MidiUnavailable notHere) {
            throw new LinkFault(String.valueOf(notHere.getMessage()), notHere);
        }
    }

    @Override
    public Optional<String> look() {
        MidiOut open = out;
        if (open != null && open.counts().faults() > 0) {
            return Optional.of("the MIDI output " + outName + " refuses what is sent, is it still plugged in?");
        }
        if (System.nanoTime() - looked < LOOK_NANOS) {
            return Optional.empty();
        }
        looked = System.nanoTime();
        try {
            if (!outName.isEmpty()) {
                ports.output(outName);
            }
            if (!inName.isEmpty()) {
                ports.input(inName);
            }
            return Optional.empty();
        } catch (MidiUnavailable gone) {
            return Optional.of(String.valueOf(gone.getMessage()));
        }
    }

    /**
     * Puts messages into the outbox. Any thread.
     *
     * @throws IllegalArgumentException "what, mend" if there is no output
     */
    void say(List<MidiMessage> messages) {
        MidiOut open = out;
        if (open == null) {
            throw new IllegalArgumentException(
                    outName.isEmpty()
                            ? "there is nowhere to send to, name a port as \"out\""
                            : outName + " is not open");
        }
        messages.forEach(open::send);
    }

    @Override
    public void close() {
        MidiOut written = out;
        MidiIn read = in;
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
