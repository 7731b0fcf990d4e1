package sownd.bindings.trigger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule in the five fields of cron: minute, hour, day of the month, month, day of the week (0 and 7 are Sunday); or six,
 * the first of them seconds. Where both kinds of day are restricted, either is enough, as in cron. Pure.
 */
record Cron(
        String source,
        BitSet seconds,
        BitSet minutes,
        BitSet hours,
        BitSet days,
        BitSet months,
        BitSet weekdays,
        EveryHour everyHour)
        implements Recurrence {
    /** Enough to come from a 29th of February to the next, over a year like 2100 that has none. */
    private static final int FURTHEST_DAYS = 366 * 9;

    /** Whether the rule leaves the hour open: then it also runs in an hour that the clocks show twice. */
    enum EveryHour {
        YES,
        NO
    }

    /** @throws IllegalArgumentException "what, mend" */
    static Cron of(String source) {
        var fields = source.strip().split("\\s+", -1);
        if (fields.length != 5 && fields.length != 6) {
            throw new IllegalArgumentException("\"" + source + "\" has " + fields.length
                    + " fields, write minute, hour, day, month and weekday such as \"0 19 * * 2-7\"");
        }
        var at = fields.length - 5;
        return new Cron(
                source,
                at == 0 ? CronField.SECOND.read("0") : CronField.SECOND.read(fields[0]),
                CronField.MINUTE.read(fields[at]),
                CronField.HOUR.read(fields[at + 1]),
                CronField.DAY.read(fields[at + 2]),
                CronField.MONTH.read(fields[at + 3]),
                CronField.WEEKDAY.read(fields[at + 4]),
                fields[at + 1].startsWith("*") ? EveryHour.YES : EveryHour.NO);
    }

    @Override
    public Optional<Instant> after(Instant after, Here here) {
        var first = firstPass(after, here);
        if (everyHour == EveryHour.NO) {
            return first;
        }
        var rules = here.zone().getRules();
        var leaps = Stream.of(
                Optional.ofNullable(rules.previousTransition(after.plusSeconds(1))),
                Optional.ofNullable(rules.nextTransition(after)));
        var again = leaps.flatMap(Optional::stream)
                .filter(ZoneOffsetTransition::isOverlap)
                .flatMap(leap -> secondPass(leap, after, here).stream());
        return Stream.concat(first.stream(), again).min(Comparator.naturalOrder());
    }

    private Optional<Instant> firstPass(Instant after, Here here) {
        var date = here.date(after).minusDays(1);
        for (var day = 0; day <= FURTHEST_DAYS; day++, date = date.plusDays(1)) {
            if (on(date)) {
                var found = onDate(date, after, here);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private boolean on(LocalDate date) {
        var byDay = days.get(date.getDayOfMonth());
        var byWeekday = weekdays.get(date.getDayOfWeek().getValue());
        var either = days.cardinality() < CronField.DAY.size() && weekdays.cardinality() < CronField.WEEKDAY.size();
        return months.get(date.getMonthValue()) && (either ? byDay || byWeekday : byDay && byWeekday);
    }

    /** The first time of that date that is after the instant; hours that are over are not gone through. */
    private Optional<Instant> onDate(LocalDate date, Instant after, Here here) {
        for (var hour = hours.nextSetBit(0); hour >= 0; hour = hours.nextSetBit(hour + 1)) {
            if (!here.instant(date, LocalTime.of(hour, 59, 59)).isAfter(after)) {
                continue;
            }
            for (var minute = minutes.nextSetBit(0); minute >= 0; minute = minutes.nextSetBit(minute + 1)) {
                for (var second = seconds.nextSetBit(0); second >= 0; second = seconds.nextSetBit(second + 1)) {
                    var instant = here.instant(date, LocalTime.of(hour, minute, second));
                    if (instant.isAfter(after)) {
                        return Optional.of(instant);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** In the hour that the clocks show a second time, the next time of that second pass. */
    private Optional<Instant> secondPass(ZoneOffsetTransition leap, Instant after, Here here) {
        var begin = leap.getInstant();
        var end = begin.minus(leap.getDuration());
        var from = after.isBefore(begin) ? begin.minusSeconds(1) : after;
        return from.isBefore(end)
                ? firstPass(from, new Here(leap.getOffsetAfter(), here.spot())).filter(found -> found.isBefore(end))
                : Optional.empty();
    }
}
