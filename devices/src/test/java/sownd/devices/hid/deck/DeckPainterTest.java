package sownd.devices.hid.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.devices.Appearance;
import sownd.devices.Outbox;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.RecordingWire;

class DeckPainterTest {
    private static final double ALIKE = 32;

    private final TestArtist artist = new TestArtist();
    private final Outbox outbox = new Outbox();

    static List<DeckModel> models() {
        return DeckModels.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyPlaceShowsWhatTheArtistDrew(DeckModel model) throws Exception {
        DeckSimulator deck = new DeckSimulator(model, "A1");
        DeckPainter painter = painter(deck);
        DeckPlaces places = new DeckPlaces(model);
        Map<Place, Appearance> last = new HashMap<>();
        Random random = new Random(model.id().hashCode());
        for (int round = 0; round < 3 * places.shown().size(); round++) {
            Place place = places.shown().get(random.nextInt(places.shown().size()));
            Appearance appearance = TestArtist.saying("say " + random.nextInt(40));
            last.put(place, appearance);
            outbox.put(place, appearance);
            if (random.nextInt(3) == 0) {
                painter.doWork();
            }
        }
        paintAll(painter);
        for (Map.Entry<Place, Appearance> one : last.entrySet()) {
            shows(deck, places, one.getKey(), one.getValue());
        }
        assertThat(deck.refused()).isZero();
    }

    private void shows(DeckSimulator deck, DeckPlaces places, Place place, Appearance appearance) throws IOException {
        DeckModel model = deck.model();
        switch (place) {
            case Place.Key key
            when places.key(key) >= model.gridKeys() ->
                assertThat(deck.colour(places.key(key))).isEqualTo(appearance.fill());
            case Place.Key key -> {
                DeckModel.Face face = model.face();
                Pixels read = decoded(deck.shown(places.key(key)).orElseThrow(), face);
                same(face.turn().back().of(read), PageLayout.Kind.BUTTON, appearance, face.coding());
            }
            case Place.Encoder(int knob) -> {
                if (model.strip().regions()) {
                    Region part = onWire(model.strip(), model.above(knob));
                    Pixels read = JpegTest.decode(deck.strip(part).orElseThrow());
                    same(
                            model.strip().turn().back().of(read),
                            PageLayout.Kind.ENCODER,
                            appearance,
                            DeckModel.Coding.JPEG);
                }
            }
            case Place.Status() -> {
                Region whole =
                        new Region(0, 0, model.strip().width(), model.strip().height());
                Pixels read = JpegTest.decode(deck.strip(whole).orElseThrow());
                same(model.strip().turn().back().of(read), PageLayout.Kind.LABEL, appearance, DeckModel.Coding.JPEG);
            }
            case Place.Fader _ -> throw new AssertionError("a deck with faders");
        }
    }

    private static Region onWire(DeckModel.Strip strip, Region part) {
        if (!strip.turn().swap()) {
            return part;
        }
        return new Region(part.y(), strip.width() - part.x() - part.width(), part.height(), part.width());
    }

    private void same(Pixels read, PageLayout.Kind kind, Appearance appearance, DeckModel.Coding coding) {
        Pixels drawn =
                new Pixels(read.width(), read.height(), artist.draw(kind, appearance, read.width(), read.height()));
        if (coding == DeckModel.Coding.BMP) {
            assertThat(read).isEqualTo(drawn);
        } else {
            assertThat(JpegTest.noise(read, drawn)).isGreaterThan(ALIKE);
        }
    }

    private static Pixels decoded(byte[] file, DeckModel.Face face) throws IOException {
        if (face.coding() == DeckModel.Coding.JPEG) {
            return JpegTest.decode(file);
        }
        ByteBuffer header = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        byte[] samples = Arrays.copyOfRange(file, header.getInt(10), file.length);
        return Pixels.of(Samples.BGR, header.getInt(18), header.getInt(22), samples);
    }

    @Test
    void whatIsShownAlreadyIsNotSent() throws Exception {
        DeckSimulator deck = new DeckSimulator(DeckModels.named("xl").orElseThrow(), "A1");
        CountingWire wire = new CountingWire(deck);
        DeckPainter painter = new DeckPainter(deck.model(), new DeckWriter(deck.model(), wire), cache(), outbox);
        outbox.put(new Place.Key(0, 0), TestArtist.saying("a"));
        paintAll(painter);
        int first = wire.written;
        assertThat(first).isPositive();
        outbox.put(new Place.Key(0, 0), TestArtist.saying("a"));
        paintAll(painter);
        assertThat(wire.written).isEqualTo(first);
    }

    @Test
    void theNewestWinsWhileOthersAreWritten() throws Exception {
        DeckSimulator deck = new DeckSimulator(DeckModels.named("xl").orElseThrow(), "A1");
        FaceCache cache = cache();
        DeckPainter painter = new DeckPainter(deck.model(), new DeckWriter(deck.model(), deck), cache, outbox);
        for (int column = 0; column < 8; column++) {
            outbox.put(new Place.Key(0, column), TestArtist.saying("first"));
        }
        painter.doWork();
        for (int i = 0; i < 50; i++) {
            outbox.put(new Place.Key(0, 7), TestArtist.saying("again " + i));
            outbox.put(new Place.Key(0, 6), TestArtist.saying("first"));
        }
        paintAll(painter);
        assertThat(cache.drawn()).isEqualTo(2);
        shows(deck, new DeckPlaces(deck.model()), new Place.Key(0, 7), TestArtist.saying("again 49"));
    }

    @Test
    void aFaceIsDrawnOnceForAllDecksOfItsSize() throws Exception {
        FaceCache cache = cache();
        for (int i = 0; i < 32; i++) {
            DeckSimulator deck = new DeckSimulator(
                    DeckModels.named(i % 2 == 0 ? "xl" : "32-module").orElseThrow(), "A");
            DeckPainter painter = new DeckPainter(deck.model(), new DeckWriter(deck.model(), deck), cache, outbox);
            outbox.put(new Place.Key(1, i % 8), TestArtist.saying("same"));
            paintAll(painter);
        }
        assertThat(cache.drawn()).isEqualTo(1);
    }

    @Test
    void theCacheForgetsWhatIsOldest() {
        FaceCache cache = new FaceCache(artist, 40_000);
        DeckModel.Face face = DeckModels.named("xl").orElseThrow().face();
        for (int i = 0; i < 500; i++) {
            cache.face(face, PageLayout.Kind.BUTTON, TestArtist.saying("n" + i));
            assertThat(cache.held()).isLessThanOrEqualTo(40_000);
        }
        long drawn = cache.drawn();
        cache.face(face, PageLayout.Kind.BUTTON, TestArtist.saying("n499"));
        assertThat(cache.drawn()).isEqualTo(drawn);
        cache.face(face, PageLayout.Kind.BUTTON, TestArtist.saying("n0"));
        assertThat(cache.drawn()).isEqualTo(drawn + 1);
    }

    @Test
    void ringsAndLampsFollowTheirAppearance() throws Exception {
        DeckModel studio = DeckModels.named("studio").orElseThrow();
        RecordingWire wire = new RecordingWire();
        DeckPainter painter = new DeckPainter(studio, new DeckWriter(studio, wire), cache(), outbox);
        outbox.put(new Place.Encoder(0), new Appearance("", 0xFF8040, 0x102030, "", false, 0.5, Double.NaN, ""));
        paintAll(painter);
        assertThat(wire.written).hasSize(2);
        assertThat(Arrays.copyOf(wire.written.get(0), 6)).containsExactly(2, 0x10, 0, 0xFF, 0x80, 0x40);
        byte[] ring = wire.written.get(1);
        assertThat(Arrays.copyOfRange(ring, 3 + 11 * 3, 3 + 13 * 3)).containsExactly(0x10, 0x20, 0x30, 0, 0, 0);
    }

    private FaceCache cache() {
        return new FaceCache(artist, 16_000_000);
    }

    private DeckPainter painter(DeckSimulator deck) {
        return new DeckPainter(deck.model(), new DeckWriter(deck.model(), deck), cache(), outbox);
    }

    private static void paintAll(DeckPainter painter) throws HidUnavailable {
        while (painter.doWork()) {
            // one place each time
        }
    }
}
