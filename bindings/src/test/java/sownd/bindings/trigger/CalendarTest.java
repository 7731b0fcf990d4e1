package sownd.bindings.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At which instants rules of the calendar come: written as the clocks there show them, with their offset. */
class CalendarTest {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ssxxx");

    private static String next(String json, String zone, String after, int count) {
        var here = new Here(ZoneId.of(zone), Optional.of(new Spot(52.52, 13.405)));
        var rule = Reading.recurrence(json);
        var instants = new ArrayList<String>();
        var found = rule.after(instant(after), here);
        for (var i = 0; i < count && found.isPresent(); i++) {
            instants.add(SHOWN.format(found.get().atZone(here.zone())));
            found = rule.after(found.get(), here);
        }
        return String.join("; ", instants);
    }

    private static Instant instant(String text) {
        return Instant.from(SHOWN.parse(text));
    }

    /** Times of day: the week, lists, both ends of summer time on both halves of the earth, the years' odd places. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // an ordinary week
                "{'time': '19:25'}|UTC|2026-11-22 19:24:59+00:00|2026-11-22 19:25:00+00:00; 2026-11-23 19:25:00+00:00",
                "{'time': '19:25'}|UTC|2026-11-22 19:25:00+00:00|2026-11-23 19:25:00+00:00",
                "{'time': '19:25'}|UTC|2026-11-22 19:25:01+00:00|2026-11-23 19:25:00+00:00",
                "{'time': '19:25:30'}|UTC|2026-11-22 19:25:00+00:00|2026-11-22 19:25:30+00:00",
                "{'time': '0:00'}|UTC|2026-12-31 23:59:59+00:00|2027-01-01 00:00:00+00:00",
                "{'time': '23:59:59'}|UTC|2026-12-31 23:59:58+00:00|2026-12-31 23:59:59+00:00; 2027-01-01 23:59:59+00:00",
                "{'time': ['19:25', '14:55']}|UTC|2026-11-22 12:00:00+00:00|2026-11-22 14:55:00+00:00; 2026-11-22 19:25:00+00:00; 2026-11-23 14:55:00+00:00",
                "{'time': '19:25', 'days': 'tue-sun'}|UTC|2026-11-22 20:00:00+00:00|2026-11-24 19:25:00+00:00; 2026-11-25 19:25:00+00:00",
                "{'time': '19:25', 'days': 'mon'}|UTC|2026-11-23 19:25:00+00:00|2026-11-30 19:25:00+00:00",
                "{'time': '19:25', 'days': 'sat, sun'}|UTC|2026-11-23 00:00:00+00:00|2026-11-28 19:25:00+00:00; 2026-11-29 19:25:00+00:00; 2026-12-05 19:25:00+00:00",
                "{'time': '19:25', 'days': 'fri-mon'}|UTC|2026-11-24 00:00:00+00:00|2026-11-27 19:25:00+00:00; 2026-11-28 19:25:00+00:00; 2026-11-29 19:25:00+00:00; 2026-11-30 19:25:00+00:00; 2026-12-04 19:25:00+00:00",
                "{'time': '19:25', 'days': 'Wednesday'}|UTC|2026-11-22 00:00:00+00:00|2026-11-25 19:25:00+00:00",
                // the same rule elsewhere
                "{'time': '19:25'}|Europe/Berlin|2026-11-22 12:00:00+01:00|2026-11-22 19:25:00+01:00",
                "{'time': '19:25'}|America/New_York|2026-11-22 12:00:00-05:00|2026-11-22 19:25:00-05:00",
                "{'time': '19:25'}|Asia/Kathmandu|2026-11-22 12:00:00+05:45|2026-11-22 19:25:00+05:45",
                "{'time': '19:25'}|Pacific/Kiritimati|2026-11-22 20:00:00+14:00|2026-11-23 19:25:00+14:00",
                "{'time': '0:30', 'days': 'mon'}|Pacific/Auckland|2026-11-22 20:00:00+13:00|2026-11-23 00:30:00+13:00",
                // spring: 02:30 is leapt over and comes at the first instant there is, once
                "{'time': '02:30'}|Europe/Berlin|2026-03-28 12:00:00+01:00|2026-03-29 03:00:00+02:00; 2026-03-30 02:30:00+02:00",
                "{'time': '02:00'}|Europe/Berlin|2026-03-28 12:00:00+01:00|2026-03-29 03:00:00+02:00; 2026-03-30 02:00:00+02:00",
                "{'time': '01:59:59'}|Europe/Berlin|2026-03-28 12:00:00+01:00|2026-03-29 01:59:59+01:00; 2026-03-30 01:59:59+02:00",
                "{'time': '03:00'}|Europe/Berlin|2026-03-28 12:00:00+01:00|2026-03-29 03:00:00+02:00; 2026-03-30 03:00:00+02:00",
                "{'time': ['02:15', '02:45', '03:00']}|Europe/Berlin|2026-03-29 00:00:00+01:00|2026-03-29 03:00:00+02:00; 2026-03-30 02:15:00+02:00",
                "{'time': '02:30'}|America/New_York|2026-03-08 00:00:00-05:00|2026-03-08 03:00:00-04:00; 2026-03-09 02:30:00-04:00",
                "{'time': '02:15'}|Australia/Lord_Howe|2026-10-03 12:00:00+10:30|2026-10-04 02:30:00+11:00; 2026-10-05 02:15:00+11:00",
                "{'time': '00:00'}|America/Havana|2026-03-07 12:00:00-05:00|2026-03-08 01:00:00-04:00; 2026-03-09 00:00:00-04:00",
                "{'time': '02:30', 'days': 'sun'}|Europe/Berlin|2026-03-28 12:00:00+01:00|2026-03-29 03:00:00+02:00; 2026-04-05 02:30:00+02:00",
                // autumn: 02:30 comes twice and counts once, the first time
                "{'time': '02:30'}|Europe/Berlin|2026-10-25 00:00:00+02:00|2026-10-25 02:30:00+02:00; 2026-10-26 02:30:00+01:00",
                "{'time': '02:30'}|Europe/Berlin|2026-10-25 02:30:00+02:00|2026-10-26 02:30:00+01:00",
                "{'time': '02:30'}|Europe/Berlin|2026-10-25 02:10:00+01:00|2026-10-26 02:30:00+01:00",
                "{'time': '03:00'}|Europe/Berlin|2026-10-25 02:59:59+01:00|2026-10-25 03:00:00+01:00",
                "{'time': '01:30'}|America/New_York|2026-11-01 00:00:00-04:00|2026-11-01 01:30:00-04:00; 2026-11-02 01:30:00-05:00",
                "{'time': '01:45'}|Australia/Lord_Howe|2026-04-05 00:00:00+11:00|2026-04-05 01:45:00+11:00; 2026-04-06 01:45:00+10:30",
                "{'time': '02:30'}|Australia/Sydney|2027-04-04 00:00:00+11:00|2027-04-04 02:30:00+11:00; 2027-04-05 02:30:00+10:00",
                // odd places of the calendar
                "{'time': '12:00'}|UTC|2028-02-28 13:00:00+00:00|2028-02-29 12:00:00+00:00; 2028-03-01 12:00:00+00:00",
                "{'time': '12:00'}|UTC|2100-02-28 13:00:00+00:00|2100-03-01 12:00:00+00:00",
                "{'time': '03:14:08'}|UTC|2038-01-19 03:14:07+00:00|2038-01-19 03:14:08+00:00; 2038-01-20 03:14:08+00:00",
                "{'time': '00:00'}|UTC|1970-01-01 00:00:00+00:00|1970-01-02 00:00:00+00:00",
                "{'time': '12:00'}|Pacific/Apia|2011-12-29 13:00:00-10:00|2011-12-31 00:00:00+14:00; 2011-12-31 12:00:00+14:00",
                // dates
                "{'date': '2026-12-24 18:00'}|Europe/Berlin|2026-11-22 00:00:00+01:00|2026-12-24 18:00:00+01:00",
                "{'date': '2026-12-24 18:00'}|Europe/Berlin|2026-12-24 18:00:00+01:00|``",
                "{'date': ['2027-01-01 00:00', '2026-12-24T18:00:30']}|UTC|2026-11-22 00:00:00+00:00|2026-12-24 18:00:30+00:00; 2027-01-01 00:00:00+00:00",
                "{'date': '2027-03-28 02:30'}|Europe/Berlin|2026-11-22 00:00:00+01:00|2027-03-28 03:00:00+02:00",
                "{'date': '2028-02-29 12:00'}|UTC|2026-11-22 00:00:00+00:00|2028-02-29 12:00:00+00:00",
                "{'date': '2038-01-19 03:14:08'}|UTC|2026-11-22 00:00:00+00:00|2038-01-19 03:14:08+00:00",
                // cron
                "{'cron': '0 19 * * 2-7'}|UTC|2026-11-22 19:00:00+00:00|2026-11-24 19:00:00+00:00; 2026-11-25 19:00:00+00:00",
                "{'cron': '0 19 * * 0'}|UTC|2026-11-22 12:00:00+00:00|2026-11-22 19:00:00+00:00; 2026-11-29 19:00:00+00:00",
                "{'cron': '0 19 * * sun'}|UTC|2026-11-22 19:00:00+00:00|2026-11-29 19:00:00+00:00",
                "{'cron': '*/20 9-10 * * *'}|UTC|2026-11-22 09:30:00+00:00|2026-11-22 09:40:00+00:00; 2026-11-22 10:00:00+00:00; 2026-11-22 10:20:00+00:00; 2026-11-22 10:40:00+00:00; 2026-11-23 09:00:00+00:00",
                "{'cron': '5/25 * * * *'}|UTC|2026-11-22 09:00:00+00:00|2026-11-22 09:05:00+00:00; 2026-11-22 09:30:00+00:00; 2026-11-22 09:55:00+00:00; 2026-11-22 10:05:00+00:00",
                "{'cron': '*/15 30 19 * * *'}|UTC|2026-11-22 19:30:00+00:00|2026-11-22 19:30:15+00:00; 2026-11-22 19:30:30+00:00; 2026-11-22 19:30:45+00:00; 2026-11-23 19:30:00+00:00",
                "{'cron': '0 12 13 * fri'}|UTC|2026-11-11 00:00:00+00:00|2026-11-13 12:00:00+00:00; 2026-11-20 12:00:00+00:00; 2026-11-27 12:00:00+00:00; 2026-12-04 12:00:00+00:00; 2026-12-11 12:00:00+00:00; 2026-12-13 12:00:00+00:00",
                "{'cron': '0 12 31 * *'}|UTC|2026-11-22 00:00:00+00:00|2026-12-31 12:00:00+00:00; 2027-01-31 12:00:00+00:00; 2027-03-31 12:00:00+00:00",
                "{'cron': '0 12 29 2 *'}|UTC|2026-11-22 00:00:00+00:00|2028-02-29 12:00:00+00:00; 2032-02-29 12:00:00+00:00",
                "{'cron': '0 12 29 feb *'}|UTC|2096-02-29 12:00:00+00:00|2104-02-29 12:00:00+00:00",
                "{'cron': '0 12 30 2 *'}|UTC|2026-11-22 00:00:00+00:00|``",
                "{'cron': '0 0 1 jan-mar,oct *'}|UTC|2026-11-22 00:00:00+00:00|2027-01-01 00:00:00+00:00; 2027-02-01 00:00:00+00:00; 2027-03-01 00:00:00+00:00; 2027-10-01 00:00:00+00:00",
                "{'cron': '0 10 * * fri-tue'}|UTC|2026-11-24 11:00:00+00:00|2026-11-27 10:00:00+00:00; 2026-11-28 10:00:00+00:00; 2026-11-29 10:00:00+00:00; 2026-11-30 10:00:00+00:00; 2026-12-01 10:00:00+00:00; 2026-12-04 10:00:00+00:00",
                "{'cron': '30 2 * * *'}|Europe/Berlin|2026-03-28 12:00:00+01:00|2026-03-29 03:00:00+02:00; 2026-03-30 02:30:00+02:00",
                "{'cron': '30 2 * * *'}|Europe/Berlin|2026-10-24 12:00:00+02:00|2026-10-25 02:30:00+02:00; 2026-10-26 02:30:00+01:00",
                "{'cron': '*/30 * * * *'}|Europe/Berlin|2026-03-29 01:15:00+01:00|2026-03-29 01:30:00+01:00; 2026-03-29 03:00:00+02:00; 2026-03-29 03:30:00+02:00",
                "{'cron': '*/30 * * * *'}|Europe/Berlin|2026-10-25 01:45:00+02:00|2026-10-25 02:00:00+02:00; 2026-10-25 02:30:00+02:00; 2026-10-25 02:00:00+01:00; 2026-10-25 02:30:00+01:00; 2026-10-25 03:00:00+01:00; 2026-10-25 03:30:00+01:00",
                "{'cron': '0 * * * *'}|America/New_York|2026-11-01 00:30:00-04:00|2026-11-01 01:00:00-04:00; 2026-11-01 01:00:00-05:00; 2026-11-01 02:00:00-05:00",
                "{'cron': '8 3 19 1 *'}|UTC|2037-06-01 00:00:00+00:00|2038-01-19 03:08:00+00:00; 2039-01-19 03:08:00+00:00",
            })
    void comesAt(String json, String zone, String after, String expected) {
        var count = expected.isEmpty() ? 1 : expected.split("; ").length;
        assertThat(next(json.replace('\'', '"'), zone, after, count)).isEqualTo(expected);
    }

    /** Against almanacs: to the minute, within one. */
    @ParameterizedTest
    @CsvSource({
        "rise, 52.52, 13.405, Europe/Berlin, 2026-06-21, 04:43",
        "set, 52.52, 13.405, Europe/Berlin, 2026-06-21, 21:33",
        "rise, 52.52, 13.405, Europe/Berlin, 2026-12-21, 08:15",
        "set, 52.52, 13.405, Europe/Berlin, 2026-12-21, 15:54",
        "rise, 51.4779, -0.0015, Europe/London, 2026-03-20, 06:04",
        "set, 51.4779, -0.0015, Europe/London, 2026-03-20, 18:14",
        "set, -33.8688, 151.2093, Australia/Sydney, 2026-12-21, 20:05",
        "rise, -33.8688, 151.2093, Australia/Sydney, 2026-12-21, 05:41",
        "set, 40.7128, -74.006, America/New_York, 2026-07-04, 20:30",
        "set, 64.1466, -21.9426, Atlantic/Reykjavik, 2026-12-21, 15:30",
    })
    void theSunAsInAlmanacs(String event, double latitude, double longitude, String zone, String date, String time) {
        var here = new Here(ZoneId.of(zone), Optional.of(new Spot(latitude, longitude)));
        var expected = here.instant(java.time.LocalDate.parse(date), java.time.LocalTime.parse(time));
        var rule = Reading.recurrence("{\"sun\": \"" + event + "\"}");
        var found = rule.after(expected.minusSeconds(3 * 3_600), here).orElseThrow();
        assertThat(java.time.Duration.between(expected, found).abs().toSeconds())
                .isLessThanOrEqualTo(90);
    }

    @Test
    void beyondThePolarCircleTheSunSetsAgainInSummersEnd() {
        var tromso = new Here(ZoneId.of("Europe/Oslo"), Optional.of(new Spot(69.65, 18.96)));
        var set = Reading.recurrence("{\"sun\": \"set\"}")
                .after(Instant.parse("2026-06-01T00:00:00Z"), tromso)
                .orElseThrow();
        assertThat(set).isBetween(Instant.parse("2026-07-24T00:00:00Z"), Instant.parse("2026-07-29T00:00:00Z"));
        var north = new Here(ZoneId.of("UTC"), Optional.of(new Spot(90, 0)));
        assertThat(Reading.recurrence("{\"sun\": \"set\"}").after(Instant.parse("2026-05-01T00:00:00Z"), north))
                .as("only once a year at the pole, or never to this rule")
                .satisfiesAnyOf(
                        found -> assertThat(found).isEmpty(),
                        found -> assertThat(found.orElseThrow()).isAfter(Instant.parse("2026-09-01T00:00:00Z")));
    }

    @Test
    void theSunWithAnOffsetAndOnSomeDays() {
        var berlin = new Here(ZoneId.of("Europe/Berlin"), Optional.of(new Spot(52.52, 13.405)));
        var noon = Instant.parse("2026-11-22T11:00:00Z");
        var set = Reading.recurrence("{\"sun\": \"set\"}").after(noon, berlin).orElseThrow();
        assertThat(Reading.recurrence("{\"sun\": \"set\", \"offset\": \"-20 min\"}")
                        .after(noon, berlin))
                .contains(set.minusSeconds(1_200));
        assertThat(Reading.recurrence("{\"sun\": \"set\", \"offset\": \"1 h\", \"days\": \"mon\"}")
                        .after(noon, berlin)
                        .orElseThrow())
                .isBetween(set.plusSeconds(86_400), set.plusSeconds(86_400 + 3_600));
    }

    /** Whatever the rule and the zone: what comes after an instant is after it, and nothing is left out or said twice. */
    @Test
    void rulesGoForwardWithoutGapsOrRepeats() {
        var random = new Random(34);
        var zones = new String[] {"UTC", "Europe/Berlin", "America/Havana", "Australia/Lord_Howe", "Africa/Casablanca"};
        var rules = new String[] {
            "{\"time\": [\"02:30\", \"00:00\", \"01:15\"]}",
            "{\"cron\": \"*/10 * * * *\"}",
            "{\"cron\": \"17 1-3 * * *\"}"
        };
        for (var run = 0; run < 300; run++) {
            var here = new Here(ZoneId.of(zones[run % zones.length]), Optional.empty());
            var rule = Reading.recurrence(rules[run % rules.length]);
            var from = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(400 * 86_400));
            var first = rule.after(from, here).orElseThrow();
            assertThat(first).isAfter(from);
            assertThat(rule.after(first.minusNanos(1), here)).contains(first);
            assertThat(rule.after(from.plusNanos((first.toEpochMilli() - from.toEpochMilli()) / 2), here))
                    .contains(first);
        }
    }
}
