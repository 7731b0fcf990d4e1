package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.PageLayout;
import sownd.devices.Place;

class ScreenSurfaceTest {
    private final List<ControlEvent> events = new ArrayList<>();
    private final SteppedStage stage = new SteppedStage();
    private final ScreenSurface surface = new ScreenSurface(events::add, stage);
    private final Matinee matinee = new Matinee();
    private final Seen seen = new Seen();

    private static final class Seen implements ScreenSurface.View {
        private final List<String> pages = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();

        @Override
        public void lay(PageLayout page) {
            pages.add(page.id());
        }

        @Override
        public void show(Place place, Appearance appearance) {
            places.add(place);
        }

        @Override
        public void letGo() {}
    }

    @Test
    void showsEveryControlOfAnyPage() {
        assertThat(surface.id()).isEqualTo("screen").matches("[a-z][a-z0-9_]*");
        assertThat(surface.places()).isEmpty();
    }

    @Test
    void changesReachTheViewInFrames() {
        surface.attach(seen);
        matinee.showOn(surface);
        stage.tick();
        assertThat(seen.pages).containsExactly("matinee");
        assertThat(seen.places)
                .containsExactlyInAnyOrderElementsOf(matinee.faces().keySet());
    }

    @Test
    void aWindowOpenedLaterShowsWhatWasLaid() {
        matinee.showOn(surface);
        stage.tick();
        surface.attach(seen);
        assertThat(seen.pages).containsExactly("matinee");
        assertThat(seen.places)
                .containsExactlyInAnyOrderElementsOf(matinee.faces().keySet());
    }

    @Test
    void closedItTakesNothingIn() {
        surface.attach(seen);
        surface.close();
        matinee.showOn(surface);
        stage.tick();
        assertThat(seen.pages).isEmpty();
    }

    @Test
    void handsAreReportedWithTheirPlace() {
        surface.say(Matinee.GO, Gesture.DOWN, 1);
        ControlEvent event = events.getFirst();
        assertThat(event.surface()).isEqualTo("screen");
        assertThat(event.place()).isEqualTo(Matinee.GO);
        assertThat(event.gesture()).isEqualTo(Gesture.DOWN);
        assertThat(event.value()).isEqualTo(1);
    }
}
