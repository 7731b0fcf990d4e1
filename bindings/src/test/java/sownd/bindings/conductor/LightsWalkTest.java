package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sownd.bindings.feedback.Shown;
import sownd.bindings.page.Control;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.devices.Appearance;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/**
 * Hands do everything a hand can to every control of the demo; after each of these every light of the page is what State
 * says, computed anew from nothing but State. A light that was not told of a change lies.
 */
class LightsWalkTest {
    private static final Path DEMO = Path.of("..", "assets", "demo", "matinee", "project.json");
    private static final double NONE = Double.NaN;

    private final String text = read();
    private final Project project =
            new ProjectReader(NodeTypes.builtIn()).read(DEMO, text).project().orElseThrow();
    private final Stage stage = new Stage(text);
    private final Stage.Panelled screen = stage.attach("screen");
    private final Set<Place> held = new HashSet<>();
    private int compared;
    private int changed;

    private static String read() {
        try {
            return Files.readString(DEMO);
        } catch (java.io.IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /** What a hand does to a control, one step after the other. */
    private enum Hand {
        PRESS,
        HOLD,
        DOUBLE,
        TURN,
        MOVE,
        LEAVE_WHILE_HELD
    }

    @Test
    void noLightLies() {
        try (stage) {
            for (var page : project.pageIds()) {
                for (var control : project.pages().get(page).controls()) {
                    for (var hand : Hand.values()) {
                        show(page);
                        play(hand, page, control.at());
                    }
                }
            }
            stage.ask(stage.inbox.call("/transport/stop_all", List.of()));
            stage.pass(3000);
            for (var page : project.pageIds()) {
                show(page);
                compare("at the end, on page " + page);
                assertThat(screen.lights.values()).noneMatch(face -> face.pressed() || !Double.isNaN(face.ring()));
            }
            assertThat(stage.value("/status/running")).isEqualTo(Value.of(0));
            assertThat(compared).isGreaterThan(10_000);
            assertThat(changed).as("lights that changed").isGreaterThan(200);
        }
    }

    private void show(String page) {
        stage.ask(stage.inbox.set("/surface/screen/page", Value.of(page)));
        compare("page " + page);
    }

    private void play(Hand hand, String page, Place.Key at) {
        switch (hand) {
            case PRESS -> press(at, 40);
            case HOLD -> press(at, 1200);
            case DOUBLE -> {
                press(at, 40);
                press(at, 40);
                stage.pass(600);
                compare("after two presses of " + at);
            }
            case TURN -> {
                hand(at, Gesture.TURN, 3);
                hand(at, Gesture.TURN, -1);
            }
            case MOVE -> {
                hand(at, Gesture.TOUCH, 0);
                hand(at, Gesture.MOVE, 0.7);
                hand(at, Gesture.SLIDE, 0.3);
                hand(at, Gesture.RELEASE, 0);
            }
            case LEAVE_WHILE_HELD -> {
                hand(at, Gesture.DOWN, 1);
                var ids = project.pageIds();
                show(ids.get((ids.indexOf(page) + 1) % ids.size()));
                hand(at, Gesture.UP, 0);
                show(page);
            }
        }
    }

    private void press(Place.Key at, int millis) {
        hand(at, Gesture.DOWN, 1);
        for (var passed = 0; passed < millis; passed += 40) {
            stage.pass(40);
            compare("holding " + at + " for " + passed + " ms");
        }
        hand(at, Gesture.UP, 0);
        stage.pass(30);
        compare("after " + at);
    }

    private void hand(Place.Key at, Gesture gesture, double value) {
        if (gesture == Gesture.DOWN) {
            held.add(at);
        } else if (gesture == Gesture.UP) {
            held.remove(at);
        }
        changed -= screen.shown.size();
        stage.hand("screen", at, gesture, value);
        changed += screen.shown.size();
        compare(gesture + " at " + at);
    }

    /** Every light of the page that is shown, with what State makes of its control. */
    private void compare(String when) {
        for (var control : project.pages().get(screen.page).controls()) {
            var light = screen.lights.get(control.at());
            assertThat(light)
                    .as("%s: there is a light at %s", when, control.at())
                    .isNotNull();
            compare(light, control, when + ", " + Project.path(screen.page, control));
            compared++;
        }
    }

    private void compare(Appearance light, Control control, String where) {
        Shown meant = control.feedback().show(stage.conductor.state()::value);
        assertThat(light.text()).as("%s: text", where).isEqualTo(meant.text());
        assertThat(light.badge()).as("%s: badge", where).isEqualTo(meant.fault().isEmpty() ? meant.badge() : "warn");
        assertThat(light.decor().icon()).as("%s: icon", where).isEqualTo(meant.icon());
        assertThat(light.decor().border()).as("%s: border", where).isEqualTo(meant.border());
        meant.fill()
                .ifPresent(
                        fill -> assertThat(light.fill()).as("%s: fill", where).isEqualTo(fill));
        assertThat(light.level()).as("%s: level", where).isEqualTo(Double.valueOf(level(control)));
        var state = stage.conductor.state();
        var path = Project.path(screen.page, control);
        assertThat(state.value(path + "/pressed")).as(where).isEqualTo(Value.of(light.pressed()));
        if (held.isEmpty()) {
            assertThat(light.pressed()).as("%s: nobody holds it", where).isFalse();
        }
    }

    private double level(Control control) {
        var state = stage.conductor.state();
        return control.level()
                .flatMap(state::leaf)
                .filter(_ -> control.motion().across().isEmpty())
                .map(leaf ->
                        control.scale(leaf).position(state.value(leaf.path()).asNumber()))
                .orElse(NONE);
    }
}
