package sownd.bindings.store;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version people mean when they say "back to 19:02". Pure. */
public final class Moment {
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):([0-5]\\d)(?::([0-5]\\d))?");

    private Moment() {}

    /**
     * The version that was the project at a time of day: the last one saved until then, to the end of what was said. A time
     * that is still to come today was yesterday.
     *
     * @param all oldest first
     * @param words {@code 19:02} or {@code 19:02:30}
     * @throws IllegalArgumentException "what, mend" if it is no time, or there was none then
     */
    public static Generation of(List<Generation> all, String words, Instant now, ZoneId zone) {
        var match = TIME.matcher(words);
        if (!match.matches()) {
            throw new IllegalArgumentException("\"" + words + "\" is no time of day, write one such as 19:02");
        }
        var seconds = Optional.ofNullable(match.group(3));
        var time = LocalTime.of(
                Integer.parseInt(match.group(1)),
                Integer.parseInt(match.group(2)),
                seconds.map(Integer::parseInt).orElse(0));
        var today = now.atZone(zone).with(time);
        var day = today.toInstant().isAfter(now) ? today.minusDays(1) : today;
        var end = seconds.isPresent() ? day.plusSeconds(1) : day.plusMinutes(1);
        return all.stream()
                .filter(each -> each.at().isBefore(end.toInstant()))
                .reduce((_, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException(
                        "no version is as old as " + words + ", choose one from the list of generations"));
    }
}
