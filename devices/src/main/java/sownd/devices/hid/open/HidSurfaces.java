package sownd.devices.hid.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import sownd.devices.Events;
import sownd.devices.Surface;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidPorts;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;
import sownd.devices.hid.deck.DeckModel;
import sownd.devices.hid.deck.DeckModels;
import sownd.devices.hid.deck.DeckSurface;
import sownd.devices.hid.deck.FaceCache;
import sownd.devices.hid.xkeys.XkeysModel;
import sownd.devices.hid.xkeys.XkeysModels;
import sownd.devices.hid.xkeys.XkeysSurface;

/**
 * Stream Decks and X-keys by the name of their model, {@code elgato/xl} or {@code xkeys/xk_24}; {@code elgato/any} and
 * {@code xkeys/any} for the first that is here. Any thread.
 */
public final class HidSurfaces {
    private static final String DECKS = "elgato/";
    private static final String PANELS = "xkeys/";
    private static final String ANY = "any";

    private final HidPorts ports;
    private final FaceCache faces;

    /** @param faces what decks show, shared by all of them */
    public HidSurfaces(HidPorts ports, FaceCache faces) {
        this.ports = ports;
        this.faces = faces;
    }

    /** Every name, sorted. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of(DECKS + ANY, PANELS + ANY));
        DeckModels.all().forEach(model -> names.add(name(model)));
        XkeysModels.all().forEach(model -> names.add(name(model)));
        return names.stream().sorted().toList();
    }

    public static String name(DeckModel model) {
        return DECKS + model.id().replace('-', '_');
    }

    public static String name(XkeysModel model) {
        return PANELS + model.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }

    /** The name of a device's model, if it is one of these. */
    public static Optional<String> name(HidIdentity device) {
        Optional<String> deck = DeckModels.of(device).map(HidSurfaces::name);
        return deck.isPresent() ? deck : XkeysModels.of(device).map(HidSurfaces::name);
    }

    /**
     * Opens a surface.
     *
     * @param id id of the surface, {@code [a-z][a-z0-9_]*}
     * @param name one of {@link #names}
     * @param serial its serial number, or empty for the first of its model
     * @param lost told once if it goes by itself, on one of its threads; somebody else must close it then
     * @throws HidUnavailable if there is none, or it may not be opened; the text says what to do
     */
    public Surface open(String id, String name, String serial, Events events, Consumer<HidUnavailable> lost)
            throws HidUnavailable {
        HidIdentity device = find(name, serial);
        Optional<DeckModel> deck = DeckModels.of(device);
        Optional<XkeysModel> panel = XkeysModels.of(device);
        HidWire wire = ports.open(device);
        return deck.isPresent()
                ? DeckSurface.start(id, deck.get(), wire, faces, events, lost)
                : XkeysSurface.start(id, panel.orElseThrow(), wire, events, lost);
    }

    private HidIdentity find(String name, String serial) throws HidUnavailable {
        return ports.present().stream()
                .filter(bears(name))
                .filter(device -> serial.isEmpty() || device.serial().equals(serial))
                .findFirst()
                .orElseThrow(() -> new HidUnavailable("no " + name
                        + (serial.isEmpty() ? "" : " with the serial number " + serial) + " is here: plug it in"));
    }

    private static Predicate<HidIdentity> bears(String name) {
        return device -> name(device)
                .filter(known -> known.equals(name)
                        || (name.endsWith("/" + ANY) && known.startsWith(name.substring(0, name.indexOf('/') + 1))))
                .isPresent();
    }
}
