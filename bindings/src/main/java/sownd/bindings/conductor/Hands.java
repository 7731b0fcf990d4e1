package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.bindings.action.Action;
import sownd.bindings.hand.Debounce;
import sownd.bindings.project.Project;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/**
 * What hands do, once for all surfaces. A release always goes to what received the press, whatever page is shown by then.
 * Owned by the conductor's thread.
 */
final class Hands {
    /** How long a remote press holds, as Companion's does. */
    static final long REMOTE_PRESS_NANOS = 20_000_000L;

    private final Map<Grip, Hold> holds = new HashMap<>();
    private final Map<Grip, Bouncing> bouncing = new HashMap<>();
    private final Lists lists;
    private final Faces faces;
    private final Desk desk;
    private final Buttons buttons;
    private final Moves moves;
    private final Gestures gestures;

    /** One finger: a place of a surface, or of a page for remote presses (surface empty). */
    record Grip(String surface, String page, Place place) {}

    /** A control held down. */
    static final class Hold {
        private final Grip grip;
        private final Button button;
        private boolean pressed;
        private boolean squeezed;

        Hold(Grip grip, Button button) {
            this.grip = grip;
            this.button = button;
        }
    }

    /** A key of hardware, whose contacts bounce. */
    private static final class Bouncing {
        final Debounce debounce = new Debounce();

        @Nullable
        Face face;

        double strength = 1;
    }

