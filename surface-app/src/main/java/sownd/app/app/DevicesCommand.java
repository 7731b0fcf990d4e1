package sownd.app.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import sownd.devices.midi.MidiPortName;
import sownd.devices.midi.MidiPorts;
import sownd.devices.profile.Profile;
import sownd.devices.profile.Profiles;
import sownd.engine.audio.AudioDevice;
import sownd.engine.audio.JackDriver;

@Command(
        name = "devices",
        description =
                "Lists sound devices with their channels, MIDI ports with the profile that fits them, and profiles.")
final class DevicesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var faults = new ArrayList<String>();
        var profiles = KnownProfiles.read(faults::add);
        out.println("sound:");
        var devices = AudioDevice.all();
        if (devices.stream().noneMatch(device -> device.driver().equals("javasound"))) {
            out.println("  javasound: none, sownd keeps time without sound");
        }
        for (var device : devices) {
            out.println("  " + device.driver() + ": " + device.name() + ", " + channels(device.outputs()) + " out, "
                    + channels(device.inputs()) + " in");
        }
        out.println("  jack: " + JackDriver.found());
        var ports = MidiPorts.system();
        list("MIDI in:", ports.inputs(), profiles, out);
        list("MIDI out:", ports.outputs(), profiles, out);
        out.println("profiles:");
        profiles.names().forEach(name -> out.println("  " + name));
        faults.forEach(fault -> out.println("  " + fault));
        return Main.DONE;
    }

    private static String channels(int count) {
        return count >= AudioDevice.ANY ? "any" : Integer.toString(count);
    }

    private static void list(String title, List<MidiPortName> ports, Profiles profiles, PrintWriter out) {
        out.println(title);
        for (var port : ports) {
            var profile = profiles.match(port.name()).map(Profile::name);
            out.println(
                    "  " + port.name() + profile.map(name -> "  (" + name + ")").orElse(""));
        }
        if (ports.isEmpty()) {
            out.println("  none");
        }
    }
}
