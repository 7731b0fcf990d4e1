package sownd.devices.midi;

import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.Receiver;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;

/** A system MIDI port, written to directly. */
final class DeviceWire implements MidiWire {
    /** "At once", to a receiver. */
    private static final long NOW = -1;

    private final MidiDevice device;
    private final Receiver receiver;

    private DeviceWire(MidiDevice device, Receiver receiver) {
        this.device = device;
        this.receiver = receiver;
    }

    static DeviceWire open(MidiDevice device) throws MidiUnavailableException {
        device.open();
        return new DeviceWire(device, device.getReceiver());
    }

    @Override
    public void write(MidiMessage message) throws MidiUnavailable {
        try {
            receiver.send(wrapped(message), NOW);
        } catch (IllegalStateException closed) {
            throw new MidiUnavailable("MIDI port \"" + device.getDeviceInfo().getName() + "\" has gone", closed);
        } catch (InvalidMidiDataException impossible) {
            throw new IllegalStateException("a checked message was refused: " + message, impossible);
        }
    }

    private static javax.sound.midi.MidiMessage wrapped(MidiMessage message) throws InvalidMidiDataException {
        return message.sysex()
                ? new SysexMessage(message.bytes(), message.size())
                : new ShortMessage(message.at(0), message.at(1), message.at(2));
    }

    /** Others may write to the same device: it is closed with its last receiver. */
    @Override
    public void close() {
        receiver.close();
        if (device.getReceivers().isEmpty()) {
            device.close();
        }
    }
}
