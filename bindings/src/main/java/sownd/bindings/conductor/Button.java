package sownd.bindings.conductor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sownd.bindings.hand.Effect;
import sownd.bindings.hand.Occasion;
import sownd.bindings.hand.Press;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** A control that was pressed once, or whose step is computed: what its presses mean and where it shows. */
final class Button {
    private static final Value NOBODY = Value.of(1);
    final String key;
    final Press<Hands.Grip> press;
    private final Map<Hands.Grip, Value> strengths = new HashMap<>();
    /** What presses began and may still run, for what ends with them. */
    private final List<Begun> begun = new ArrayList<>();

    private Face face;
    private boolean on;
    private double ring = Double.NaN;
    /** When it will be looked at again. */
    long wanted = Press.NEVER;

    private record Begun(Hands.@Nullable Grip grip, RunningList list) {}

    Button(String key, Face face, Press<Hands.Grip> press) {
        this.key = key;
        this.face = face;
        this.press = press;
    }

    Face face() {
        return face;
    }

    /** The control is shown by another face from now on. */
    void face(Face other) {
        face = other;
        face.ring(ring);
    }

    void strength(Hands.Grip grip, Value strength) {
        strengths.put(grip, strength);
    }

    /** What a list that starts is told: how hard it was pressed. */
    Value strength(Effect<Hands.Grip> effect) {
        return effect.finger() == null ? NOBODY : strengths.getOrDefault(effect.finger(), NOBODY);
    }

    /** A press began a list. */
    void began(Effect<Hands.Grip> effect, RunningList list) {
        begun.removeIf(each -> each.list.ended());
        var ends = press.latches() || face.control().presses().held();
        if (ends && effect.occasion() != Occasion.RELEASE && !list.ended()) {
            begun.add(new Begun(effect.finger(), list));
        }
    }

    /** What ends because a latch is off now: all that switching it on began. */
    List<RunningList> switchedOff() {
        var off = on && !press.latched();
        on = press.latched();
        return off ? taken(_ -> true) : List.of();
    }

    /** What ends because this finger has let go. */
    List<RunningList> letGo(Hands.Grip grip) {
        return face.control().presses().held() ? taken(each -> grip.equals(each.grip)) : List.of();
    }

    private List<RunningList> taken(Predicate<Begun> which) {
        var lists = begun.stream().filter(which).map(Begun::list).toList();
        begun.removeIf(which);
        return lists;
    }

    /** Shows how it stands. @return whether its face is to be drawn anew */
    boolean shows(State state, long now) {
        if (!press.busy()) {
            strengths.clear();
        }
        publish(state, now);
        var before = ring;
        ring = press.ring(now);
        face.ring(ring);
        return Double.compare(before, ring) != 0;
    }

    /** Only what it has is declared; the rest says nothing. */
    private void publish(State state, long now) {
        state.publish(face.path() + "/armed", Value.of(press.armed()));
        state.publish(face.path() + "/locked", Value.of(press.locked(now)));
        state.publish(face.path() + "/latched", Value.of(press.latched()));
        state.publish(face.path() + "/step", Value.of(press.step()));
    }

    boolean ringing() {
        return !Double.isNaN(ring);
    }
}
