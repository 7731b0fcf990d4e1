package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/**
 * A fader of hardware whose value is moved away under it: by a preset, by another page and back, while it was unplugged.
 * Every way of taking over, against an account of them in one line each; among the moves is the sweep over the value in
 * one step, of which no sample lies near it.
 */
class TakeoverTest {
    private static final Place STRIP = new Place.Fader(0);
    private static final double NEAR = 1.0 / 64;

    private enum Moved {
        PRESET,
        PAGE,
        RECONNECT
    }

    /** Where the fader stands, where the value is put meanwhile, where the fader is moved then. */
    private record Places(double stood, double put, double moved) {}

    private static List<Places> places() {
        var places = new ArrayList<Places>();
        for (var stood : new double[] {0, 0.5, 1}) {
            for (var put : new double[] {0.25, 0.5, 0.8}) {
                for (var moved : new double[] {0, 0.26, 1}) {
                    places.add(new Places(stood, put, moved));
                }
            }
        }
        return places;
    }

    static Stream<Arguments> cases() {
        return Stream.of("jump", "pickup", "scale")
                .flatMap(takeover -> Stream.of(Moved.values())
                        .flatMap(by -> places().stream().map(places -> Arguments.of(takeover, by, places))));
    }

    /** Where the value is then. After a reconnection nobody knows where the fader stood. */
    private static double model(String takeover, Moved by, Places at) {
        var known = by != Moved.RECONNECT;
        if (takeover.equals("jump") || near(at) || (known && between(at))) {
            return at.moved;
        }
        return takeover.equals("scale") && known ? scaled(at) : at.put;
    }

    private static boolean near(Places at) {
        return Math.abs(at.moved - at.put) <= NEAR;
    }

    private static boolean between(Places at) {
        return (at.stood - at.put) * (at.moved - at.put) <= 0;
    }

    /** What is left of the value's way is to what is left of the fader's as it was before. */
    private static double scaled(Places at) {
        if (at.moved == at.stood) {
            return at.put;
        }
        return at.moved > at.stood
                ? at.put + (at.moved - at.stood) * (1 - at.put) / (1 - at.stood)
                : at.put - (at.stood - at.moved) * at.put / at.stood;
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cases")
    void takesOverAsTheModelSays(String takeover, Moved by, Places at) {
        try (var stage = new Stage("""
            {"sownd": 1, "name": "Strip", "variables": {"a": {"value": 0}}, "surfaces": {"pads": {"page": "one"}},
             "presets": {"away": {"/var/a": %s}},
             "pages": {
               "one": {"name": "One", "controls": [
                 {"at": [0, 0], "type": "fader", "target": "/var/a", "range": [0, 1], "takeover": "%s"}]},
               "two": {"name": "Two", "controls": []}}}
            """.formatted(at.put, takeover))) {
            stage.attach("pads", STRIP);
            stand(stage, at.stood);
            stage.pass(1500); // nothing that comes now is an echo
            moveAway(stage, by, at);
            stage.hand("pads", STRIP, Gesture.MOVE, at.moved);
            assertThat(stage.value("/var/a").asNumber()).isCloseTo(model(takeover, by, at), within(1e-6));
        }
    }

    /** However it takes over, a sweep over everything and back brings both together. */
    private static void stand(Stage stage, double at) {
        for (var position : new double[] {0, 1, 0, at}) {
            stage.hand("pads", STRIP, Gesture.MOVE, position);
        }
        assertThat(stage.value("/var/a").asNumber()).isEqualTo(at);
    }

    private static void moveAway(Stage stage, Moved by, Places at) {
        switch (by) {
            case PRESET -> stage.ask(stage.inbox.call("/preset/away/recall", List.of()));
            case PAGE -> {
                stage.ask(stage.inbox.set("/surface/pads/page", Value.of("two")));
                stage.ask(stage.inbox.set("/var/a", Value.of(at.put)));
                stage.ask(stage.inbox.set("/surface/pads/page", Value.of("one")));
            }
            case RECONNECT -> {
                stage.inbox.detach("pads");
                stage.ask(stage.inbox.set("/var/a", Value.of(at.put)));
                stage.attach("pads", STRIP);
            }
        }
        stage.pass(20);
        assertThat(stage.value("/var/a").asNumber()).isEqualTo(at.put);
    }
}
