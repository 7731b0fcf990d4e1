package sownd.bindings.conductor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sownd.bindings.page.Control;
import sownd.bindings.page.Page;
import sownd.bindings.project.Project;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;

/** A surface that is here, the page it shows and what each of its lights last showed. The conductor's thread. */
final class Panel {
    private static final int REMEMBERED = 32;
    private final Surface surface;
    private final Moves moves;
    private final Map<Place, Appearance> shown = new HashMap<>();
    private final Deque<String> history = new ArrayDeque<>();
    private String page = "";
    private boolean outdated;

    Panel(Surface surface, Moves moves) {
        this.surface = surface;
        this.moves = moves;
    }

    Surface surface() {
        return surface;
    }

    String page() {
        return page;
    }

    private boolean screen() {
        return surface.places().isEmpty();
    }

    /** The control a hand on {@code place} means. */
    Optional<Control> control(Project project, Place place) {
        return Optional.ofNullable(project.pages().get(page)).flatMap(shownPage -> on(shownPage, place));
    }

    private static Optional<Control> on(Page page, Place place) {
        return switch (place) {
            case Place.Key(int row, int column) -> page.at(row, column);
            case Place.Fader(int index) -> page.fader(index);
            case Place.Encoder(int index) -> page.encoder(index);
            case Place.Status _ -> Optional.empty();
        };
    }

    /** The page that next, previous, back or an id means from here. */
    String meant(String wanted, List<String> ids) {
        var here = ids.indexOf(page);
        return switch (wanted) {
            case "next" -> ids.get(Math.floorMod(here + 1, ids.size()));
            case "previous" -> ids.get(Math.floorMod(here - 1, ids.size()));
            case "back" -> history.isEmpty() ? page : history.peek();
            default -> wanted;
        };
    }

    /** Forgets the page and where it has been: the project is another. */
    void clear() {
        page = "";
        history.clear();
    }

    /** The page it shows is another one by now. */
    void layAgain() {
        outdated = true;
    }

    /** Whether it shows this page as it is now. */
    boolean lies(String id) {
        return !outdated && page.equals(id);
    }

    /** Puts a page on the surface; its lights follow. */
    void lay(String id, Page wanted, Faces faces) {
        if (!page.isEmpty() && !page.equals(id)) {
            remember(id);
        }
        page = id;
        outdated = false;
        shown.clear();
        var controls = faces.ofPage(id).stream().map(Face::layout).toList();
        surface.lay(new PageLayout(
                id, wanted.name(), wanted.grid().rows(), wanted.grid().columns(), controls));
        if (screen()) {
            faces.ofPage(id).forEach(this::show);
        } else {
            surface.places()
                    .forEach(place -> show(
                            place,
                            on(wanted, place)
                                    .map(control -> faces.of(id, control).shown())
                                    .orElse(Appearance.DARK)));
        }
    }

    private void remember(String next) {
        if (next.equals(history.peek())) {
            history.pop(); // this is the way back
            return;
        }
        history.push(page);
        if (history.size() > REMEMBERED) {
            history.removeLast();
        }
    }

    /** A face of the page looks different: every place that shows it gets the new appearance. */
    void show(Face face, Page wanted) {
        if (screen()) {
            show(face);
            return;
        }
        for (var place : placesOf(face.control(), wanted)) {
            show(place, face.shown());
        }
    }

    private List<Place> placesOf(Control control, Page wanted) {
        var places = new ArrayList<Place>();
        for (var place : surface.places()) {
            if (on(wanted, place).filter(control::equals).isPresent()) {
                places.add(place);
            }
        }
        return places;
    }

    private void show(Face face) {
        show(face.control().at(), face.shown());
    }

    /** While a hand owns a fader it is shown without a level: its motor is to let go. */
    void show(Place place, Appearance appearance) {
        var meant = place instanceof Place.Fader
                ? appearance.at(moves.motor(surface.id(), place, appearance.level()))
                : appearance;
        if (!meant.equals(shown.put(place, meant))) {
            surface.show(place, meant);
        }
    }

    /** A place is shown again, because a motor let go or may move. */
    void again(Place place, Page wanted, Faces faces) {
        if (surface.places().contains(place)) {
            on(wanted, place)
                    .ifPresent(control -> show(place, faces.of(page, control).shown()));
        }
    }
}
