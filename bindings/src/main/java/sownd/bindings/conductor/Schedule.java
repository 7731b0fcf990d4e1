package sownd.bindings.conductor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.trigger.Here;
import sownd.bindings.trigger.Rhythm;
import sownd.bindings.trigger.Whereabouts;
import sownd.engine.graph.Value;

/**
 * Bindings that time starts: pulses by the clock that never jumps, appointments by the clock on the wall. Owned by the
 * conductor's thread.
 */
final class Schedule {
    private static final long SECOND = 1_000_000_000L;
    private final Desk desk;
    private final WallTime wall;
    private final Bindings.Starter starter;
    private final List<Dated> dated = new ArrayList<>();
    private final Map<String, Pulse> pulses = new HashMap<>();
    private Whereabouts whereabouts = Whereabouts.UNSAID;
    private long looks;
    private long opened;

    /** A binding and its appointment. */
    private record Dated(Bound bound, Appointment appointment) {
        boolean goesOnAs(Bound other) {
            return bound.id().equals(other.id())
                    && bound.binding().when().equals(other.binding().when())
                    && bound.binding().missed().equals(other.binding().missed());
        }
    }

    /** The clock is looked at; the newest look counts, older ones that still wait do not. */
    private record Look(Schedule schedule, long number) implements Timers.Due {
        @Override
        public void fire(long now) {
            if (number == schedule.looks) {
                schedule.look(now);
            }
        }
    }

    Schedule(Desk desk, Clock wall, Bindings.Starter starter) {
        this.desk = desk;
        this.wall = new WallTime(wall, desk.now());
        this.starter = starter;
    }

    void open(Collection<Bound> bindings, Whereabouts where) {
        pulses.values().forEach(Pulse::end);
        pulses.clear();
        dated.clear();
        opened = desk.now();
        edited(bindings, where);
    }

    /** Rules that are as they were keep what they know; intervals go on in step. */
    void edited(Collection<Bound> bindings, Whereabouts where) {
        var moved = !where.equals(whereabouts);
        whereabouts = where;
        wall.look(desk.now());
        var before = List.copyOf(dated);
        var pulsesBefore = Map.copyOf(pulses);
        dated.clear();
        pulses.clear();
        for (var bound : bindings) {
            bound.binding().when().rhythm().ifPresent(rhythm -> {
                if (rhythm instanceof Rhythm.ByCalendar calendar) {
                    dated.add(date(bound, calendar, before, moved));
                } else {
                    pulses.put(bound.id(), pulse(bound, rhythm, pulsesBefore));
                }
            });
        }
        pulsesBefore.values().stream()
                .filter(pulse -> !pulses.containsValue(pulse))
                .forEach(Pulse::end);
        look(desk.now());
    }

    private Dated date(Bound bound, Rhythm.ByCalendar calendar, List<Dated> before, boolean moved) {
        var same = before.stream().filter(old -> old.goesOnAs(bound)).findFirst();
        var appointment = same.map(Dated::appointment)
                .orElseGet(() -> new Appointment(
                        calendar.recurrence(),
                        Duration.ofNanos(bound.binding().missed().withinNanos())));
        if (same.isEmpty() || moved) {
            appointment.set(wall.instant(), here());
        }
        return new Dated(bound, appointment);
    }

    private Pulse pulse(Bound bound, Rhythm rhythm, Map<String, Pulse> before) {
        var old = Optional.ofNullable(before.get(bound.id())).filter(pulse -> pulse.goesOnAs(bound, rhythm));
        return old.orElseGet(() -> Pulse.begin(bound, rhythm, opened, desk, starter));
    }

    private Here here() {
        return whereabouts.here(wall.zone());
    }

    private void look(long now) {
        var step = wall.look(now);
        var soonest = now + SECOND;
        for (var each : List.copyOf(dated)) {
            look(each, step, now);
            var left = each.appointment.next().map(next -> Duration.between(wall.instant(), next));
            if (left.isPresent() && left.get().compareTo(Duration.ofSeconds(1)) < 0) {
                soonest = Math.min(soonest, now + Math.max(1, left.get().toNanos()));
            }
        }
        say(now);
        if (!dated.isEmpty() || !pulses.isEmpty()) {
            desk.timers().at(soonest, new Look(this, ++looks));
        }
    }

    private void look(Dated each, WallTime.Step step, long now) {
        if (step == WallTime.Step.SET) {
            each.appointment.set(wall.instant(), here());
        }
        var meant = each.appointment.next();
        switch (each.appointment.look(wall.instant(), here())) {
            case NOT_YET -> {}
            case NOW -> starter.start(each.bound, Value.nothing(), now);
            case MISSED ->
                desk.trouble("binding " + each.bound.called() + " was missed: "
                        + meant.map(at -> NextRun.said(wall.instant(), at, here().zone()))
                                .orElse("")
                                .replaceFirst(",.*", ""));
        }
    }

    /** Whoever is armed or disarmed is spoken of anew. */
    void changed(Set<String> addresses) {
        var any = !dated.isEmpty() || !pulses.isEmpty();
        if (any && addresses.stream().anyMatch(path -> path.startsWith("/binding/") && path.endsWith("/armed"))) {
            say(desk.now());
        }
    }

    private void say(long now) {
        for (var each : dated) {
            say(each.bound, words(each.appointment.next()));
        }
        for (var pulse : pulses.values()) {
            say(
                    pulse.bound(),
                    pulse.next(now)
                            .map(left -> NextRun.in(Duration.ofNanos(left)))
                            .orElse("not again"));
        }
    }

    private String words(Optional<Instant> next) {
        return next.map(at -> NextRun.said(wall.instant(), at, here().zone())).orElse("never");
    }

    private void say(Bound bound, String words) {
        var armed = desk.state().value(bound.address("armed")).asFlag();
        desk.state().publish(bound.address("next"), Value.of(armed ? words : "not armed"));
    }
}
