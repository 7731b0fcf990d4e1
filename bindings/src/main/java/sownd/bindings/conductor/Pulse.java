package sownd.bindings.conductor;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import sownd.bindings.trigger.Rhythm;
import sownd.engine.graph.Value;

/**
 * A binding that starts after a while, or again and again. It keeps its step: a late one does not make the next one late.
 * Owned by the conductor's thread.
 */
final class Pulse {
    private Bound bound;
    private final Rhythm rhythm;
    private final Desk desk;
    private final Bindings.Starter starter;
    private long at;
    private boolean over;

    /** Its time has come; a little early, so that what it asks for comes to its sample. */
    private record Beat(Pulse pulse) implements Timers.Due {
        @Override
        public void fire(long now) {
            pulse.beat(now);
        }

        @Override
        public boolean early() {
            return true;
        }
    }

    private Pulse(Bound bound, Rhythm rhythm, Desk desk, Bindings.Starter starter) {
        this.bound = bound;
        this.rhythm = rhythm;
        this.desk = desk;
        this.starter = starter;
    }

    /** @param opened when the project was opened; what should have come since then does not come any more */
    static Pulse begin(Bound bound, Rhythm rhythm, long opened, Desk desk, Bindings.Starter starter) {
        var pulse = new Pulse(bound, rhythm, desk, starter);
        var now = desk.now();
        if (rhythm instanceof Rhythm.AfterOpening(long nanos)) {
            pulse.at = opened + nanos;
            pulse.over = pulse.at - now < 0;
        } else {
            pulse.at = now + pulse.length();
        }
        if (!pulse.over) {
            desk.timers().at(pulse.at, new Beat(pulse));
        }
        return pulse;
    }

    /** Whether a binding of the changed project is this one still; if so it has the changed actions from now on. */
    boolean goesOnAs(Bound other, Rhythm wanted) {
        if (!rhythm.equals(wanted)) {
            return false;
        }
        bound = other;
        return true;
    }

    Bound bound() {
        return bound;
    }

    void end() {
        over = true;
    }

    /** Nanoseconds until it comes again, if it does. */
    Optional<Long> next(long now) {
        return over ? Optional.empty() : Optional.of(Math.max(0, at - now));
    }

    private void beat(long now) {
        if (over) {
            return;
        }
        var time = at;
        over = !(rhythm instanceof Rhythm.Every);
        if (!over) {
            at += length();
            at = at - now < 0 ? now + length() : at; // what could not come in time is left out
            desk.timers().at(at, new Beat(this));
        }
        starter.start(bound, Value.nothing(), time);
    }

    private long length() {
        return rhythm instanceof Rhythm.Every(long least, long most) && most > least
                ? ThreadLocalRandom.current().nextLong(least, most + 1)
                : rhythm instanceof Rhythm.Every(long least, long _) ? least : 0;
    }
}
