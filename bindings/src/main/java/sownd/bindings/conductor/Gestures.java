package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sownd.bindings.hand.Effect;
import sownd.bindings.hand.Grammar;
import sownd.bindings.hand.HandTimes;
import sownd.bindings.hand.Occasion;
import sownd.bindings.hand.Press;
import sownd.bindings.hand.Repeat;
import sownd.bindings.page.Control;
import sownd.bindings.project.Project;
import sownd.bindings.trigger.Deed;
import sownd.bindings.trigger.Trigger;
import sownd.devices.Gesture;
import sownd.engine.graph.Value;

/**
 * What hands do to controls, for bindings that listen to it. Each deed is told apart by a grammar of its own beside the
 * control's, so that listening changes nothing of what the control does. The conductor's thread.
 */
final class Gestures {
    private static final Repeat USUAL_REPEAT = new Repeat(400_000_000L, 100_000_000L, 100_000_000L);
    private static final long USUAL_CONFIRM = 1_000_000_000L;

    private final Map<String, List<Onlooker>> onlookers = new HashMap<>();
    private final Desk desk;
    private Ear ear = (_, _, _, _) -> {};

    /** Whoever listens. */
    interface Ear {
        void did(String control, Deed deed, Value value, long atNanos);
    }

    /** Tells one deed on one control. */
    private static final class Onlooker {
        final String control;
        final Deed deed;
        final Press<Hands.Grip> press;
        final Map<Hands.Grip, Value> strengths = new HashMap<>();
        final Set<Hands.Grip> fresh = new HashSet<>();
        boolean forgotten;
        long wanted = Press.NEVER;

        Onlooker(String control, Deed deed, Grammar grammar) {
            this.control = control;
            this.deed = deed;
            this.press = new Press<>(grammar);
        }

        /** Whether this is what it looks for: of a repeat the first press is none. */
        boolean means(Effect<Hands.Grip> effect) {
            var first = deed == Deed.REPEAT && fresh.remove(effect.finger());
            return effect.occasion() != Occasion.RELEASE && !first;
        }

        Value strength(Effect<Hands.Grip> effect) {
            var finger = effect.finger();
            return finger == null ? Value.of(1) : strengths.getOrDefault(finger, Value.of(1));
        }
    }

    /** A grammar asked to be told the time. */
    private record Look(Gestures all, Onlooker onlooker) implements Timers.Due {
        @Override
        public void fire(long now) {
            onlooker.wanted = Press.NEVER;
            if (!onlooker.forgotten) {
                all.done(onlooker, onlooker.press.tick(now));
            }
        }
    }

    Gestures(Desk desk) {
        this.desk = desk;
    }

    void heardBy(Ear listener) {
        ear = listener;
    }

    /** Another project, or a changed one: what was begun under the one before is told no more. */
    void follow(Project project) {
        onlookers.values().forEach(all -> all.forEach(each -> each.forgotten = true));
        onlookers.clear();
        project.bindings().values().forEach(binding -> listen(binding.when(), project));
    }

    private void listen(Trigger when, Project project) {
        var path = when.name().orElse("");
        when.deed()
                .flatMap(deed -> control(path, project)
                        .flatMap(control -> grammar(deed, control.presses().grammar(), project.hands()))
                        .map(grammar -> new Onlooker(path, deed, grammar)))
                .filter(onlooker -> onlookers.getOrDefault(path, List.of()).stream()
                        .noneMatch(other -> other.deed == onlooker.deed))
                .ifPresent(onlooker ->
                        onlookers.computeIfAbsent(path, _ -> new ArrayList<>()).add(onlooker));
    }

    private static Optional<Control> control(String path, Project project) {
        var page = path.split("/", -1)[2];
        return Optional.ofNullable(project.pages().get(page)).stream()
                .flatMap(shown -> shown.controls().stream())
                .filter(each -> Project.path(page, each).equals(path))
                .findFirst();
    }

    /** How a deed is told apart on a control; empty where it needs no telling apart. */
    private static Optional<Grammar> grammar(Deed deed, Grammar control, HandTimes whole) {
        var times = control.under(whole).times();
        return switch (deed) {
            case SHORT -> Optional.of(Grammar.plain(Occasion.SHORT).under(times));
            case LONG -> Optional.of(Grammar.plain(Occasion.LONG).under(times));
            case DOUBLE -> Optional.of(Grammar.plain(Occasion.DOUBLE).under(times));
            case REPEAT -> Optional.of(held(control.repeat().or(() -> Optional.of(USUAL_REPEAT)), 0));
            case CONFIRM ->
                Optional.of(held(Optional.empty(), control.confirm() > 0 ? control.confirm() : USUAL_CONFIRM));
            default -> Optional.empty();
        };
    }

    private static Grammar held(Optional<Repeat> repeat, long confirm) {
        var steps = List.of(Set.of(Occasion.PRESS));
        return new Grammar(steps, HandTimes.USUAL, repeat, confirm, 0, 0, Grammar.Latch.NONE, Grammar.Progress.AUTO);
    }

    void down(Face face, Hands.Grip grip, Value strength, long time) {
        ear.did(face.path(), Deed.DOWN, strength, time);
        for (var onlooker : of(face)) {
            onlooker.strengths.put(grip, strength);
            onlooker.fresh.add(grip);
            done(onlooker, onlooker.press.down(grip, time));
        }
    }

    void up(Face face, Hands.Grip grip, long time) {
        ear.did(face.path(), Deed.UP, Value.of(0), time);
        for (var onlooker : of(face)) {
            done(onlooker, onlooker.press.up(grip, time));
        }
    }

    /** The surface is gone: nothing is decided any more from what its hand held. */
    void lost(Face face, Hands.Grip grip, long time) {
        for (var onlooker : of(face)) {
            done(onlooker, onlooker.press.lost(grip, time));
        }
    }

    /** A hand moved, turned, touched or squeezed something. */
    void moved(@Nullable Face face, Gesture gesture, double value, long time) {
        if (face == null) {
            return;
        }
        switch (gesture) {
            case TURN -> ear.did(face.path(), Deed.TURN, Value.of(value), time);
            case MOVE -> ear.did(face.path(), Deed.MOVE, Value.of(value), time);
            case SLIDE -> ear.did(face.path(), Deed.SLIDE, Value.of(value), time);
            case PRESSURE -> ear.did(face.path(), Deed.PRESSURE, Value.of(value), time);
            case TOUCH -> ear.did(face.path(), Deed.TOUCH, Value.of(1), time);
            case RELEASE -> ear.did(face.path(), Deed.RELEASE, Value.of(0), time);
            case DOWN, UP -> {}
        }
    }

    /** Everything ends: nothing is decided by time any more. */
    void calm() {
        onlookers.values().forEach(all -> all.forEach(each -> each.press.calm()));
    }

    private List<Onlooker> of(Face face) {
        return onlookers.getOrDefault(face.path(), List.of());
    }

    private void done(Onlooker onlooker, List<Effect<Hands.Grip>> effects) {
        for (var effect : effects) {
            if (onlooker.means(effect)) {
                ear.did(onlooker.control, onlooker.deed, onlooker.strength(effect), effect.at());
            }
        }
        if (!onlooker.press.busy()) {
            onlooker.strengths.clear();
            onlooker.fresh.clear();
        }
        var next = onlooker.press.next();
        if (next != Press.NEVER && (onlooker.wanted == Press.NEVER || next - onlooker.wanted < 0)) {
            onlooker.wanted = next;
            desk.timers().at(next, new Look(this, onlooker));
        }
    }
}
