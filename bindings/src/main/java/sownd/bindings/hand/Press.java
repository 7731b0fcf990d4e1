package sownd.bindings.hand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sownd.bindings.hand.Finger.Stage;

/**
 * The grammar of the presses of one control, the same for every device: fingers in, lists to start out. Several fingers
 * may be on it at once. Each press that did something has one release. Pure; times are nanoseconds that never go back,
 * and what was due before an event happens before it. Single-threaded.
 *
 * @param <F> what tells fingers apart
 */
public final class Press<F> {
    /** There is nothing to wait for. */
    public static final long NEVER = Finger.NEVER;

    private final Map<F, Finger<F>> fingers = new LinkedHashMap<>();
    private List<Effect<F>> effects = new ArrayList<>();
    private final Guards<F> guards = new Guards<>();
    private Grammar grammar;
    private boolean latched;
    private int step;
    private long refused;
    private boolean moved;
    private long latest;

    public Press(Grammar grammar) {
        this.grammar = grammar;
    }

    /** Other rules from the next press on; what is held goes on as it began. @return what starts now */
    public List<Effect<F>> follow(Grammar other, long time) {
        if (!other.latches()) {
            switchTo(false, time);
        }
        if (other.arm() == 0) {
            guards.disarm();
        }
        grammar = other;
        step = Math.min(step, other.steps().size() - 1);
        return taken();
    }

    /** A finger goes down. @return what starts now */
    public List<Effect<F>> down(F id, long at) {
        var time = advance(at);
        var before = fingers.get(id);
        if (before != null && before.stage == Stage.WAITING) {
            before.due = Finger.NEVER;
            before.stage = Stage.DECIDED;
            fire(before, Occasion.DOUBLE, time);
            return taken();
        }
        if (before != null) {
            rise(before, time); // its release was lost
            fingers.remove(id);
        }
        if (guards.locked(time)) {
            refused++;
        } else {
            begin(new Finger<>(id, grammar, step, time));
        }
        return taken();
    }

    private void begin(Finger<F> finger) {
        fingers.put(finger.id, finger);
        if (grammar.confirm() > 0) {
            finger.due = finger.down + grammar.confirm();
            return;
        }
        if (finger.immediate()) {
            finger.stage = finger.open() ? Stage.UNDECIDED : Stage.DECIDED;
            fire(finger, Occasion.PRESS, finger.down);
        }
        grammar.repeat().ifPresent(repeat -> finger.due = finger.down + repeat.after());
        if (finger.has(Occasion.LONG)) {
            finger.due = finger.down + grammar.times().isLong();
        } else if (!finger.immediate()) {
            finger.due = finger.down + grammar.times().isDouble();
        }
    }

    /** A finger comes up; nothing if it is not down. @return what starts now */
    public List<Effect<F>> up(F id, long at) {
        var time = advance(at);
        var finger = fingers.get(id);
        if (finger != null) {
            rise(finger, time);
        }
        return taken();
    }

    private void rise(Finger<F> finger, long time) {
        if (finger.stage == Stage.WAITING) {
            return;
        }
        if (finger.stage == Stage.UNDECIDED && finger.grammar.confirm() == 0 && tapped(finger, time)) {
            if (finger.has(Occasion.DOUBLE)
                    && time - finger.down < finger.grammar.times().isDouble()) {
                finger.stage = Stage.WAITING;
                finger.due = finger.down + finger.grammar.times().isDouble();
                return;
            }
            fire(finger, finger.tap(), time);
        }
        end(finger, time);
    }

    private boolean tapped(Finger<F> finger, long time) {
        return !finger.has(Occasion.SHORT)
                || time - finger.down < finger.grammar.times().isLong();
    }

    /** A finger is gone without coming up: what it did is released, and nothing else is done. */
    public List<Effect<F>> lost(F id, long at) {
        var time = advance(at);
        var finger = fingers.get(id);
        if (finger != null && finger.stage != Stage.WAITING) {
            end(finger, time);
        }
        return taken();
    }

    /** Time passes. @return what starts meanwhile */
    public List<Effect<F>> tick(long time) {
        advance(time);
        return taken();
    }

    /** What was due happens before what happens now. An event that was overtaken by the clock happens now. */
    private long advance(long said) {
        var time = moved && said - latest < 0 ? latest : said;
        moved = true;
        latest = time;
        for (var finger = earliest(); finger != null && finger.isDue(time); finger = earliest()) {
            due(finger, finger.due, time);
        }
        guards.pass(time);
        return time;
    }

