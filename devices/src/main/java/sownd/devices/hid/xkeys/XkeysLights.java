package sownd.devices.hid.xkeys;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import sownd.devices.Appearance;
import sownd.devices.Outbox;
import sownd.devices.Place;
import sownd.devices.hid.HidLights;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/** Lights the buttons of a panel: their fill as well as blue and red can, flashing where something is wrong. */
final class XkeysLights implements HidLights {
    private static final int FULL = 255;

    private final XkeysModel model;
    private final XkeysPlaces places;
    private final HidWire wire;
    private final Outbox outbox;
    private final Map<Place, Appearance> waiting = new LinkedHashMap<>();
    private final Map<Integer, Lit> lit = new HashMap<>();

    private final AtomicInteger bright = new AtomicInteger(FULL);
    private int brightNow = FULL;

    private record Lit(int rgb, boolean flash) {}

    XkeysLights(XkeysModel model, HidWire wire, Outbox outbox) {
        this.model = model;
        this.places = new XkeysPlaces(model);
        this.wire = wire;
        this.outbox = outbox;
    }

    /** From 0 to 1. Any thread. */
    void brighten(double level) {
        bright.set((int) Math.round(FULL * Math.clamp(level, 0, 1)));
    }

    /** Dark, and asked for its state: what is held already is known then. */
    @Override
    public void begin() throws HidUnavailable {
        dim(bright.get());
        writeAll(XkeysReports.all(0));
        wire.write(XkeysReports.askState());
    }

    private void dim(int level) throws HidUnavailable {
        brightNow = level;
        wire.write(XkeysReports.brightness(level, level));
    }

    @Override
    public boolean doWork() throws HidUnavailable {
        int wanted = bright.get();
        if (wanted != brightNow) {
            dim(wanted);
            return true;
        }
        waiting.putAll(outbox.drain());
        while (!waiting.isEmpty()) {
            var first = waiting.entrySet().iterator().next();
            waiting.remove(first.getKey());
            if (light(first.getKey(), first.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean light(Place place, Appearance appearance) throws HidUnavailable {
        int button = places.button(place).orElse(0);
        Lit now = new Lit(appearance.fill(), appearance.badge().equals("warn"));
        if (button == 0 || now.equals(lit.put(button, now))) {
            return false;
        }
        writeAll(XkeysReports.button(model, button, now.rgb(), now.flash()));
        return true;
    }

    @Override
    public void end() throws HidUnavailable {
        writeAll(XkeysReports.all(0));
    }

    private void writeAll(List<byte[]> reports) throws HidUnavailable {
        for (byte[] report : reports) {
            wire.write(report);
        }
    }
}
