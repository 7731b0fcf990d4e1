package sownd.app.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import sownd.app.ui.PanelWindow;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidPorts;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;
import sownd.devices.hid.deck.DeckModels;
import sownd.devices.hid.deck.DeckSimulator;
import sownd.devices.hid.open.HidSurfaces;
import sownd.devices.hid.xkeys.XkeysModels;
import sownd.devices.hid.xkeys.XkeysSimulator;
import sownd.devices.profile.Profiles;
import sownd.devices.virtual.DeckPanel;
import sownd.devices.virtual.ProfilePanel;
import sownd.devices.virtual.VirtualPanel;
import sownd.devices.virtual.XkeysPanel;
import sownd.engine.graph.Nearest;

/** Controllers without hardware, plugged in beside the real ones. */
final class Simulation implements AutoCloseable {
    private final List<VirtualPanel> panels = new ArrayList<>();
    private final List<HidWire> wires = new ArrayList<>();
    private final List<ProfilePanel> controllers = new ArrayList<>();
    private final Map<String, String> profiles = new LinkedHashMap<>();

    private Simulation() {}

    /**
     * Makes controllers.
     *
     * @param models "Stream Deck XL" or "elgato/xl", in any case
     * @throws Failure if there is no such model, or the profiles cannot be read
     */
    static Simulation of(List<String> models) {
        var simulation = new Simulation();
        if (!models.isEmpty()) {
            var known = simulation.known();
            models.forEach(model -> simulation.add(model, known));
        }
        return simulation;
    }

    private Profiles known() {
        try {
            return KnownProfiles.read(_ -> {});
        } catch (IOException missing) {
            throw new Failure(Main.FAULTY, "the controller profiles cannot be read: " + missing.getMessage());
        }
    }

    private void add(String model, Profiles known) {
        var serial = "SIM" + (panels.size() + 1);
        var deck = DeckModels.all().stream()
                .filter(each -> called(model, each.name(), HidSurfaces.name(each)))
                .findFirst();
        var panel = XkeysModels.all().stream()
                .filter(each -> called(model, each.name(), HidSurfaces.name(each)))
                .findFirst();
        var profile = known.names().stream()
                .flatMap(name -> known.find(name).stream())
                .filter(each -> called(model, each.maker() + " " + each.model(), each.name()))
                .findFirst();
        if (deck.isPresent()) {
            var simulator = new DeckSimulator(deck.get(), serial);
            wires.add(simulator);
            plug(new DeckPanel(simulator), HidSurfaces.name(deck.get()));
        } else if (panel.isPresent()) {
            var simulator = new XkeysSimulator(panel.get(), serial);
            wires.add(simulator);
            plug(new XkeysPanel(simulator), HidSurfaces.name(panel.get()));
        } else if (profile.isPresent()) {
            var controller = new ProfilePanel(profile.get());
            controllers.add(controller);
            plug(controller, profile.get().name());
        } else {
            throw new Failure(Main.FAULTY, unknown(model, known));
        }
    }

    private static boolean called(String wanted, String name, String path) {
        return wanted.equalsIgnoreCase(name) || wanted.equalsIgnoreCase(path);
    }

    private void plug(VirtualPanel panel, String profile) {
        panels.add(panel);
        profiles.put("simulated_" + panels.size(), profile);
    }

    private static String unknown(String model, Profiles known) {
        var names = new ArrayList<String>();
        DeckModels.all().forEach(each -> names.add(each.name()));
        XkeysModels.all().forEach(each -> names.add(each.name()));
        known.names().stream()
                .flatMap(name -> known.find(name).stream())
                .forEach(each -> names.add(each.maker() + " " + each.model()));
        return "there is no model \"" + model + "\", "
                + Nearest.to(model, names)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("sownd devices lists them all");
    }

    /** The controllers, in the order they were asked for. */
    List<VirtualPanel> panels() {
        return List.copyOf(panels);
    }

    /**
     * Writes what each shows now as a PNG; those after the first with their number before the ending.
     *
     * @throws IOException if a file cannot be written
     */
    void draw(Path file) throws IOException {
        for (var i = 0; i < panels.size(); i++) {
            var name = file.getFileName().toString();
            var dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
            var numbered = i == 0 ? name : name.substring(0, dot) + "-" + (i + 1) + name.substring(dot);
            ImageIO.write(
                    PanelWindow.picture(panels.get(i)),
                    "png",
                    file.resolveSibling(numbered).toFile());
        }
    }

    /** Plugs them in beside what there is. */
    Hardware beside(Hardware hardware) {
        controllers.forEach(ProfilePanel::plug);
        return panels.isEmpty()
                ? hardware
                : new Hardware(hardware.midi(), new Joined(hardware.hid(), wires), Map.copyOf(profiles));
    }

    /** Pulls them out. */
    @Override
    public void close() {
        controllers.forEach(ProfilePanel::unplug);
    }

    /** The system's devices and these; a system without a way to devices has these only. */
    private record Joined(HidPorts system, List<HidWire> simulated) implements HidPorts {
        @Override
        public List<HidIdentity> present() throws HidUnavailable {
            var all = new ArrayList<HidIdentity>();
            simulated.forEach(wire -> all.add(wire.identity()));
            try {
                all.addAll(system.present());
            } catch (HidUnavailable none) {
                System.getLogger("sownd.show").log(System.Logger.Level.DEBUG, none::getMessage);
            }
            return all;
        }

        @Override
        public HidWire open(HidIdentity device) throws HidUnavailable {
            Optional<HidWire> found = simulated.stream()
                    .filter(wire -> wire.identity().equals(device))
                    .findFirst();
            return found.isPresent() ? found.get() : system.open(device);
        }
    }
}