    private @Nullable Finger<F> earliest() {
        Finger<F> earliest = null;
        for (var finger : fingers.values()) {
            if (finger.due != Finger.NEVER && (earliest == null || finger.due - earliest.due < 0)) {
                earliest = finger;
            }
        }
        return earliest;
    }

    private void due(Finger<F> finger, long at, long now) {
        finger.due = Finger.NEVER;
        if (finger.stage == Stage.WAITING) {
            fire(finger, finger.tap(), at);
            end(finger, at);
        } else if (finger.stage == Stage.UNDECIDED) {
            finger.stage = Stage.DECIDED;
            fire(finger, finger.has(Occasion.LONG) ? Occasion.LONG : Occasion.PRESS, at);
        } else {
            finger.grammar.repeat().ifPresent(repeat -> again(finger, repeat, at, now));
        }
    }

    /** What could not be repeated in time is left out. */
    private void again(Finger<F> finger, Repeat repeat, long at, long now) {
        start(finger, Occasion.PRESS, at);
        var interval = repeat.interval(finger.repeats++);
        finger.due = at + interval - now > 0 ? at + interval : now + interval;
    }

    private void fire(Finger<F> finger, Occasion occasion, long at) {
        if (guards.refuses(finger, at)) {
            refused++;
            return;
        }
        if (!guards.counts(finger.grammar, at)) {
            return;
        }
        finger.acted = true;
        guards.acted(finger, at);
        if (occasion == Occasion.PRESS && finger.grammar.latches()) {
            latched = !latched;
            start(finger, latched ? Occasion.PRESS : Occasion.RELEASE, at);
        } else {
            start(finger, occasion, at);
        }
    }

    private void end(Finger<F> finger, long at) {
        fingers.remove(finger.id, finger);
        if (!finger.acted) {
            return;
        }
        if (!finger.grammar.latches()) {
            start(finger, Occasion.RELEASE, at);
        }
        if (finger.grammar.progress() == Grammar.Progress.AUTO && step == finger.step) {
            step = (step + 1) % grammar.steps().size();
        }
    }

    private void start(Finger<F> finger, Occasion occasion, long at) {
        if (finger.has(occasion)) {
            effects.add(new Effect<>(occasion, finger.step, finger.id, at));
        }
    }

    /** It is switched on or off from elsewhere. @return what starts now */
    public List<Effect<F>> latch(boolean on, long at) {
        var time = advance(at);
        if (grammar.latches()) {
            switchTo(on, time);
        }
        return taken();
    }

    private void switchTo(boolean on, long time) {
        var occasion = on ? Occasion.PRESS : Occasion.RELEASE;
        if (on != latched && grammar.steps().getFirst().contains(occasion)) {
            effects.add(new Effect<>(occasion, 0, null, time));
        }
        latched = on;
    }

    /** Another step from the next press on, counted from 0. */
    public void step(int wanted) {
        step = Math.clamp(wanted, 0, grammar.steps().size() - 1);
    }

    /** Everything ends: nothing is due any more, nothing is armed. What is held may still be released. */
    public void calm() {
        guards.disarm();
        fingers.values().removeIf(finger -> finger.stage == Stage.WAITING);
        fingers.values().forEach(finger -> {
            finger.stage = Stage.DECIDED;
            finger.due = Finger.NEVER;
        });
    }

    private List<Effect<F>> taken() {
        if (effects.isEmpty()) {
            return List.of();
        }
        var taken = effects;
        effects = new ArrayList<>();
        return taken;
    }

    /** When {@link #tick} is wanted next, or {@link #NEVER}. */
    public long next() {
        var first = earliest();
        return guards.next(first == null ? NEVER : first.due);
    }

    /** How far a hold to confirm, an arming or a lock-out is, 0 to 1; NaN for none. */
    public double ring(long now) {
        var held = fingers.values().stream()
                .filter(finger -> finger.grammar.confirm() > 0 && finger.stage == Stage.UNDECIDED)
                .mapToDouble(finger -> (now - finger.down) / (double) finger.grammar.confirm())
                .max();
        return held.isPresent() ? Math.clamp(held.getAsDouble(), 0, 1) : guards.ring(now);
    }

    public boolean locked(long now) {
        return guards.locked(now);
    }

    public boolean armed() {
        return guards.armed();
    }

    /** Whether presses switch it on and off. */
    public boolean latches() {
        return grammar.latches();
    }

    public boolean latched() {
        return latched;
    }

    public int step() {
        return step;
    }

    /** Whether a finger is on it, or what it meant is not known yet. */
    public boolean busy() {
        return !fingers.isEmpty();
    }

    /** Presses refused while it was locked. */
    public long refused() {
        return refused;
    }
}
