package sownd.bindings.conductor;

import java.util.HashMap;
import java.util.Map;
import sownd.bindings.hand.Effect;
import sownd.bindings.hand.Press;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** A control that was pressed once, or whose step is computed: what its presses mean and where it shows. */
final class Button {
    private static final Value NOBODY = Value.of(1);
    final String key;
    final Press<Hands.Grip> press;
    private final Map<Hands.Grip, Value> strengths = new HashMap<>();
    private Face face;
    private double ring = Double.NaN;
    /** When it will be looked at again. */
    long wanted = Press.NEVER;

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
