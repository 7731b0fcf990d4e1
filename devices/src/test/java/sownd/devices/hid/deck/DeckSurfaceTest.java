package sownd.devices.hid.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.hid.HidUnavailable;

class DeckSurfaceTest {
    private static final long PATIENCE_SECONDS = 20;

    private final BlockingQueue<ControlEvent> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<HidUnavailable> losses = new LinkedBlockingQueue<>();

    static List<DeckModel> models() {
        return DeckModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void aKeyIsPressedAndLetGo(DeckModel model) throws Exception {
        DeckSimulator deck = new DeckSimulator(model, "A1");
        try (DeckSurface surface = start(deck)) {
            assertThat(surface.model()).isEqualTo(model);
            deck.key(model.keys() - 1, true);
            deck.key(0, true);
            deck.key(model.keys() - 1, false);
            Place last = new DeckPlaces(model).key(model.keys() - 1);
            assertThat(next()).isEqualTo(last + " DOWN");
            assertThat(next()).isEqualTo(new Place.Key(0, 0) + " DOWN");
            assertThat(next()).isEqualTo(last + " UP");
        }
        assertThat(next()).isEqualTo(new Place.Key(0, 0) + " UP");
    }

    @Test
    void encodersTurnArePushedAndTapped() throws Exception {
        DeckSimulator deck = new DeckSimulator(model("plus"), "A1");
        try (DeckSurface _ = start(deck)) {
            deck.turn(2, -3);
            deck.knob(3, true);
            deck.knob(3, false);
            deck.touch(399, 50, false);
            ControlEvent turned = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(turned.gesture()).isEqualTo(Gesture.TURN);
            assertThat(turned.value()).isEqualTo(-3);
            assertThat(turned.place()).isEqualTo(new Place.Encoder(2));
            assertThat(next()).isEqualTo(new Place.Encoder(3) + " DOWN");
            assertThat(next()).isEqualTo(new Place.Encoder(3) + " UP");
            assertThat(next()).isEqualTo(new Place.Encoder(1) + " DOWN");
            assertThat(next()).isEqualTo(new Place.Encoder(1) + " UP");
        }
    }

    @Test
    void aDeckThatGoesLetsGoAndTellsOnce() throws Exception {
        DeckSimulator deck = new DeckSimulator(model("xl"), "A1");
        DeckSurface surface = start(deck);
        deck.key(9, true);
        assertThat(next()).isEqualTo(new Place.Key(1, 1) + " DOWN");
        deck.plugged(false);
        surface.show(new Place.Key(0, 0), TestArtist.saying("late"));
        assertThat(next()).isEqualTo(new Place.Key(1, 1) + " UP");
        assertThat(losses.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).hasMessageContaining("unplugged");
        surface.close();
        assertThat(losses).isEmpty();
    }

    @Test
    void isDarkAtFirstShowsWhatItIsToldAndLeavesTheLogo() throws Exception {
        DeckSimulator deck = new DeckSimulator(model("originalv2"), "A1");
        DeckSurface surface = start(deck);
        surface.show(new Place.Key(2, 4), TestArtist.saying("hello"));
        surface.brighten(0.3);
        surface.close();
        assertThat(deck.brightness()).isEqualTo(30);
        assertThat(deck.logo()).isTrue();
        assertThat(deck.refused()).isZero();
    }

    @Test
    void aReleaseNobodyHadRoomForIsOfferedAgain() throws Exception {
        DeckSimulator deck = new DeckSimulator(model("mini"), "A1");
        List<String> taken = new ArrayList<>();
        boolean[] full = {false};
        DeckReader reader = new DeckReader("deck", deck.model(), deck, event -> {
            if (!full[0]) {
                taken.add(event.place() + " " + event.gesture());
            }
            return !full[0];
        });
        deck.key(1, true);
        reader.doWork(0);
        full[0] = true;
        deck.key(1, false);
        deck.key(2, true);
        reader.doWork(0);
        reader.doWork(0);
        full[0] = false;
        reader.doWork(0);
        assertThat(taken).containsExactly(new Place.Key(0, 1) + " DOWN", new Place.Key(0, 1) + " UP");
        assertThat(reader.dropped()).isEqualTo(2);
    }

    @Test
    void itTellsWhoItIs() throws Exception {
        for (DeckModel model : DeckModels.all()) {
            DeckWriter words = new DeckWriter(model, new DeckSimulator(model, "AB12C3D45678"));
            assertThat(words.serial()).isEqualTo("AB12C3D45678");
            assertThat(words.firmware()).isEqualTo("1.00.000");
        }
    }

    private DeckSurface start(DeckSimulator deck) {
        return DeckSurface.start(
                "deck", deck.model(), deck, new FaceCache(new TestArtist(), 16_000_000), events::offer, losses::add);
    }

    private static DeckModel model(String id) {
        return DeckModels.named(id).orElseThrow();
    }

    private String next() throws InterruptedException {
        ControlEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return event == null ? "nothing" : event.place() + " " + event.gesture();
    }
}
