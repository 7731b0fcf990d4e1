package sownd.devices.midi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import javax.sound.midi.Transmitter;
import org.jspecify.annotations.Nullable;

/** A MIDI port of a device without hardware: the program finds and opens it like any other. Any thread. */
public final class VirtualPort implements MidiDevice {
    private static final class PortInfo extends Info {
        PortInfo(String name) {
            super(name, "sownd", "virtual port", "1");
        }
    }

    private final Info info;
    private final @Nullable Consumer<byte[]> sink;
    private final List<Transmitter> transmitters = new CopyOnWriteArrayList<>();
    private final List<Receiver> receivers = new CopyOnWriteArrayList<>();
    private volatile boolean open;

    private VirtualPort(String name, @Nullable Consumer<byte[]> sink) {
        this.info = new PortInfo(name);
        this.sink = sink;
    }

    /** A port the program reads from. */
    public static VirtualPort input(String name) {
        return new VirtualPort(name, null);
    }

    /**
     * A port the program writes to.
     *
     * @param sink told of every message, on the thread that writes
     */
    public static VirtualPort output(String name, Consumer<byte[]> sink) {
        return new VirtualPort(name, sink);
    }

    /** Plays a message to whoever has the port open. */
    public void play(sownd.devices.midi.MidiMessage message) {
        byte[] bytes = message.bytes();
        try {
            transmit(message.sysex() ? new SysexMessage(bytes, bytes.length) : shortened(bytes));
        } catch (InvalidMidiDataException wrong) {
            throw new IllegalArgumentException(message + " is no message, see its bytes", wrong);
        }
    }

    private static ShortMessage shortened(byte[] bytes) throws InvalidMidiDataException {
        return new ShortMessage(bytes[0] & 0xFF, bytes.length > 1 ? bytes[1] : 0, bytes.length > 2 ? bytes[2] : 0);
    }

    /** As {@link #play}; an exclusive may come in parts. */
    public void transmit(MidiMessage message) {
        for (Transmitter transmitter : transmitters) {
            Receiver receiver = transmitter.getReceiver();
            if (receiver != null) {
                receiver.send(message, -1);
            }
        }
    }

    @Override
    public Info getDeviceInfo() {
        return info;
    }

    @Override
    public void open() {
        open = true;
    }

    @Override
    public void close() {
        open = false;
        transmitters.clear();
        receivers.clear();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public long getMicrosecondPosition() {
        return -1;
    }

    @Override
    public int getMaxReceivers() {
        return sink == null ? 0 : -1;
    }

    @Override
    public int getMaxTransmitters() {
        return sink == null ? -1 : 0;
    }

    @Override
    public Receiver getReceiver() throws MidiUnavailableException {
        Consumer<byte[]> to = sink;
        if (to == null) {
            throw new MidiUnavailableException("an input has no receiver");
        }
        Receiver receiver = new Receiver() {
            @Override
            public void send(MidiMessage message, long time) {
                if (!receivers.contains(this)) {
                    throw new IllegalStateException("closed");
                }
                byte[] bytes = new byte[message.getLength()];
                System.arraycopy(message.getMessage(), 0, bytes, 0, bytes.length);
                to.accept(bytes);
            }

            @Override
            public void close() {
                receivers.remove(this);
            }
        };
        receivers.add(receiver);
        return receiver;
    }

    @Override
    public List<Receiver> getReceivers() {
        return List.copyOf(receivers);
    }

    @Override
    public Transmitter getTransmitter() throws MidiUnavailableException {
        if (sink != null) {
            throw new MidiUnavailableException("an output has no transmitter");
        }
        Transmitter transmitter = new Transmitter() {
            private @Nullable Receiver receiver;

            @Override
            public void setReceiver(Receiver to) {
                receiver = to;
            }

            @Override
            public @Nullable Receiver getReceiver() {
                return receiver;
            }

            @Override
            public void close() {
                transmitters.remove(this);
            }
        };
        transmitters.add(transmitter);
        return transmitter;
    }

    @Override
    public List<Transmitter> getTransmitters() {
        return List.copyOf(transmitters);
    }
}
