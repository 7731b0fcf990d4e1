package sownd.bindings.conductor;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something runs next, in words: {@code Mon 23 Nov 19:25, in 4 h 12 min}. Pure. */
final class NextRun {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern(" yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern(" HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern(" HH:mm:ss", Locale.ENGLISH);

    private NextRun() {}

    static String said(Instant now, Instant next, ZoneId zone) {
        var here = next.atZone(zone);
        var year = here.getYear() == now.atZone(zone).getYear() ? "" : YEAR.format(here);
        var time = (here.getSecond() == 0 ? MINUTES : SECONDS).format(here);
        return DAY.format(here) + year + time + ", " + in(Duration.between(now, next));
    }

    /** {@code in 4 h 12 min}; the part begun counts as whole where it is the last one said. */
    static String in(Duration left) {
        if (left.compareTo(Duration.ofMinutes(1)) < 0) {
            return "in " + Math.max(0, left.plusMillis(999).toSeconds()) + " s";
        }
        var whole = left.plusSeconds(30);
        if (whole.toDays() >= 2) {
            return "in " + whole.toDays() + " d" + part(whole.toHoursPart(), "h");
        }
        return whole.toHours() == 0
                ? "in " + whole.toMinutes() + " min"
                : "in " + whole.toHours() + " h" + part(whole.toMinutesPart(), "min");
    }

    private static String part(long number, String unit) {
        return number == 0 ? "" : " " + number + " " + unit;
    }
}
