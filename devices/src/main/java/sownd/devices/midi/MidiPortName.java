package sownd.devices.midi;

import java.util.Locale;

/**
 * How the system calls a port.
 *
 * @param description what it says besides; on Linux the name of the device is here
 */
public record MidiPortName(String name, String description) {
    /** True if the name or the description holds this text; large and small letters are the same. */
    public boolean contains(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return name.toLowerCase(Locale.ROOT).contains(wanted)
                || description.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
