package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.expression.Expression;
import sownd.bindings.hand.Effect;
import sownd.bindings.hand.Grammar;
import sownd.bindings.hand.HandTimes;
import sownd.bindings.hand.Occasion;
import sownd.bindings.hand.Press;
import sownd.bindings.project.Project;
import sownd.engine.graph.Value;

/** The presses of all controls: their grammar, their rings, their steps. The conductor's thread. */
final class Buttons {
    /** Rings are drawn anew about thirty times a second, and only while they move. */
    private static final long RING_NANOS = 33_000_000L;

    private final Map<String, Button> buttons = new HashMap<>();
    private final Set<Button> ringing = new LinkedHashSet<>();
    private final Map<String, Set<Face>> computed = new LinkedHashMap<>();
    private final Desk desk;
    private final Faces faces;
    private final Starter starter;
    private HandTimes times = HandTimes.USUAL;
    private boolean turning;

    /** The grammar of a button asked to be told the time. */
    private record Look(Buttons all, Button button) implements Timers.Due {
        @Override
        public void fire(long now) {
            button.wanted = Press.NEVER;
            if (all.buttons.get(button.key) == button) {
                all.done(button, button.press.tick(now));
            }
        }
    }

    /** Rings move. */
    private record Turn(Buttons all) implements Timers.Due {
        @Override
        public void fire(long now) {
            all.turning = false;
            List.copyOf(all.ringing).forEach(all::show);
        }
    }

    Buttons(Desk desk, Faces faces, Starter starter) {
        this.desk = desk;
        this.faces = faces;
        this.starter = starter;
    }

    /** The button of a control; made when it is first needed. */
    Button of(Face face) {
        return buttons.computeIfAbsent(key(face), key -> new Button(key, face, new Press<>(grammar(face))));
    }

    static String key(Face face) {
        return face.page() + "/" + face.control().key();
    }

    private Grammar grammar(Face face) {
        return face.control().presses().grammar().under(times);
    }

    void down(Button button, Hands.Grip grip, Value strength, long time) {
        button.strength(grip, strength);
        done(button, button.press.down(grip, time));
    }

    void up(Button button, Hands.Grip grip, long time) {
        button.letGo(grip).forEach(desk.lists()::stop);
        done(button, button.press.up(grip, time));
    }

    void lost(Button button, Hands.Grip grip, long time) {
        button.letGo(grip).forEach(desk.lists()::stop);
        done(button, button.press.lost(grip, time));
    }

    void latch(Face face, boolean on, long time) {
        var button = of(face);
        done(button, button.press.latch(on, time));
    }

    void step(Face face, double wanted) {
        if (wanted != Math.rint(wanted)) {
            throw new IllegalArgumentException("a step is a whole number, count from 0");
        }
        var button = of(face);
        button.press.step((int) wanted);
        show(button);
    }

    /** Starts what a press said, shows how the button stands, and asks to be told the time when that matters. */
    private void done(Button button, List<Effect<Hands.Grip>> effects) {
        button.switchedOff().forEach(desk.lists()::stop);
        for (var effect : effects) {
            var actions = button.face().control().presses().list(effect.step(), effect.occasion());
            var surface = effect.finger() == null ? "" : effect.finger().surface();
            if (!actions.isEmpty() && effect.occasion() != Occasion.RELEASE) {
                faces.commanded(button.face(), Optional.empty(), effect.at());
            }
            button.began(effect, starter.start(actions, button.strength(effect), surface, effect.at()));
        }
        show(button);
        var next = button.press.next();
        if (next != Press.NEVER && (button.wanted == Press.NEVER || next - button.wanted < 0)) {
            button.wanted = next;
            desk.timers().at(next, new Look(this, button));
        }
    }

    private void show(Button button) {
        if (button.shows(desk.state(), desk.now())) {
            faces.changed(button.face());
        }
        if (!button.ringing()) {
            ringing.remove(button);
            return;
        }
        ringing.add(button);
        if (!turning) {
            turning = true;
            desk.timers().at(desk.now() + RING_NANOS, new Turn(this));
        }
    }

    /** Everything ends: nothing fires any more by itself. */
    void calm() {
        buttons.values().forEach(button -> {
            button.press.calm();
            show(button);
        });
    }

    /** Another project: nothing of the one before is known. */
    void open(Project project) {
        buttons.clear();
        ringing.clear();
        times = project.hands();
        watch(project);
    }

    /** A changed project: what is still there goes on under the new rules; the rest is forgotten. */
    void edited(Project project) {
        times = project.hands();
        List.copyOf(buttons.values())
                .forEach(button -> same(button.face()).ifPresentOrElse(face -> follow(button, face), () -> {
                    buttons.remove(button.key);
                    ringing.remove(button);
                }));
        watch(project);
    }

    private void follow(Button button, Face face) {
        button.face(face);
        done(button, button.press.follow(grammar(face), desk.now()));
    }

    /** The face that shows the same control now. */
    Optional<Face> same(Face before) {
        var key = before.control().key();
        return faces.ofPage(before.page()).stream()
                .filter(face -> face.control().key().equals(key))
                .findFirst();
    }

    private void watch(Project project) {
        computed.clear();
        project.pages()
                .forEach((id, page) -> page.controls()
                        .forEach(control -> control.presses()
                                .computed()
                                .ifPresent(expression -> watch(faces.of(id, control), expression))));
    }

    private void watch(Face face, Expression expression) {
        expression
                .reads()
                .forEach(address -> computed.computeIfAbsent(address, _ -> new LinkedHashSet<>())
                        .add(face));
        compute(face);
    }

    /** Steps that are computed from what changed. */
    void changed(Set<String> addresses) {
        if (!computed.isEmpty()) {
            addresses.forEach(
                    address -> computed.getOrDefault(address, Set.of()).forEach(this::compute));
        }
    }

    private void compute(Face face) {
        try {
            var step = face.control()
                    .presses()
                    .computed()
                    .orElseThrow()
                    .evaluate(desk.state()::value)
                    .asNumber();
            step(face, Double.isNaN(step) ? 0 : Math.floor(step));
        } catch (IllegalArgumentException failed) {
            desk.trouble(face.path() + ": " + failed.getMessage());
        }
    }
}
