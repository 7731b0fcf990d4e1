package sownd.bindings.trigger;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** A time of day, or several, on some days of the week. */
record TimeTrigger(List<LocalTime> times, Set<DayOfWeek> days) implements Trigger, Recurrence {
    private static final Pattern FORM = Pattern.compile("(\\d{1,2}):(\\d{2})(?::(\\d{2}))?");
    private static final int A_WEEK_AND_MORE = 9;

    private static final Field<List<LocalTime>> TIME = Field.required(
            "time", Shapes.oneOrMore(Shapes.text("a time such as 19:25", TimeTrigger::time)), "such as 19:25");
    private static final Field<Set<DayOfWeek>> DAYS =
            Field.initially("days", Days.SHAPE, Days.ALL, "such as tue-sun or mon, wed; every day if left out");
    static final Shape<TimeTrigger> SHAPE = ObjectShape.of(
            "time trigger",
            List.of(TIME, DAYS),
            in -> new TimeTrigger(in.of(TIME).stream().sorted().toList(), in.of(DAYS)));

    TimeTrigger {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("no time is given, write one such as \"19:25\"");
        }
    }

    static LocalTime time(String text) {
        var match = FORM.matcher(text.strip());
        if (match.matches()) {
            var seconds = match.group(3);
            try {
                return LocalTime.of(
                        Integer.parseInt(match.group(1)),
                        Integer.parseInt(match.group(2)),
                        seconds == null ? 0 : Integer.parseInt(seconds));
            } catch (DateTimeException noSuchTime) {
                throw new IllegalArgumentException(said(text), noSuchTime);
            }
        }
        throw new IllegalArgumentException(said(text));
    }

    private static String said(String text) {
        return "\"" + text + "\" is no time of day, write hours and minutes such as 19:25, or 19:25:30";
    }

    @Override
    public Way way() {
        return Way.TIME;
    }

    @Override
    public Optional<Rhythm> rhythm() {
        return Optional.of(new Rhythm.ByCalendar(this));
    }

    /** The day before is looked at too: where clocks leap, its times may come after midnight. */
    @Override
    public Optional<Instant> after(Instant after, Here here) {
        var date = here.date(after).minusDays(1);
        for (var day = 0; day <= A_WEEK_AND_MORE; day++, date = date.plusDays(1)) {
            if (days.contains(date.getDayOfWeek())) {
                for (var time : times) {
                    var instant = here.instant(date, time);
                    if (instant.isAfter(after)) {
                        return Optional.of(instant);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
