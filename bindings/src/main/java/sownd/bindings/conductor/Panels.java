package sownd.bindings.conductor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.Followers;
import sownd.bindings.project.Project;
import sownd.bindings.project.SurfaceSetup;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.Place;
import sownd.devices.Surface;
import sownd.engine.graph.Value;

/** The surfaces that are here; owner of everything under {@code /surface}. The conductor's thread. */
final class Panels implements Part {
    private static final String BRIGHTNESS = "/brightness";

    private final Map<String, Panel> panels = new LinkedHashMap<>();
    private final State state;
    private final Faces faces;
    private final Moves moves;
    private @Nullable Project project;

    Panels(State state, Faces faces, Moves moves) {
        this.state = state;
        this.faces = faces;
        this.moves = moves;
    }

    void attach(Surface surface) {
        panels.put(surface.id(), new Panel(surface, moves));
        state.publish("/surface/" + surface.id() + "/here", Value.of(true));
        surface.brighten(state.value("/surface/" + surface.id() + BRIGHTNESS).asNumber());
    }

    void detach(String surface) {
        panels.remove(surface);
        state.publish("/surface/" + surface + "/here", Value.of(false));
    }

    @Override
    public String root() {
        return "/surface/";
    }

    /** A new project: every surface begins with its page. */
    @Override
    public void open(Project opened) {
        project = opened;
        panels.keySet().forEach(id -> state.publish("/surface/" + id + "/here", Value.of(true)));
        panels.values().forEach(Panel::clear);
    }

    /** Every surface stays on its page and is given it anew. */
    @Override
    public void edited(Project project) {
        this.project = project;
        panels.keySet().forEach(id -> state.publish("/surface/" + id + "/here", Value.of(true)));
        panels.values().forEach(Panel::layAgain);
    }

    /** Motors let go of the faders that hands took, and move again when hands have left them. */
    @Override
    public int work(long now) {
        var switched = moves.switched();
        switched.forEach(grip -> panel(grip.surface()).ifPresent(panel -> again(panel, grip.place())));
        return switched.size();
    }

    private void again(Panel panel, Place place) {
        var page = project == null ? null : project.pages().get(panel.page());
        if (page != null) {
            panel.again(place, page, faces);
        }
    }

    /** How long keys of a surface bounce, nanoseconds; a screen's do not. */
    long bounces(String surface) {
        var panel = panels.get(surface);
        if (panel == null || panel.surface().places().isEmpty()) {
            return 0;
        }
        var setup = project == null ? null : project.surfaces().get(surface);
        return setup == null ? SurfaceSetup.BOUNCES : setup.bounces();
    }

    Optional<Panel> panel(String surface) {
        return Optional.ofNullable(panels.get(surface));
    }

    List<String> ids() {
        return List.copyOf(panels.keySet());
    }

    /** The pages that can be seen now. */
    Set<String> pages() {
        return panels.values().stream().map(Panel::page).collect(Collectors.toSet());
    }

    @Override
    public void set(Leaf leaf, Value value, long rampNanos, long atNanos) {
        var surface = leaf.path().split("/", 4)[2];
        if (leaf.path().endsWith(BRIGHTNESS)) {
            panel(surface).ifPresent(panel -> panel.surface().brighten(value.asNumber()));
            return;
        }
        var known = project == null ? List.<String>of() : project.pageIds();
        var wanted = value.asText();
        if (!known.contains(wanted)) {
            throw new IllegalArgumentException(
                    "there is no page \"" + wanted + "\", use one of " + String.join(", ", known));
        }
        if (project != null) {
            new Followers(project)
                    .with(surface, wanted)
                    .forEach((other, page) -> state.publish("/surface/" + other + "/page", Value.of(page)));
        }
    }

    /** next, previous and back turned into the page they mean on that surface. */
    Value meant(String address, Value value) {
        if (!address.startsWith(root()) || !address.endsWith("/page")) {
            return value;
        }
        var panel = panels.get(address.substring(root().length(), address.lastIndexOf('/')));
        if (panel == null || project == null || project.pages().isEmpty()) {
            return value;
        }
        return Value.of(panel.meant(value.asText(), project.pageIds()));
    }

    /** Surfaces whose page is another than the one they show are given it, with all their lights. */
    void turn(Face.FaultSink faults) {
        var all = project;
        if (all == null) {
            return;
        }
        for (var panel : panels.values()) {
            var id = state.value("/surface/" + panel.surface().id() + "/page").asText();
            var page = all.pages().get(id);
            if (page != null && !panel.lies(id)) {
                faces.refresh(state, List.of(id), faults, this::show);
                panel.lay(id, page, faces);
            }
        }
    }

    void show(Face face) {
        panels.values().stream()
                .filter(panel -> panel.page().equals(face.page()))
                .forEach(panel -> panel.show(face));
    }

    void status(StatusLine line) {
        var all = project;
        for (var panel : panels.values()) {
            if (panel.surface().places().isEmpty()) {
                var page = all == null ? null : all.pages().get(panel.page());
                panel.show(new Place.Status(), line.shown(page == null ? "" : page.name()));
            }
        }
    }
}
