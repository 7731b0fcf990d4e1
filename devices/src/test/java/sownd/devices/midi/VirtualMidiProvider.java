package sownd.devices.midi;

import javax.sound.midi.MidiDevice;
import javax.sound.midi.spi.MidiDeviceProvider;

/** Shows the system each {@link VirtualMidi} that is plugged in. Found as a service. */
public final class VirtualMidiProvider extends MidiDeviceProvider {
    @Override
    public MidiDevice.Info[] getDeviceInfo() {
        return VirtualMidi.devices().stream().map(MidiDevice::getDeviceInfo).toArray(MidiDevice.Info[]::new);
    }

    @Override
    public MidiDevice getDevice(MidiDevice.Info info) {
        return VirtualMidi.devices().stream()
                .filter(device -> device.getDeviceInfo().equals(info))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a virtual port: " + info));
    }
}
