package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.bindings.page.Control;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/**
 * What hands do, once for all surfaces: press, release, long press, fader moves. A release always goes to what received
 * the press, whatever page is shown by then. Owned by the conductor's thread.
 */
final class Hands {
    /** How long is long. */
    static final long LONG_PRESS_NANOS = 500_000_000L;

    /** How long a remote press holds, as Companion's does. */
    static final long REMOTE_PRESS_NANOS = 20_000_000L;

    /** A fader without a motor that is this near takes over. */
    private static final double NEAR = 1.0 / 64;

    private final Map<Grip, Hold> holds = new HashMap<>();
    private final Map<Grip, Double> faders = new HashMap<>();
    private final Lists lists;
    private final Faces faces;
    private final Desk desk;

    /** One finger: a place of a surface, or of a page for remote presses (surface empty). */
    record Grip(String surface, String page, Place place) {}

    /** A control held down. */
    static final class Hold {
        private final Grip grip;
        private Face face;
        private final Value strength;
        private boolean heldLong;

        Hold(Grip grip, Face face, Value strength) {
            this.grip = grip;
            this.face = face;
            this.strength = strength;
        }
    }

    /** A control has been held for the long time. */
    private record HeldLong(Hands hands, Hold hold) implements Timers.Due {
        @Override
        public void fire(long now) {
            hands.heldLong(hold, now);
        }
    }

    /** A remote press lets go. */
    private record LetGo(Hands hands, Hold hold) implements Timers.Due {
        @Override
        public void fire(long now) {
            hands.letGo(hold, now);
        }
    }

    Hands(Lists lists, Faces faces, Desk desk) {
        this.lists = lists;
        this.faces = faces;
        this.desk = desk;
    }

    /** A control goes down; null where there is nothing to hold. */
    @Nullable
    Hold down(Grip grip, Face face, double strength, long time) {
        if (face.control().kind() != Kind.BUTTON) {
            return null;
        }
        up(grip, time);
        var hold = new Hold(grip, face, Value.of(strength));
        holds.put(grip, hold);
        touch(face, 1);
        if (face.control().held().isEmpty()) {
            ask(hold, face.control().press(), time);
        } else {
            desk.timers().at(time + LONG_PRESS_NANOS, new HeldLong(this, hold));
        }
        return hold;
    }

    /** Lets go of what was pressed there; nothing if nothing was. */
    void up(Grip grip, long time) {
        var hold = holds.remove(grip);
        if (hold == null) {
            return;
        }
        touch(hold.face, -1);
        var control = hold.face.control();
        if (!control.held().isEmpty() && !hold.heldLong) {
            ask(hold, control.press(), time);
        }
        start(hold, control.release(), time);
    }

    /** A remote press comes up by itself. */
    void downAndUp(Grip grip, Face face, long time) {
        var hold = down(grip, face, 1, time);
        if (hold != null) {
            desk.timers().at(time + REMOTE_PRESS_NANOS, new LetGo(this, hold));
        }
    }

    private void heldLong(Hold hold, long time) {
        if (holds.get(hold.grip) == hold) {
            hold.heldLong = true;
            ask(hold, hold.face.control().held(), time);
        }
    }

    private void letGo(Hold hold, long time) {
        if (holds.get(hold.grip) == hold) {
            up(hold.grip, time);
        }
    }

    /** The surface is gone: what it held is released. */
    void gone(String surface, long time) {
        holds.keySet().stream()
                .filter(grip -> grip.surface.equals(surface))
                .toList()
                .forEach(grip -> up(grip, time));
        faders.keySet().removeIf(grip -> grip.surface.equals(surface));
    }

    /** A new project: nothing is held any more, and nothing is released into it. */
    void forget() {
        holds.clear();
        faders.clear();
    }

    /** The project was changed: what is held and still there stays held, the rest is let go without its actions. */
    void edited() {
        holds.values().removeIf(hold -> !rebound(hold));
    }

    private boolean rebound(Hold hold) {
        var face = faces.at(hold.face.path());
        face.ifPresent(now -> {
            hold.face = now;
            touch(now, 1);
        });
        return face.isPresent();
    }

    /** A fader is at a position. A hand on a screen takes hold of the cap it sees; hardware may be elsewhere. */
    void move(Grip grip, Face face, double position, long time) {
        var target = face.control().target();
        if (face.control().kind() != Kind.FADER || target.isEmpty()) {
            return;
        }
        var before = faders.put(grip, position);
        if (grip.place instanceof Place.Key || takesOver(face.control(), face, before, position)) {
            faces.commanded(face, java.util.Optional.of(desk.set(target.get(), face.value(position), 0, time)), time);
        }
    }

    private boolean takesOver(Control control, Face face, @Nullable Double before, double position) {
        if (control.takeover() == Control.Takeover.JUMP) {
            return true;
        }
        var there = face.position(desk.state().value(control.target().orElseThrow()));
        var passed = before != null && (before - there) * (position - there) <= 0;
        var held = before != null && Math.abs(before - there) <= NEAR;
        return passed || held || Math.abs(position - there) <= NEAR;
    }

    private void touch(Face face, int change) {
        face.hand(change);
        faces.changed(face);
    }

    /** What the control is there for is asked for now; how it turned out will be shown. */
    private void ask(Hold hold, java.util.List<sownd.bindings.action.Action> actions, long time) {
        if (!actions.isEmpty()) {
            faces.commanded(hold.face, java.util.Optional.empty(), time);
        }
        start(hold, actions, time);
    }

    private void start(Hold hold, java.util.List<sownd.bindings.action.Action> actions, long time) {
        lists.start(actions, hold.strength, hold.grip.surface, time);
    }
}
