package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.bindings.action.Sending;
import sownd.devices.Gesture;
import sownd.devices.Place;

/** The clock on the wall jumps in the middle of whatever takes time: nothing of it comes sooner or later for that. */
class WallJumpsTest {
    private static final String PROJECT = """
        {"sownd": 1, "name": "Jumps", "variables": {"level": {"value": 0}},
         "connections": {"far": {"type": "osc", "port": 9000}},
         "bindings": {
           "beat": {"when": {"interval": "300 ms"}, "do": [{"send": "osc", "to": "far", "address": "/beat"}]},
           "held": {"when": {"true": "var.level > 0.5", "for": "400 ms"},
                    "do": [{"send": "osc", "to": "far", "address": "/held"}]}},
         "pages": {"one": {"name": "One", "controls": [
           {"at": [0, 0], "type": "button", "press": [{"wait": "700 ms"}, {"send": "osc", "to": "far", "address": "/waited"}]},
           {"at": [0, 1], "type": "button", "long": [{"send": "osc", "to": "far", "address": "/long"}]},
           {"at": [0, 2], "type": "button", "confirm": "800 ms", "press": [{"send": "osc", "to": "far", "address": "/confirmed"}]},
           {"at": [0, 3], "type": "button", "press": [{"ramp": "/var/level", "to": 1, "over": "1 s"}]},
           {"at": [0, 4], "type": "button", "arm": "900 ms", "press": [{"send": "osc", "to": "far", "address": "/fired"}]},
           {"at": [0, 5], "type": "button", "lockout": "600 ms", "press": [{"send": "osc", "to": "far", "address": "/go"}]}]}}}
        """;

    /** When each message left, milliseconds since the hands began. */
    private record Left(String what, long millis) {}

    private static final Map<String, String> JUMPS = Map.ofEntries(
            Map.entry("a second on", "+PT1S"),
            Map.entry("a second back", "-PT1S"),
            Map.entry("five minutes on", "+PT5M"),
            Map.entry("five minutes back", "-PT5M"),
            Map.entry("an hour on, as in spring", "+PT1H"),
            Map.entry("an hour back, as in autumn", "-PT1H"),
            Map.entry("eight hours on, after a sleep", "+PT8H"),
            Map.entry("booted in 1970, then set", "1970-01-01T00:00:20Z"),
            Map.entry("to 2038", "2038-01-19T03:14:06Z"),
            Map.entry("to a leap day", "2028-02-29T23:59:59Z"),
            Map.entry("to another zone", "@Australia/Lord_Howe"),
            Map.entry("to summer's end in Europe", "2026-10-25T00:59:59.7Z"),
            Map.entry("to summer's beginning in Europe", "2027-03-28T00:59:59.7Z"),
            Map.entry("to summer's end in America", "2026-11-01T05:59:59.7Z"));

    static Stream<Arguments> jumps() {
        return JUMPS.entrySet().stream().map(jump -> Arguments.of(jump.getKey(), jump.getValue()));
    }

    private static void jump(SetClock wall, String where) {
        switch (where.charAt(0)) {
            case '+' ->
                wall.set(wall.instant().plus(Duration.parse(where.substring(1))).toString());
            case '-' ->
                wall.set(
                        wall.instant().minus(Duration.parse(where.substring(1))).toString());
            case '@' -> wall.zone(where.substring(1));
            default -> wall.set(where);
        }
    }

    private static List<Left> played(String where) {
        try (var stage = new Stage(PROJECT)) {
            stage.wall.set("2026-11-22T19:25:00Z");
            stage.wall.zone("Europe/Berlin");
            stage.attach("screen");
            var begun = stage.driver.nanoTime();
            for (var column = 0; column < 6; column++) {
                stage.hand("screen", new Place.Key(0, column), Gesture.DOWN, 1);
            }
            stage.pass(250);
            if (!where.isEmpty()) {
                jump(stage.wall, where);
            }
            stage.pass(400);
            for (var column : new int[] {4, 5}) { // armed still; not locked any more
                stage.hand("screen", new Place.Key(0, column), Gesture.UP, 0);
                stage.hand("screen", new Place.Key(0, column), Gesture.DOWN, 1);
            }
            stage.pass(1500);
            assertThat(stage.value("/status/fault").asText()).isEmpty();
            var left = new ArrayList<Left>();
            for (var i = 0; i < stage.sent.size(); i++) {
                var what = ((Sending.Osc) stage.sent.get(i)).address();
                left.add(new Left(what, (stage.sentAt.get(i) - begun) / 1_000_000));
            }
            return left;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jumps")
    void nothingComesSoonerOrLater(String what, String where) {
        var still = played("");
        assertThat(still)
                .extracting(Left::what)
                .contains("/beat", "/held", "/waited", "/long", "/confirmed", "/fired", "/go");
        assertThat(played(where)).as(what).isEqualTo(still);
    }
}