    /** A remote press lets go. */
    private record LetGo(Hands hands, Hold hold) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (hands.holds.get(hold.grip) == hold) {
                hands.up(hold.grip, now);
            }
        }
    }

    /** A key has bounced long enough. */
    private record Settle(Hands hands, Grip grip, Bouncing key, long window) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (hands.bouncing.get(grip) == key && key.debounce.settle(now, window)) {
                hands.edge(grip, key.face, key.strength, key.debounce.down(), now);
            }
        }
    }

    Hands(Lists lists, Faces faces, Desk desk) {
        this.lists = lists;
        this.faces = faces;
        this.desk = desk;
        this.buttons = new Buttons(desk, faces, this::start);
        this.moves = new Moves(desk, faces, this::start);
        this.gestures = new Gestures(desk);
    }

    /**
     * A hand did something.
     *
     * @param face what it did it to on the page that is shown, null for nothing
     * @param bounces how long keys of that surface bounce, nanoseconds
     * @throws IllegalArgumentException "what, mend" if a value cannot be set
     */
    void did(ControlEvent event, @Nullable Face face, long bounces) {
        var grip = new Grip(event.surface(), "", event.place());
        var time = event.nanoTime();
        switch (event.gesture()) {
            case DOWN -> bounce(grip, face, event.value(), true, time, bounces);
            case UP -> bounce(grip, face, event.value(), false, time, bounces);
            case RELEASE -> {
                moves.release(grip, time);
                gestures.moved(face, Gesture.RELEASE, 0, time);
            }
            default -> {
                if (face != null && Double.isFinite(event.value())) {
                    moved(event, grip, face, time);
                }
            }
        }
    }

    private void moved(ControlEvent event, Grip grip, Face face, long time) {
        switch (event.gesture()) {
            case TOUCH -> {
                moves.touch(grip, face, time);
                gestures.moved(face, Gesture.TOUCH, 1, time);
            }
            case MOVE -> {
                moves.move(grip, face, event.value(), time);
                gestures.moved(face, Gesture.MOVE, event.value(), time);
            }
            case SLIDE -> {
                moves.slide(face, event.value(), time);
                gestures.moved(face, Gesture.SLIDE, event.value(), time);
            }
            case TURN -> turn(grip, face, event.value(), time);
            case PRESSURE -> {
                var hold = holds.get(grip);
                if (hold != null) {
                    hold.squeezed = true;
                    moves.pressure(hold.button.face(), event.value(), time);
                    gestures.moved(hold.button.face(), Gesture.PRESSURE, event.value(), time);
                }
            }
            case DOWN, UP, RELEASE -> {}
        }
    }

    private void bounce(Grip grip, @Nullable Face face, double strength, boolean down, long time, long window) {
        if (window == 0) {
            edge(grip, face, strength, down, time);
            return;
        }
        var key = bouncing.computeIfAbsent(grip, _ -> new Bouncing());
        if (down) {
            key.face = face;
            key.strength = strength;
        }
        if (key.debounce.edge(down, time, window)) {
            edge(grip, face, strength, down, time);
        } else if (key.debounce.unsettled()) {
            desk.timers().at(key.debounce.until(), new Settle(this, grip, key, window));
        }
    }

    private void edge(Grip grip, @Nullable Face face, double strength, boolean down, long time) {
        if (!down) {
            up(grip, time);
        } else if (face != null) {
            faces.at(face.path()).ifPresent(now -> down(grip, now, strength, time));
        }
    }

    /** A control goes down; null where there is nothing to hold. */
    @Nullable
    Hold down(Grip grip, Face face, double strength, long time) {
        if (!face.control().pressable()) {
            return null;
        }
        up(grip, time);
        var hold = new Hold(grip, buttons.of(face));
        holds.put(grip, hold);
        show(hold, true);
        var refused = hold.button.press.locked(time);
        buttons.down(hold.button, grip, Value.of(strength), time);
        if (!refused) {
            gestures.down(face, grip, Value.of(strength), time);
        }
        return hold;
    }

    /** Lets go of what was pressed there; nothing if nothing was. */
    void up(Grip grip, long time) {
        var hold = holds.remove(grip);
        if (hold != null) {
            left(hold, time);
            buttons.up(hold.button, grip, time);
            gestures.up(hold.button.face(), grip, time);
        }
    }

    private void left(Hold hold, long time) {
        show(hold, false);
        if (hold.squeezed) {
            moves.pressure(hold.button.face(), 0, time);
        }
    }

    /** A remote press comes up by itself. */
    void downAndUp(Grip grip, Face face, long time) {
        var hold = down(grip, face, 1, time);
        if (hold != null) {
            desk.timers().at(time + REMOTE_PRESS_NANOS, new LetGo(this, hold));
        }
    }

    void turn(Grip grip, Face face, double steps, long time) {
        moves.turn(grip, face, steps, holds.containsKey(grip), time);
        gestures.moved(face, Gesture.TURN, steps, time);
    }

    void latch(Face face, boolean on, long time) {
        buttons.latch(face, on, time);
    }

    void step(Face face, double wanted) {
        buttons.step(face, wanted);
    }

    /** The surface is gone: what its hands did is released, and nothing else is done. */
    void gone(String surface, long time) {
        holds.values().stream()
                .filter(hold -> hold.grip.surface.equals(surface))
                .toList()
                .forEach(hold -> {
                    holds.remove(hold.grip);
                    left(hold, time);
                    buttons.lost(hold.button, hold.grip, time);
                    gestures.lost(hold.button.face(), hold.grip, time);
                });
        bouncing.keySet().removeIf(grip -> grip.surface.equals(surface));
        moves.gone(surface);
    }

    /** A new project: nothing is held any more, and nothing is released into it. */
    void open(Project project) {
        holds.clear();
        bouncing.clear();
        buttons.open(project);
        moves.forget();
        gestures.follow(project);
    }

    /** The project was changed: what is held and still there stays held, the rest is let go without its actions. */
    void edited(Project project) {
        holds.values().forEach(hold -> show(hold, false)); // their faces may be others now, or the same
        holds.values().removeIf(hold -> buttons.same(hold.button.face()).isEmpty());
        moves.edited(buttons::same);
        buttons.edited(project);
        gestures.follow(project);
        holds.values().forEach(hold -> show(hold, true));
    }

    /** Everything ends: nothing happens any more by itself. */
    void calm() {
        buttons.calm();
        gestures.calm();
    }

    void changed(Set<String> addresses) {
        moves.changed(addresses);
        buttons.changed(addresses);
    }

    Moves moves() {
        return moves;
    }

    /** What hands do, for those who listen. */
    Gestures gestures() {
        return gestures;
    }

    private void show(Hold hold, boolean pressed) {
        if (hold.pressed != pressed) {
            hold.pressed = pressed;
            hold.button.face().hand(pressed ? 1 : -1);
            faces.changed(hold.button.face());
        }
    }

    private RunningList start(List<Action> actions, Value value, String surface, long time) {
        return lists.start(actions, value, surface, time);
    }
}
