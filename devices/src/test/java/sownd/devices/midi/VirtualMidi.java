package sownd.devices.midi;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.SysexMessage;
import org.jspecify.annotations.Nullable;

/**
 * A controller that is not there: a pair of ports of one name that the system lists like any other while it is plugged in.
 * What the program under test writes to it can be read here, and what is played here arrives at the program.
 */
public final class VirtualMidi implements AutoCloseable {
    private final BlockingQueue<String> written = new LinkedBlockingQueue<>();
    private final VirtualPort input;
    private final VirtualPort output;

    private VirtualMidi(String name) {
        input = VirtualPort.input(name);
        output = VirtualPort.output(name, bytes -> written.add(HexFormat.of().formatHex(bytes)));
    }

    /** Plugs a controller in. Close it to pull it out. */
    public static VirtualMidi plug(String name) {
        VirtualMidi device = new VirtualMidi(name);
        VirtualPorts.plug(device.input);
        VirtualPorts.plug(device.output);
        return device;
    }

    /** Sends a short message to the program. */
    public void play(int status, int data1, int data2) {
        try {
            input.transmit(new ShortMessage(status, data1, data2));
        } catch (InvalidMidiDataException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Sends an exclusive, or a part of one, given as hexadecimal digits. */
    public void playExclusive(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        try {
            input.transmit(new SysexMessage(bytes, bytes.length));
        } catch (InvalidMidiDataException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The next message the program wrote, as hexadecimal digits; null if none comes within half a minute. */
    public @Nullable String written() throws InterruptedException {
        return written.poll(30, TimeUnit.SECONDS);
    }

    /** Waits until the program wrote this message; what it wrote before is passed over. False if it does not come. */
    public boolean awaitWritten(String hex) throws InterruptedException {
        String next = written();
        while (next != null && !next.equals(hex)) {
            next = written();
        }
        return next != null;
    }

    /** Everything the program wrote that was not read yet, in order. */
    public List<String> drain() {
        List<String> all = new ArrayList<>();
        written.drainTo(all);
        return all;
    }

    /** True while the program holds one of its ports open. */
    public boolean held() {
        return input.isOpen() || output.isOpen();
    }

    @Override
    public void close() {
        VirtualPorts.unplug(input);
        VirtualPorts.unplug(output);
    }
}
