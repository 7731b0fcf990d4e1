package sownd.devices.net.visca;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sownd.devices.link.LinkFault;
import sownd.devices.net.Datum;
import sownd.devices.net.Settings;
import sownd.devices.net.Told;
import sownd.devices.net.Wire;
import sownd.devices.net.loop.Latest;
import sownd.devices.net.loop.Networks;
import sownd.devices.net.loop.UdpLoop;

/**
 * The body of a connection to a camera. How fast it is to move outlives a loss, so that one that was let run is stopped;
 * commands do not.
 */
final class ViscaWire implements Wire {
    private static final int MOST = 64;
    private static final long ANSWER_SECONDS = 2;

    private final Settings settings;
    private final Told told;
    private final Latest<String, ViscaCommand> waiting = new Latest<>(MOST);
    private final Set<String> moved = new HashSet<>();
    private double pan;
    private double tilt;
    private double zoom;
    private double focus;
    private volatile @Nullable UdpLoop loop;

    ViscaWire(Settings settings, Told told) {
        this.settings = settings;
        this.told = told;
    }

    @Override
    public void open() throws LinkFault {
        close();
        var camera = Networks.one(settings.text("host"), settings.whole("port"));
        var body = new ViscaBody(camera, waiting, settings.whole("poll"), told, System.nanoTime());
        var opened = UdpLoop.open("visca", Networks.bind("", 0), UdpLoop.Sharing.ALONE, body, told::failed);
        repaint();
        loop = opened;
        opened.start();
        try {
            if (!body.answered().await(ANSWER_SECONDS, TimeUnit.SECONDS)) {
                throw new LinkFault("nobody answers at " + camera.getHostString() + " port " + camera.getPort()
                        + ", is the camera on and VISCA over IP allowed?");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new LinkFault("stopped while connecting", stopped);
        }
    }

    private synchronized void repaint() {
        waiting.clear();
        moved.forEach(this::move);
    }

    @Override
    public void send(String path, List<Datum> arguments) {
        if (!steer(path, arguments)) {
            command(path, arguments);
        }
        UdpLoop open = loop;
        if (open != null) {
            open.wake();
        }
    }

    /** Speeds: the newest counts, also after a loss. */
    private synchronized boolean steer(String path, List<Datum> arguments) {
        switch (path) {
            case "pan" -> pan = speed(path, arguments);
            case "tilt" -> tilt = speed(path, arguments);
            case "zoom" -> zoom = speed(path, arguments);
            case "focus" -> focus = speed(path, arguments);
            case "stop" -> {
                pan = tilt = zoom = focus = 0;
                moved.addAll(Set.of("drive", "zoom", "focus"));
                moved.forEach(this::move);
                return true;
            }
            default -> {
                return false;
            }
        }
        String what = path.equals("pan") || path.equals("tilt") ? "drive" : path;
        moved.add(what);
        move(what);
        return true;
    }

    private void move(String what) {
        ViscaCommand command = switch (what) {
            case "drive" ->
                new ViscaCommand(
                        "a move",
                        ViscaWords.drive(pan, tilt, settings.whole("pan_speed"), settings.whole("tilt_speed")),
                        Map.of("pan", Datum.of(pan), "tilt", Datum.of(tilt)));
            case "zoom" -> new ViscaCommand("a zoom", ViscaWords.zoom(zoom), Map.of("zoom", Datum.of(zoom)));
            default -> new ViscaCommand("a focus", ViscaWords.focus(focus), Map.of("focus", Datum.of(focus)));
        };
        waiting.put(what, command);
    }

    private void command(String path, List<Datum> arguments) {
        ViscaCommand command = switch (path) {
            case "home" -> new ViscaCommand(path, ViscaWords.home(), Map.of());
            case "focus/once" -> new ViscaCommand(path, ViscaWords.focusOnce(), Map.of());
            case "focus/auto" ->
                flag(path, ViscaWords.autoFocus(first(path, arguments).flag()), arguments);
            case "power" -> flag(path, ViscaWords.power(first(path, arguments).flag()), arguments);
            case "preset/recall" -> preset(path, ViscaWords.Memory.RECALL, arguments);
            case "preset/store" -> preset(path, ViscaWords.Memory.STORE, arguments);
            case "preset/reset" -> preset(path, ViscaWords.Memory.RESET, arguments);
            default -> throw new IllegalArgumentException("a camera has no " + path);
        };
        if (loop == null) {
            throw new IllegalArgumentException("the camera is not connected, " + path + " is not sent");
        }
        if (!waiting.put(path, command)) {
            throw new IllegalArgumentException("too many commands wait for the camera, " + path + " is not sent");
        }
    }

    private static ViscaCommand flag(String path, byte[] payload, List<Datum> arguments) {
        return new ViscaCommand(
                path, payload, Map.of(path, Datum.of(first(path, arguments).flag())));
    }

    private static ViscaCommand preset(String path, ViscaWords.Memory what, List<Datum> arguments) {
        double number = first(path, arguments).number();
        if (!(number >= 0 && number <= ViscaType.PRESETS && number == Math.rint(number))) {
            throw new IllegalArgumentException("there is no preset " + number + ", give 0 to " + ViscaType.PRESETS);
        }
        return new ViscaCommand(path, ViscaWords.preset(what, (int) number), Map.of());
    }

    private static double speed(String path, List<Datum> arguments) {
        double speed = first(path, arguments).number();
        if (!(speed >= -1 && speed <= 1)) {
            throw new IllegalArgumentException(path + " " + speed + " does not fit, give -1 to 1");
        }
        return speed;
    }

    private static Datum first(String path, List<Datum> arguments) {
        if (arguments.isEmpty()) {
            throw new IllegalArgumentException(path + " wants a value, give one");
        }
        return arguments.getFirst();
    }

    @Override
    public Optional<String> look() {
        return Optional.empty();
    }

    @Override
    public void close() {
        UdpLoop open = loop;
        loop = null;
        if (open != null) {
            open.close();
        }
    }
}
