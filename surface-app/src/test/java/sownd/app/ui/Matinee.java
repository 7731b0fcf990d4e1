package sownd.app.ui;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.PageLayout.Control;
import sownd.devices.PageLayout.Kind;
import sownd.devices.PageLayout.Tick;
import sownd.devices.Place;

/** A page as a theatre would have it, to look at and to test on. */
final class Matinee {
    static final int CALM = 0x343b43;
    static final int INK = 0xeceef0;
    static final int RUNNING = 0x2c6e55;
    static final List<Tick> DECIBELS = List.of(
            new Tick(0, "-60"),
            new Tick(0.25, "-40"),
            new Tick(0.5, "-24"),
            new Tick(0.625, "-18"),
            new Tick(0.75, "-12"),
            new Tick(0.875, "-6"),
            new Tick(1, "0"));
    static final List<Tick> FADER = List.of(
            new Tick(0, "-∞"),
            new Tick(0.2, "-40"),
            new Tick(0.4, "-20"),
            new Tick(0.6, "-10"),
            new Tick(0.7, "-5"),
            new Tick(0.8, "0"),
            new Tick(0.9, "+5"),
            new Tick(1, "+10"));

    static final Place.Key GO = new Place.Key(2, 0);
    static final Place.Key STOP_ALL = new Place.Key(2, 2);
    static final Place.Key RAIN = new Place.Key(0, 0);
    static final Place.Key MUSIC = new Place.Key(0, 6);
    static final Place.Key LEFT = new Place.Key(1, 4);

    private final List<Control> controls = new ArrayList<>();
    private final Map<Place, Appearance> faces = new LinkedHashMap<>();

    Matinee() {
        sounds();
        put(Kind.BUTTON, 2, 0, 2, 2, List.of(), face("GO", 0x1f8a4c, 0xffffff, "next"));
        put(Kind.BUTTON, 2, 2, 1, 2, List.of(), face("STOP ALL", 0xb3261e, 0xffffff, "stop"));
        put(Kind.BUTTON, 3, 2, 1, 1, List.of(), face("Preshow", 0x26304a, 0xc7d6f5, "home"));
        put(Kind.BUTTON, 3, 3, 1, 1, List.of(), face("Act two", 0x26304a, 0xc7d6f5, "page"));
        put(
                Kind.LABEL,
                0,
                4,
                1,
                2,
                List.of(),
                new Appearance("Act one", 0, INK, "", false, Double.NaN, Double.NaN, "00:42:17"));
        put(Kind.METER, 1, 4, 3, 1, DECIBELS, level("L", 0.71, 0.86, "-13.6"));
        put(Kind.METER, 1, 5, 3, 1, DECIBELS, level("R", 0.9, 0.955, "-4.8"));
        put(Kind.FADER, 0, 6, 4, 1, FADER, level("Music", 0.8, Double.NaN, "0.0 dB"));
        put(Kind.FADER, 0, 7, 4, 1, FADER, level("Effects", 0.55, Double.NaN, "-12.5 dB"));
        faces.put(new Place.Status(), face("Matinee · Audio 48 kHz · 2 surfaces · 19:42:07", 0, INK, "on"));
    }

    private void sounds() {
        button(0, 0, new Appearance("Rain", RUNNING, 0xffffff, "loop", false, 0.4, Double.NaN, "1:12"));
        button(0, 1, face("Thunder roll", CALM, INK, ""));
        button(0, 2, face("Church bells", CALM, INK, ""));
        button(0, 3, new Appearance("Overture", RUNNING, 0xffffff, "play", false, 0.72, Double.NaN, "0:48"));
        button(1, 0, face("Telephone", CALM, INK, ""));
        button(1, 1, face("Door slam", CALM, INK, ""));
        button(1, 2, face("Wind machine", 0x5a4a1e, 0xffe2a0, "warn"));
        button(1, 3, Appearance.DARK);
    }

    private static Appearance face(String text, int fill, int ink, String badge) {
        return new Appearance(text, fill, ink, badge, false, Double.NaN, Double.NaN, "");
    }

    private static Appearance level(String text, double level, double mark, String readout) {
        return new Appearance(text, 0, INK, "", false, level, mark, readout);
    }

    private void button(int row, int column, Appearance face) {
        put(Kind.BUTTON, row, column, 1, 1, List.of(), face);
    }

    private void put(Kind kind, int row, int column, int rows, int columns, List<Tick> scale, Appearance face) {
        Place.Key at = new Place.Key(row, column);
        controls.add(new Control(kind, at, rows, columns, scale, kind == Kind.FADER ? 0.8 : Double.NaN));
        faces.put(at, face);
    }

    PageLayout page() {
        return new PageLayout("matinee", "Matinee", 4, 8, controls);
    }

    Map<Place, Appearance> faces() {
        return Map.copyOf(faces);
    }

    Appearance face(Place place) {
        return faces().get(place);
    }

    Control control(Place.Key at) {
        return controls.stream()
                .filter(control -> control.at().equals(at))
                .findFirst()
                .orElseThrow();
    }

    void showOn(ScreenSurface surface) {
        surface.lay(page());
        faces.forEach(surface::show);
    }
}
