package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.bindings.trigger.Here;
import sownd.bindings.trigger.Recurrence;

/** What clocks that jump do to a rule that comes every day at 19:25, looked at every second. */
class AppointmentTest {
    private static final Recurrence DAILY = (after, here) -> {
        var today = after.atZone(here.zone()).with(LocalTime.of(19, 25));
        return Optional.of(
                today.toInstant().isAfter(after)
                        ? today.toInstant()
                        : today.plusDays(1).toInstant());
    };

    /** A clock that is led along a script: it flows ({@code +10S}), is set ({@code =…}), sleeps ({@code ~8H}), travels. */
    private static final class Walk {
        private final AtomicLong nanos = new AtomicLong();
        private final SetClock clock = new SetClock(java.time.Instant.EPOCH, ZoneId.of("UTC"), nanos::get);
        private final List<String> said = new ArrayList<>();
        private final Appointment appointment;
        private final WallTime wall;

        Walk(String start, Duration within) {
            clock.set(start);
            wall = new WallTime(clock, 0);
            appointment = new Appointment(DAILY, within);
            appointment.set(wall.instant(), here());
        }

        private Here here() {
            return new Here(wall.zone(), Optional.empty());
        }

        String along(String script) {
            for (var step : script.split(" ")) {
                var what = step.substring(1);
                switch (step.charAt(0)) {
                    case '=' -> clock.set(what);
                    case '~' ->
                        clock.set(clock.instant()
                                .plus(Duration.parse("PT" + what))
                                .toString());
                    case '@' -> clock.zone(what);
                    default -> flow(Duration.parse("PT" + what).toSeconds());
                }
            }
            return String.join("; ", said);
        }

        private void flow(long seconds) {
            for (var i = 0; i < seconds; i++) {
                var step = wall.look(nanos.addAndGet(1_000_000_000L));
                if (step == WallTime.Step.SET) {
                    appointment.set(wall.instant(), here());
                }
                var verdict = appointment.look(wall.instant(), here());
                if (verdict != Appointment.Verdict.NOT_YET) {
                    said.add(verdict + " " + wall.instant());
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "it comes|2026-11-22T19:24:55Z|0|+10S|NOW 2026-11-22T19:25:00Z",
                "every day|2026-11-22T19:24:50Z|0|+24H +20S|NOW 2026-11-22T19:25:00Z; NOW 2026-11-23T19:25:00Z",
                "opened after it|2026-11-22T19:25:01Z|0|+1H|",
                "opened on it|2026-11-22T19:25:00Z|0|+1S|NOW 2026-11-22T19:25:01Z",
                "slept over it|2026-11-22T12:00:00Z|0|+5S ~8H +5S|MISSED 2026-11-22T20:00:06Z",
                "slept over it, late|2026-11-22T12:00:00Z|10|+5S ~8H +5S|MISSED 2026-11-22T20:00:06Z",
                "slept over it, just late|2026-11-22T11:30:00Z|10|+5S ~8H +5S|NOW 2026-11-22T19:30:06Z",
                "slept and woke in time|2026-11-22T11:24:50Z|0|+5S ~8H +10S|NOW 2026-11-22T19:25:00Z",
                "woke two seconds late|2026-11-22T11:24:58Z|0|+1S ~8H +9S|NOW 2026-11-22T19:25:00Z",
                "woke a little late|2026-11-22T11:25:02Z|0|+1S ~8H +9S|NOW 2026-11-22T19:25:04Z",
                "slept over two of them|2026-11-22T19:20:00Z|10|+5S ~23H +5S +2H|"
                        + "MISSED 2026-11-23T18:20:06Z; NOW 2026-11-23T19:25:00Z",
                "booted in 1970, then the clock is set|1970-01-01T00:00:10Z|10|+5S =2026-11-22T12:00:00Z +8H|"
                        + "NOW 2026-11-22T19:25:00Z",
                "booted in 1970, set just after it|1970-01-01T00:00:10Z|10|+5S =2026-11-22T19:26:00Z +60S|",
                "booted in 1970 and it comes there|1970-01-01T19:24:58Z|0|+5S =2026-11-22T19:24:58Z +5S|"
                        + "NOW 1970-01-01T19:25:00Z; NOW 2026-11-22T19:25:00Z",
                "set back over it: once|2026-11-22T19:24:58Z|0|+10S =2026-11-22T19:24:50Z +60S|"
                        + "NOW 2026-11-22T19:25:00Z",
                "set back an hour: once|2026-11-22T19:24:58Z|0|+10S =2026-11-22T18:25:08Z +2H|"
                        + "NOW 2026-11-22T19:25:00Z",
                "set back and forth: once each day|2026-11-22T19:24:58Z|0|"
                        + "+10S =2026-11-22T19:20:00Z +60S =2026-11-22T19:26:00Z +24H|"
                        + "NOW 2026-11-22T19:25:00Z; NOW 2026-11-23T19:25:00Z",
                "from 2036 back to today|2036-01-01T19:24:58Z|0|+5S =2026-11-22T19:24:58Z +5S|"
                        + "NOW 2036-01-01T19:25:00Z; NOW 2026-11-22T19:25:00Z",
                "set forward over it within a day|2026-11-22T19:00:00Z|0|+5S =2026-11-22T19:40:00Z +5S|"
                        + "MISSED 2026-11-22T19:40:01Z",
                "set forward over it, may run late|2026-11-22T19:00:00Z|60|+5S =2026-11-22T19:40:00Z +5S|"
                        + "NOW 2026-11-22T19:40:01Z",
                "corrected by a second|2026-11-22T19:24:58Z|0|+3S =2026-11-22T19:24:59.5Z +5S|NOW 2026-11-22T19:25:00Z",
                "travelled west: its evening is later|2026-11-22T18:00:00Z|0|+5S @America/New_York +7H|"
                        + "NOW 2026-11-23T00:25:00Z",
                "travelled east over it: tomorrow|2026-11-22T18:00:00Z|10|+5S @Europe/Athens +24H|"
                        + "NOW 2026-11-23T17:25:00Z",
                "2038|2038-01-19T03:14:05Z|0|+17H|NOW 2038-01-19T19:25:00Z",
                "leap day|2028-02-28T19:25:01Z|0|+48H|NOW 2028-02-29T19:25:00Z; NOW 2028-03-01T19:25:00Z",
            })
    void onceForEachOfItsInstants(String what, String start, int minutesLate, String script, String expected) {
        assertThat(new Walk(start, Duration.ofMinutes(minutesLate)).along(script))
                .as(what)
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23T15:13:00Z|2026-11-23T19:25:00Z|Mon 23 Nov 19:25, in 4 h 12 min",
                "2026-11-23T19:24:18Z|2026-11-23T19:25:00Z|Mon 23 Nov 19:25, in 42 s",
                "2026-11-23T19:20:00Z|2026-11-23T19:25:30Z|Mon 23 Nov 19:25:30, in 6 min",
                "2026-11-23T17:25:00Z|2026-11-23T19:25:00Z|Mon 23 Nov 19:25, in 2 h",
                "2026-11-22T19:25:00Z|2026-11-24T19:25:00Z|Tue 24 Nov 19:25, in 2 d",
                "2026-11-22T19:25:00Z|2027-01-01T00:00:00Z|Fri 1 Jan 2027 00:00, in 39 d 4 h",
            })
    void nextInWords(String now, String next, String words) {
        assertThat(NextRun.said(java.time.Instant.parse(now), java.time.Instant.parse(next), ZoneId.of("UTC")))
                .isEqualTo(words);
    }
}
