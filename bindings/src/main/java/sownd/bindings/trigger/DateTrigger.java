package sownd.bindings.trigger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** One date and time, or several. */
record DateTrigger(List<LocalDateTime> dates) implements Trigger, Recurrence {
    private static final Field<List<LocalDateTime>> DATE = Field.required(
            "date",
            Shapes.oneOrMore(Shapes.text("a date such as 2026-12-24 18:00", DateTrigger::date)),
            "such as 2026-12-24 18:00");
    static final Shape<DateTrigger> SHAPE = ObjectShape.of(
            "date trigger",
            List.of(DATE),
            in -> new DateTrigger(in.of(DATE).stream().sorted().toList()));

    private static LocalDateTime date(String text) {
        var parts = text.strip().split("[ T]+", 2);
        if (parts.length == 2) {
            try {
                return LocalDateTime.of(LocalDate.parse(parts[0]), TimeTrigger.time(parts[1]));
            } catch (DateTimeException noSuchDay) {
                throw new IllegalArgumentException(said(text), noSuchDay);
            }
        }
        throw new IllegalArgumentException(said(text));
    }

    private static String said(String text) {
        return "\"" + text + "\" is no date and time, write year-month-day and time such as 2026-12-24 18:00";
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
        return dates.stream()
                .map(date -> here.instant(date.toLocalDate(), date.toLocalTime()))
                .filter(instant -> instant.isAfter(after))
                .findFirst();
    }
}
