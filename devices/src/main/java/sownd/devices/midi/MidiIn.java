package sownd.devices.midi;

import java.util.concurrent.atomic.LongAdder;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import javax.sound.midi.Transmitter;
import sownd.devices.LogGate;

/** An open MIDI input. The system's thread for the port reads and calls the listener; nothing a listener does stops it. */
public final class MidiIn implements AutoCloseable {
    private static final int LINES_PER_SECOND = 3;

    /**
     * What an input has seen.
     *
     * @param received messages handed to the listener
     * @param refused what was no message: an exclusive without a beginning or an end, garbage
     * @param listenerFaults messages at which the listener threw
     */
    public record Counts(long received, long refused, long listenerFaults) {}

    private final MidiDevice device;
    private final Transmitter transmitter;
    private final MidiListener listener;
    private final SysexParts parts = new SysexParts();
    private final LogGate log = new LogGate(System.getLogger(MidiIn.class.getName()), LINES_PER_SECOND);
    private final LongAdder received = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder listenerFaults = new LongAdder();

    private MidiIn(MidiDevice device, Transmitter transmitter, MidiListener listener) {
        this.device = device;
        this.transmitter = transmitter;
        this.listener = listener;
    }

    static MidiIn open(MidiDevice device, MidiListener listener) throws MidiUnavailableException {
        device.open();
        MidiIn in = new MidiIn(device, device.getTransmitter(), listener);
        in.transmitter.setReceiver(in.new Reader());
        return in;
    }

    public Counts counts() {
        return new Counts(received.sum(), refused.sum(), listenerFaults.sum());
    }

    /** Others may read the same device: it is closed with its last transmitter. */
    @Override
    public void close() {
        transmitter.close();
        if (device.getTransmitters().isEmpty()) {
            device.close();
        }
    }

    private final class Reader implements Receiver {
        @Override
        public void send(javax.sound.midi.MidiMessage message, long deviceTime) {
            long now = System.nanoTime();
            try {
                take(message, now);
            } catch (RuntimeException | Error e) {
                // Whatever a listener does wrong, the next message is read.
                listenerFaults.increment();
                log.warn(() -> "the listener failed: " + e);
            }
        }

        private void take(javax.sound.midi.MidiMessage message, long now) {
            switch (message) {
                case ShortMessage m -> {
                    received.increment();
                    listener.received(new MidiEvent(m.getStatus(), m.getData1(), m.getData2()), now);
                }
                case SysexMessage m -> exclusive(m, now);
                default -> refused.increment();
            }
        }

        private void exclusive(SysexMessage part, long now) {
            long before = parts.dropped();
            MidiMessage whole = parts.add(part.getMessage());
            refused.add(parts.dropped() - before);
            if (whole != null) {
                received.increment();
                listener.exclusive(whole, now);
            }
        }

        @Override
        public void close() {
            parts.reset();
        }
    }
}
