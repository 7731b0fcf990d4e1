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
 * @param alive what it wants to hear from time to time
 * @param hail how it asks whether a program is there
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
        Optional<Alive> alive,
        Hail hail,
        List<Control> controls) {
    public Profile {
        ports = List.copyOf(ports);
        init = List.copyOf(init);
        exit = List.copyOf(exit);
        controls = List.copyOf(controls);
    }

    /** This model at ports that bear another name. */
    public Profile at(String port) {
        return new Profile(name, maker, model, List.of(port), gap, init, exit, report, alive, hail, controls);
    }

    /** What the device wants to hear from time to time, or it takes the program for gone. */
    public record Alive(MidiMessage message, Duration every) {}

    /**
     * One control of the model.
     *
     * <p>A place may have several: a fader its way and its touch, an encoder its turning and its push.
     *
     * @param in the messages it sends
     * @param number the number by which its lights are addressed
     */
    public record Control(Place place, MidiMatch in, Reading reading, int number, List<Light> lights) {
        public Control {
            lights = List.copyOf(lights);
        }
    }
}
