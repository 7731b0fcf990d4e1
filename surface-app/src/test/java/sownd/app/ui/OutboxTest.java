package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.Place;

class OutboxTest {
    private final Outbox outbox = new Outbox();
    private final Matinee matinee = new Matinee();

    private static Appearance text(String text) {
        return new Appearance(text, 1, 1, "", false, Double.NaN, Double.NaN, "");
    }

    private void layAll() {
        outbox.lay(matinee.page());
        matinee.faces().forEach(outbox::show);
        outbox.take();
    }

    @Test
    void newestWinsPerPlace() {
        layAll();
        outbox.show(Matinee.GO, text("one"));
        outbox.show(Matinee.RAIN, text("rain"));
        outbox.show(Matinee.GO, text("two"));
        assertThat(outbox.take().shows())
                .containsExactlyInAnyOrderEntriesOf(Map.of(Matinee.GO, text("two"), Matinee.RAIN, text("rain")));
        assertThat(outbox.isEmpty()).isTrue();
    }

    @Test
    void aPageComesWithItsAppearances() {
        outbox.lay(matinee.page());
        matinee.faces().forEach(outbox::show);
        Outbox.Frame frame = outbox.take();
        assertThat(frame.page()).isEqualTo(matinee.page());
        assertThat(frame.shows()).isEqualTo(matinee.faces());
    }

    @Test
    void anIncompletePageWaitsOneFrameOnly() {
        outbox.lay(matinee.page());
        outbox.show(Matinee.GO, text("GO"));
        assertThat(outbox.take().page()).isNull();
        assertThat(outbox.isEmpty()).isFalse();
        Outbox.Frame frame = outbox.take();
        assertThat(frame.page()).isEqualTo(matinee.page());
        assertThat(frame.shows()).containsOnlyKeys(Matinee.GO);
    }

    @Test
    void anOlderPagesAppearancesAreForgotten() {
        layAll();
        outbox.show(Matinee.GO, text("old"));
        outbox.show(new Place.Status(), text("status"));
        outbox.lay(new PageLayout("empty", "Empty", 1, 1, java.util.List.of()));
        assertThat(outbox.take().shows()).containsOnlyKeys(new Place.Status());
    }

    @Test
    void placesNotOnThePageTakeNoRoom() {
        layAll();
        for (int row = 100; row < 200; row++) {
            outbox.show(new Place.Key(row, 0), text("?"));
        }
        outbox.show(new Place.Fader(0), text("?"));
        assertThat(outbox.isEmpty()).isTrue();
    }
}
