package sownd.app.app;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.app.ui.KeyFaces;
import sownd.app.ui.Theme;
import sownd.bindings.conductor.Inbox;
import sownd.bindings.project.Project;
import sownd.devices.hid.deck.FaceCache;
import sownd.devices.hid.open.HidSurfaces;
import sownd.devices.link.Link;
import sownd.devices.profile.Profile;
import sownd.devices.profile.Profiles;

/**
 * The controllers a project names, each kept by a link of its own: it may be plugged in and out at any time, and an edit
 * closes and opens only what it changed. How each stands is told under {@code /surface/<id>/status} and {@code reason}.
 */
final class Controllers implements AutoCloseable {
    /** Enough for some thousand keys. */
    private static final long FACE_BYTES = 32L << 20;

    private static final String ROOT = "/surface/";

    private final Links links;
    private final Hardware hardware;
    private final Inbox inbox;
    private final Wires wires;
    private final Standing<Wanted> standing = new Standing<>(this::open, this::end);
    private final EditThread edits;
    private @Nullable HidSurfaces hid;
    private @Nullable Profiles profiles;

    /** What of a surface's setup concerns its hardware, and whether graphs send to it. */
    private record Wanted(String profile, String port, boolean sent) {}

    Controllers(Hardware hardware, Inbox inbox, Wires wires) {
        this.hardware = hardware;
        this.inbox = inbox;
        this.wires = wires;
        this.links = new Links(inbox);
        this.edits = EditThread.start("controllers", this::follow);
    }

    /**
     * A project is played, or was changed: looks for its controllers, on a thread of their own, since reading profiles and
     * asking for ports takes a while. Any thread.
     */
    void edited(Project project) {
        edits.edited(project);
    }

    private Map<String, Wanted> wanted(Project project) {
        var wanted = new LinkedHashMap<String, Wanted>();
        project.surfaces()
                .forEach((id, setup) -> setup.profile()
                        .ifPresent(name ->
                                wanted.put(id, new Wanted(name, setup.port().orElse(""), project.graphSendsTo(id)))));
        hardware.simulated().forEach((id, name) -> {
            // One that the project names is found by the name it has there.
            if (wanted.values().stream().noneMatch(each -> each.profile().equals(name))) {
                wanted.put(id, new Wanted(name, "", false));
            }
        });
        return wanted;
    }

    private void follow(Project project) {
        profiles = null; // one may have been written since
        standing.become(wanted(project));
    }

    private void open(String id, Wanted wanted) {
        if (HidSurfaces.names().contains(wanted.profile())) {
            links.keep(
                    ROOT + id, new HidController(id, wanted.profile(), wanted.port(), hid(), inbox), Link.Habits.QUIET);
            return;
        }
        try {
            openMidi(id, wanted, profiles());
        } catch (IOException missing) {
            inbox.trouble("the controller profiles cannot be read: " + missing.getMessage());
        }
    }

    private void openMidi(String id, Wanted wanted, Profiles known) {
        var profile = known.find(wanted.profile());
        if (profile.isEmpty()) {
            inbox.trouble("surface " + id + ": there is no profile " + wanted.profile() + ", use one of "
                    + String.join(", ", known.names()));
            return;
        }
        Profile named = wanted.port().isEmpty() ? profile.get() : profile.get().at(wanted.port());
        var controller = new Controller(id, named, hardware.midi(), inbox, wanted.sent() ? wires : null);
        links.keep(ROOT + id, controller, Link.Habits.QUIET);
    }

    private void end(String id) {
        links.end(ROOT + id);
        wires.leave(id);
    }

    private Profiles profiles() throws IOException {
        var read = profiles;
        if (read == null) {
            read = KnownProfiles.read(inbox::trouble);
            profiles = read;
        }
        return read;
    }

    /** Made when it is first needed, by the thread that searches: drawing loads fonts. */
    private HidSurfaces hid() {
        var made = hid;
        if (made == null) {
            made = new HidSurfaces(hardware.hid(), new FaceCache(new KeyFaces(Theme.stageDark()), FACE_BYTES));
            hid = made;
        }
        return made;
    }

    @Override
    public void close() {
        edits.close();
        links.close();
    }
}
