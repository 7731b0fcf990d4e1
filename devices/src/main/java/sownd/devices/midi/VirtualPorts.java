package sownd.devices.midi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.spi.MidiDeviceProvider;

/** Ports without hardware that are plugged in now: the system lists them among its own. Any thread. */
public final class VirtualPorts {
    private static final List<VirtualPort> PLUGGED = new CopyOnWriteArrayList<>();

    private VirtualPorts() {}

    public static void plug(VirtualPort port) {
        PLUGGED.add(port);
    }

    /** Who has it open hears and says nothing any more. */
    public static void unplug(VirtualPort port) {
        PLUGGED.remove(port);
    }

    /** Tells the system of them. Found as a service. */
    public static final class Provider extends MidiDeviceProvider {
        @Override
        public MidiDevice.Info[] getDeviceInfo() {
            return PLUGGED.stream().map(VirtualPort::getDeviceInfo).toArray(MidiDevice.Info[]::new);
        }

        @Override
        public MidiDevice getDevice(MidiDevice.Info info) {
            return PLUGGED.stream()
                    .filter(port -> port.getDeviceInfo().equals(info))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(info.getName() + " is no port without hardware"));
        }
    }
}
