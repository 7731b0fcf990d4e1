package sownd.app.app;

import java.util.Map;
import sownd.devices.hid.HidPorts;
import sownd.devices.hid.SystemHid;
import sownd.devices.midi.MidiPorts;

/**
 * What controllers are plugged into.
 *
 * @param simulated profiles by surface, of controllers without hardware that are shown whether a project names them or not
 */
record Hardware(MidiPorts midi, HidPorts hid, Map<String, String> simulated) {
    /** This machine's. */
    static Hardware system() {
        return of(MidiPorts.system());
    }

    /** This machine's, with other MIDI ports. */
    static Hardware of(MidiPorts midi) {
        return new Hardware(midi, new SystemHid(), Map.of());
    }
}
