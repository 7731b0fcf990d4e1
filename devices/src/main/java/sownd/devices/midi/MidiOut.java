package sownd.devices.midi;

import java.util.concurrent.atomic.LongAdder;
import sownd.devices.LogGate;

/**
 * An open MIDI output: an outbox of 1024 messages and a writer thread. What waits is written before it closes, for at
 * most a second. All methods: any thread.
 */
public final class MidiOut implements AutoCloseable {
    private static final int OUTBOX = 1024;
    private static final int LINES_PER_SECOND = 3;
    private static final long CLOSE_MILLIS = 1000;

    /**
     * What an output has done.
     *
     * @param replaced positions and lights that a newer one overtook before they were written
     * @param dropped messages pushed out of the full outbox
     * @param faults messages the port refused
     */
    public record Counts(long sent, long replaced, long dropped, long faults) {}

    private final String name;
    private final MidiWire wire;
    private final MidiOutbox outbox = new MidiOutbox(OUTBOX);
    private final LogGate log = new LogGate(System.getLogger(MidiOut.class.getName()), LINES_PER_SECOND);
    private final LongAdder sent = new LongAdder();
    private final LongAdder faults = new LongAdder();
    private final Thread writer;

    private MidiOut(String name, MidiWire wire) {
        this.name = name;
        this.wire = wire;
        this.writer = Thread.ofPlatform().daemon().name("midi-out-" + name).unstarted(this::writeAll);
    }

    static MidiOut start(String name, MidiWire wire) {
        MidiOut out = new MidiOut(name, wire);
        out.writer.start();
        return out;
    }

    /** Sends in order; of a continuous controller, a bend or a pressure the newest wins. @return false once closed */
    public boolean send(MidiMessage message) {
        return outbox.put(message);
    }

    /** Sends a short message that lights something: of each note and controller the newest wins. @return false once closed */
    public boolean light(MidiMessage message) {
        return outbox.putLight(message);
    }

    public Counts counts() {
        return new Counts(sent.sum(), outbox.replaced(), outbox.dropped(), faults.sum());
    }

    @Override
    public void close() {
        outbox.close();
        try {
            writer.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        wire.close();
    }

    private void writeAll() {
        try {
            for (MidiMessage next = outbox.take(); next != null; next = outbox.take()) {
                write(next);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(MidiMessage message) {
        try {
            wire.write(message);
            sent.increment();
        } catch (MidiUnavailable | RuntimeException e) {
            faults.increment();
            log.warn(() -> "MIDI output \"" + name + "\": " + e.getMessage());
        }
    }
}
