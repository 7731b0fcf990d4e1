package sownd.devices.profile;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import sownd.devices.Place;
import sownd.devices.midi.MidiMatch;
import sownd.devices.midi.MidiMessage;

/**
 * A controller model.
 *
 * @param name "maker/model", the path of its file without ".json"
 * @param ports texts by which its MIDI ports are known, the best first
 * @param gap least time from one message to the device to the next
 * @param init sent when it is opened
 * @param exit sent when it is closed, after all lights went out
 * @param report the exclusive by which it tells where its faders stand, if it has one
 */
public record Profile(
        String name,
        String maker,
        String model,
        List<String> ports,
        Duration gap,
        List<MidiMessage> init,
        List<MidiMessage> exit,
        Optional<FaderReport> report,
        List<Control> controls) {
    public Profile {
        ports = List.copyOf(ports);
        init = List.copyOf(init);
        exit = List.copyOf(exit);
        controls = List.copyOf(controls);
    }

    /** This model at ports that bear another name. */
    public Profile at(String port) {
        return new Profile(name, maker, model, List.of(port), gap, init, exit, report, controls);
    }

    /**
     * One control of the model.
     *
     * @param in the messages it sends
     * @param number the number by which its light is addressed
     */
    public record Control(Place place, MidiMatch in, int number, Optional<Light> light) {}
}
