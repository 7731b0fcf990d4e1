package sownd.app.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.SystemHid;
import sownd.devices.hid.open.HidSurfaces;
import sownd.devices.midi.MidiPortName;
import sownd.devices.midi.MidiPorts;
import sownd.devices.profile.Profile;
import sownd.devices.profile.Profiles;
import sownd.engine.audio.AudioDevice;
import sownd.engine.audio.JackDriver;

@Command(
        name = "devices",
        description =
                "Lists sound devices with their channels, MIDI ports and HID devices with the profile that fits them, and profiles."
                        + " With --simulate it runs a project with a controller without hardware.")
final class DevicesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--simulate",
            paramLabel = "MODEL",
            description = "Runs the project with this controller, which needs no hardware: as sownd run --simulate.")
    private @Nullable String simulated;

    @Option(names = "--headless", description = "With --simulate: opens no window.")
    private boolean headless;

    @Option(names = "--picture", paramLabel = "FILE", description = "With --simulate: draws at the end what it shows.")
    private @Nullable String picture;

    @Option(names = "--duration", paramLabel = "S", description = "With --simulate: ends after so many seconds.")
    private @Nullable String seconds;

    @Parameters(
            paramLabel = "PROJECT",
            arity = "0..1",
            description = "With --simulate: what is run, the demo if left out.")
    private @Nullable String project;

    @Override
    public Integer call() throws IOException {
        return simulated == null ? list() : simulate(simulated);
    }

    private int simulate(String model) {
        var words = new ArrayList<>(List.of("run", "--simulate", model));
        if (headless) {
            words.add("--headless");
        }
        add("--picture", picture, words);
        add("--duration", seconds, words);
        if (project != null) {
            words.add(project);
        }
        return Main.run(
                words.toArray(new String[0]),
                spec.commandLine().getOut(),
                spec.commandLine().getErr());
    }

    private static void add(String option, @Nullable String value, List<String> words) {
        if (value != null) {
            words.addAll(List.of(option, value));
        }
    }

    private int list() throws IOException {
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
        hid(out);
        out.println("profiles:");
        HidSurfaces.names().forEach(name -> out.println("  " + name));
        profiles.names().forEach(name -> out.println("  " + name));
        faults.forEach(fault -> out.println("  " + fault));
        return Main.DONE;
    }

    private static void hid(PrintWriter out) {
        out.println("HID:");
        try {
            var here = new SystemHid().present();
            here.forEach(device ->
                    HidSurfaces.name(device).ifPresent(name -> out.println("  " + device + "  (" + name + ")")));
            if (here.stream().allMatch(device -> HidSurfaces.name(device).isEmpty())) {
                out.println("  none");
            }
        } catch (HidUnavailable unavailable) {
            out.println("  " + unavailable.getMessage());
        }
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
