package sownd.bindings.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sownd.engine.graph.NodeTypes;

/** What is said of bindings that cannot be what was meant: the place, what is wrong, and what would mend it. */
class BindingShapeTest {
    private static List<String> said(String more, String binding) {
        var text = """
            {"sownd": 1, "name": "Test", %s
             "pages": {"one": {"name": "One", "controls": [{"at": [0, 0], "type": "button"}]}},
             "variables": {"a": {}}, "connections": {"keys": {"type": "midi"}}, "surfaces": {"pads": {}},
             "bindings": {"x": {%s}}}
            """.formatted(more, binding).replace('\'', '"');
        return new ProjectReader(NodeTypes.builtIn())
                .read(Path.of("p"), text).problems().stream()
                        .map(problem -> problem.pointer() + ": " + problem.what() + ", " + problem.mend())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'time': '25:00'}|/time: \"25:00\" is no time of day, write hours and minutes such as 19:25, or 19:25:30",
                "{'time': '7 pm'}|/time: \"7 pm\" is no time of day, write hours and minutes such as 19:25, or 19:25:30",
                "{'time': []}|: no time is given, write one such as \"19:25\"",
                "{'time': '19:25', 'days': 'tue-son'}|/days: \"son\" is no day, did you mean \"mon\"?",
                "{'time': '19:25', 'days': 'mon-tue-wed'}|/days: \"mon-tue-wed\" is no range of days, write one such as tue-sun",
                "{'date': '2026-02-30 18:00'}|/date: \"2026-02-30 18:00\" is no date and time, write year-month-day and time such as 2026-12-24 18:00",
                "{'date': '24.12.2026 18:00'}|/date: \"24.12.2026 18:00\" is no date and time, write year-month-day and time such as 2026-12-24 18:00",
                "{'cron': '0 19 * *'}|/cron: \"0 19 * *\" has 4 fields, write minute, hour, day, month and weekday such as \"0 19 * * 2-7\"",
                "{'cron': '60 19 * * *'}|/cron: \"60\" is no minute of a cron rule, write * or numbers from 0 to 59 such as 0-59",
                "{'cron': '0 19 * foo *'}|/cron: \"foo\" is no month of a cron rule, write * or numbers from 1 to 12 such as 1-12",
                "{'cron': '5-1 19 * * *'}|/cron: \"5-1\" is no minute of a cron rule, write * or numbers from 0 to 59 such as 0-59",
                "{'cron': '*/0 19 * * *'}|/cron: \"*/0\" is no minute of a cron rule, write * or numbers from 0 to 59 such as 0-59",
                "{'sun': 'set'}|/sun: where the sun rises depends on the place, add \"place\": {\"latitude\": …, \"longitude\": …} to the project",
                "{'sun': 'sets'}|/sun: \"sets\" is not possible here, did you mean \"set\"?",
                "{'interval': '1 ms'}|: this interval is too short, write at least \"10 ms\"",
                "{'interval': '5 s', 'to': '1 s'}|: \"to\" is shorter than \"interval\", write the longer one there",
                "{'changed': '/var/b'}|/changed: there is no address /var/b, did you mean /var/a?",
                "{'changed': '/var/a', 'by': 0}|/by: 0 is not possible here, write a number over 0",
                "{'true': 'var.b > 1'}|/true: there is no address /var/b, did you mean /var/a?",
                "{'true': 'var.a >'}|/true: the expression \"var.a >\" is not understood at its letter 7: it does not go on like that, mend it there",
                "{'true': 'clock.time > 12'}|/true: clock.time is a text and 12 is a number (letter 12 of \"clock.time > 12\"), compare values of one sort",
                "{'came': 'pad'}|/came: there is no surface or connection \"pad\", did you mean \"pads\"?",
                "{'cue': 'q7'}|/cue: \"q7\" is no cue, write the ids of its list and its own such as main/q7",
                "{'gesture': 'long', 'on': '/var/a'}|/on: \"/var/a\" is no control, write its page and place such as /page/evening/0/0",
                "{'gesture': 'long', 'on': '/page/one/2/2'}|/on: there is no address /page/one/2/2/pressed, did you mean /page/one/0/0/pressed?",
                "{'http': 'Go!'}|/http: \"Go!\" is not an id, use small letters, digits and _",
                "{'osc': '/x', 'args': [[2, 1]]}|/args/0: this is no condition for a value, write the value itself, a range [least, most] or null for any",
                "{'midi': 'note 60', 'value': {}}|/value: this is no condition for a value, write the value itself, a range [least, most] or null for any",
            })
    void aTriggerThatCannotBe(String when, String expected) {
        assertThat(said("", "'when': " + when + ", 'do': []")).containsExactly("/bindings/x/when" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'zone': 'Europe/Belin',|/zone: there is no time zone \"Europe/Belin\", did you mean \"Europe/Berlin\"?",
                "'place': {'latitude': 91, 'longitude': 0},|/place/latitude: 91 is not possible here, write degrees from -90 to 90",
                "'place': {'latitude': 5},|/place: \"longitude\" is missing, add it: degrees east of Greenwich, negative for west",
            })
    void aPlaceThatCannotBe(String more, String expected) {
        assertThat(said(more, "'when': {'http': 'go'}, 'do': []")).containsExactly(expected);
    }

    @Test
    void everythingThatCanBeWritten() {
        var place = "'zone': 'Europe/Berlin', 'place': {'latitude': 52.5, 'longitude': 13.4},";
        for (var when : List.of(
                "{'sun': 'dusk', 'offset': '- 20 min', 'days': 'mon'}",
                "{'time': ['19:25', '7:00:30'], 'days': 'Tue-Sun'}",
                "{'interval': '5 s', 'to': '20 s'}",
                "{'true': 'var.a > 1', 'for': '2 s', 'at_start': true}",
                "{'changed': '/var/a', 'by': 0.5, 'at_most': '50 ms'}",
                "{'midi': 'pitchbend ch 3', 'value': 8192}",
                "{'cue': 'main/q7'}",
                "{'went': 'keys'}")) {
            var binding =
                    "'name': 'Night', 'if': 'var.a > 1', 'armed': false, 'missed': 'run', 'within': '2 min', 'do': []";
            assertThat(said(place, "'when': " + when + ", " + binding)).as(when).isEmpty();
        }
    }
}
