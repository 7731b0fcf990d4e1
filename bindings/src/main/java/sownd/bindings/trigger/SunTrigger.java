package sownd.bindings.trigger;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Measure;

/** A moment of the sun's way over the project's place, or a while before or after it. */
record SunTrigger(Sun.Event event, Duration offset, Set<DayOfWeek> days) implements Trigger, Recurrence {
    /** Beyond the polar circles the sun may stay up or down for half a year. */
    private static final int FURTHEST_DAYS = 200;

    private static final Duration LONGEST = Duration.ofHours(12);

    private static final Field<Sun.Event> SUN = Field.required(
            "sun",
            References.noting(Shapes.choice(Sun.Event.class), Inspection.Kind.PLACE),
            "rise, set, dawn, dusk (the sun six degrees below) or noon");
    private static final Field<Duration> OFFSET = Field.initially(
            "offset",
            Shapes.text("a while such as \"-20 min\"", SunTrigger::offset),
            Duration.ZERO,
            "such as \"-20 min\" for before, \"1 h\" for after");
    private static final Field<Set<DayOfWeek>> DAYS =
            Field.initially("days", Days.SHAPE, Days.ALL, "such as tue-sun; every day if left out");
    static final Shape<SunTrigger> SHAPE = ObjectShape.of(
            "sun trigger", List.of(SUN, OFFSET, DAYS), in -> new SunTrigger(in.of(SUN), in.of(OFFSET), in.of(DAYS)));

    private static Duration offset(String text) {
        var seconds =
                Quantities.parse(sownd.engine.graph.Value.of(text.replaceFirst("^([-+])\\s+", "$1")), Measure.SECOND);
        var offset = Duration.ofMillis(Math.round(seconds * 1_000));
        if (offset.abs().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("\"" + text + "\" is too far from it, write at most \"12 h\"");
        }
        return offset;
    }

    @Override
    public Way way() {
        return Way.TIME;
    }

    @Override
    public Optional<Rhythm> rhythm() {
        return Optional.of(new Rhythm.ByCalendar(this));
    }

    @Override
    public Optional<Instant> after(Instant after, Here here) {
        if (here.spot().isEmpty()) {
            return Optional.empty();
        }
        var date = here.date(after).minusDays(2);
        for (var day = 0; day < FURTHEST_DAYS; day++, date = date.plusDays(1)) {
            var instant = Sun.at(event, date, here.spot().get());
            if (instant.isPresent()
                    && instant.get().plus(offset).isAfter(after)
                    && days.contains(here.date(instant.get()).getDayOfWeek())) {
                return instant.map(moment -> moment.plus(offset));
            }
        }
        return Optional.empty();
    }
}
