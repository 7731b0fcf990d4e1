package sownd.devices.midi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An input and an output that may be plugged in and out at any time; either may be left out. One thread opens, looks and closes;
 * {@link #send} is for any.
 */
public final class MidiPlug {
    /** Asking the system for its ports costs about a millisecond. */
    private static final long LOOK_NANOS = 1_000_000_000L;

    private final MidiPorts ports;
    private final String inName;
    private final String outName;
    private @Nullable MidiIn in;
    private volatile @Nullable MidiOut out;
    private long looked;

    /** The names of the ports, or empty for none. */
    public MidiPlug(MidiPorts ports, String in, String out) {
        this.ports = ports;
        this.inName = in;
        this.outName = out;
    }

    /** Opens both; after a failure it wants to be closed. @throws MidiUnavailable if one of them is not here */
    public void open(MidiListener listener) throws MidiUnavailable {
        if (!outName.isEmpty()) {
            out = ports.openOut(outName);
        }
        if (!inName.isEmpty()) {
            in = ports.openIn(inName, listener);
        }
        looked = System.nanoTime();
    }

    /** What is wrong with them, or empty; the system is asked once a second. */
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

    /** Puts a message into the outbox; false while there is no output. */
    public boolean send(MidiMessage message) {
        MidiOut open = out;
        if (open != null) {
            open.send(message); // it counts what it drops
        }
        return open != null;
    }

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
