package sownd.bindings.conductor;

import java.util.Optional;
import sownd.bindings.feedback.Truth;
import sownd.bindings.state.Leaf;
import sownd.bindings.state.State;
import sownd.devices.Appearance;
import sownd.engine.graph.Value;

/**
 * Whether what a control asked for has happened. Only the far end's word confirms it; nothing a hand does here can. The
 * conductor's thread.
 */
final class Pledge {
    /** How long it is said that it has happened. */
    private static final long SAID_NANOS = 1_500_000_000L;

    /** Numbers that differ by less than this part of their range are the same: devices round. */
    private static final double ROUNDED = 0.005;

    private final Truth truth;
    private Appearance.Truth told = Appearance.Truth.PLAIN;
    private Optional<Value> before = Optional.empty();
    private Optional<Value> wanted = Optional.empty();
    private String reason = "";
    private long until;

    Pledge(Truth truth) {
        this.truth = truth;
    }

    Appearance.Truth told() {
        return told;
    }

    /** Why it has failed, in words; empty if it has not. */
    String reason() {
        return told == Appearance.Truth.FAILED ? reason : "";
    }

    /** The control asked for something now; {@code value} is what it set, if it did. */
    void commanded(Optional<Value> value, State state, long now) {
        before = says(state);
        until = now + truth.withinNanos();
        told = Appearance.Truth.COMMANDED;
        try {
            wanted = truth.wanted(state::value).or(() -> truth.of().flatMap(_ -> value));
        } catch (IllegalArgumentException unknown) {
            told = Appearance.Truth.FAILED;
            reason = String.valueOf(unknown.getMessage());
        }
    }

    /** Looks what the far end says by now. @return whether that changes what is known */
    boolean look(State state, long now) {
        var was = told;
        told = switch (told) {
            case COMMANDED -> happened(state) ? confirmed(now) : now - until >= 0 ? failed() : told;
            case FAILED -> happened(state) ? confirmed(now) : told; // better late than never
            case CONFIRMED -> now - until >= 0 ? Appearance.Truth.PLAIN : told;
            case PLAIN, STALE -> told;
        };
        return told != was;
    }

    private Appearance.Truth confirmed(long now) {
        until = now + SAID_NANOS;
        return Appearance.Truth.CONFIRMED;
    }

    private Appearance.Truth failed() {
        var who = truth.of().orElse("the condition");
        var what = wanted.map(value -> " did not become " + value.asText()).orElse(" did not change");
        reason = who + what + " within " + Ages.words(truth.withinNanos());
        return Appearance.Truth.FAILED;
    }

    /** What cannot be computed has not happened; the look of the control tells why. */
    private boolean happened(State state) {
        var says = says(state);
        return says.isPresent()
                && wanted.map(value -> same(says.get(), value, state)).orElse(!says.equals(before));
    }

    private Optional<Value> says(State state) {
        try {
            return Optional.of(truth.told(state::value));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private boolean same(Value a, Value b, State state) {
        if (a.asText().equals(b.asText())) {
            return true;
        }
        var range = truth.of().flatMap(state::leaf).map(Pledge::range).orElse(0.0);
        return Math.abs(a.asNumber() - b.asNumber()) <= range * ROUNDED;
    }

    private static double range(Leaf leaf) {
        return Math.max(0, leaf.max() - leaf.min());
    }
}
