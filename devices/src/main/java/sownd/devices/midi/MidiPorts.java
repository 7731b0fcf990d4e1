package sownd.devices.midi;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * The MIDI ports of this machine. Each call asks the system anew, so a port plugged in later is found; the first call may
 * take 0.2 s. Any thread but a realtime one.
 *
 * <p>A port is named by its whole name, or by a text that only one port's name or description contains, or by a text and
 * which of several it is, as {@link MidiWish} tells.
 */
public final class MidiPorts {
    private final MidiSource source;

    MidiPorts(MidiSource source) {
        this.source = source;
    }

    /** The system's ports; asks nothing yet. */
    public static MidiPorts system() {
        return new MidiPorts(new MidiSource.Java());
    }

    /** Ports we can read from. */
    public List<MidiPortName> inputs() {
        return names(devices(MidiPorts::readable));
    }

    /** Ports we can write to. */
    public List<MidiPortName> outputs() {
        return names(devices(MidiPorts::writable));
    }

    /** The input that is called so now. @throws MidiUnavailable if there is none, or more than one */
    public MidiPortName input(String name) throws MidiUnavailable {
        return name(find(name, devices(MidiPorts::readable), "input"));
    }

    /** The output that is called so now. @throws MidiUnavailable if there is none, or more than one */
    public MidiPortName output(String name) throws MidiUnavailable {
        return name(find(name, devices(MidiPorts::writable), "output"));
    }

    /**
     * Opens an input and begins to read.
     *
     * @throws MidiUnavailable if no port, or more than one, is called so, or another program holds it
     */
    public MidiIn openIn(String name, MidiListener listener) throws MidiUnavailable {
        MidiDevice device = find(name, devices(MidiPorts::readable), "input");
        try {
            return MidiIn.open(device, listener);
        } catch (MidiUnavailableException e) {
            throw held(device, e);
        }
    }

    /** Opens a port with an outbox and a writer thread. @throws MidiUnavailable as {@link #openIn} */
    public MidiOut openOut(String name) throws MidiUnavailable {
        return MidiOut.start(name, openWire(name));
    }

    /** Opens a port to write to directly. @throws MidiUnavailable as {@link #openIn} */
    public MidiWire openWire(String name) throws MidiUnavailable {
        MidiDevice device = find(name, devices(MidiPorts::writable), "output");
        try {
            return DeviceWire.open(device);
        } catch (MidiUnavailableException e) {
            throw held(device, e);
        }
    }

    private static MidiUnavailable held(MidiDevice device, MidiUnavailableException cause) {
        String name = device.getDeviceInfo().getName();
        return new MidiUnavailable(
                "MIDI port \"" + name + "\" cannot be opened (" + cause.getMessage()
                        + "): end the program that uses it, or plug it in again",
                cause);
    }

    private static boolean readable(MidiDevice device) {
        return device.getMaxTransmitters() != 0;
    }

    private static boolean writable(MidiDevice device) {
        return device.getMaxReceivers() != 0;
    }

    private List<MidiDevice> devices(Predicate<MidiDevice> which) {
        List<MidiDevice> devices = new ArrayList<>();
        for (MidiDevice.Info info : source.infos()) {
            MidiDevice device = device(info);
            if (device != null && which.test(device)) {
                devices.add(device);
            }
        }
        return devices;
    }

    /** Null for what is no port, and for what was unplugged since the list was made. */
    private @Nullable MidiDevice device(MidiDevice.Info info) {
        try {
            return source.device(info);
        } catch (MidiUnavailableException | IllegalArgumentException gone) {
            System.getLogger(MidiPorts.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "no port: " + info.getName() + ", " + gone.getMessage());
            return null;
        }
    }

    private static List<MidiPortName> names(List<MidiDevice> devices) {
        return devices.stream().map(MidiPorts::name).toList();
    }

    private static MidiPortName name(MidiDevice device) {
        return new MidiPortName(
                device.getDeviceInfo().getName(), device.getDeviceInfo().getDescription());
    }

    private static MidiDevice find(String wanted, List<MidiDevice> devices, String way) throws MidiUnavailable {
        List<MidiPortName> names = names(devices);
        List<Integer> exact = new MidiWish(wanted, 0).among(names);
        List<Integer> meant = exact.isEmpty() ? MidiWish.of(wanted).among(names) : exact;
        if (meant.size() == 1) {
            return devices.get(meant.getFirst());
        }
        List<MidiDevice> offered =
                meant.isEmpty() ? devices : meant.stream().map(devices::get).toList();
        throw new MidiUnavailable((meant.isEmpty() ? "no" : "more than one") + " MIDI " + way + " is called \""
                + wanted + "\"; there " + listed(offered)
                + (meant.isEmpty() ? "" : ", or write \"" + wanted + " #1\" for the first of them"));
    }

    private static String listed(List<MidiDevice> devices) {
        return devices.isEmpty()
                ? "is none at all: is the device plugged in?"
                : devices.stream()
                        .map(d -> "\"" + name(d).name() + "\"")
                        .collect(Collectors.joining(", ", "are ", ": use one of these names"));
    }
}
