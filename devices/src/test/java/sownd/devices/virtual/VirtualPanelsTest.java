package sownd.devices.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.devices.hid.deck.DeckModel;
import sownd.devices.hid.deck.DeckModels;
import sownd.devices.hid.deck.DeckSimulator;
import sownd.devices.hid.deck.DeckSurface;
import sownd.devices.hid.deck.FaceCache;
import sownd.devices.hid.xkeys.XkeysModel;
import sownd.devices.hid.xkeys.XkeysModels;
import sownd.devices.hid.xkeys.XkeysSimulator;
import sownd.devices.hid.xkeys.XkeysSurface;
import sownd.devices.midi.MidiPorts;
import sownd.devices.profile.Light;
import sownd.devices.profile.Profile;
import sownd.devices.profile.ProfileSurface;
import sownd.devices.profile.Profiles;
import sownd.devices.profile.Single;

/** Every model as a picture: what is shown on it is seen on it, and what is done to it arrives. */
class VirtualPanelsTest {
    private static final long PATIENCE_SECONDS = 30;
    private static final Appearance RED = new Appearance("Go", 0xFF0000, 0xFFFFFF, "", false, 0.5, Double.NaN, "1");

    private final BlockingQueue<ControlEvent> events = new LinkedBlockingQueue<>();
    private final Semaphore news = new Semaphore(0);

    static Stream<Profile> profiles() throws IOException {
        Profiles all = Profiles.of(Path.of("..", "profiles"));
        return all.names().stream().map(name -> all.find(name).orElseThrow());
    }

    static List<DeckModel> decks() {
        return DeckModels.all();
    }

    static List<XkeysModel> panels() {
        return XkeysModels.all();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void controllersBehave(Profile profile) throws Exception {
        ProfilePanel panel = new ProfilePanel(profile);
        panel.onChange(news::release);
        panel.plug();
        MidiPorts ports = MidiPorts.system();
        try (ProfileSurface surface = ProfileSurface.open("s", profile, ports, events::offer)) {
            List<Place> places = profile.controls().stream()
                    .map(Profile.Control::place)
                    .distinct()
                    .toList();
            assertThat(panel.parts()).hasSameSizeAs(places);
            surface.places().forEach(place -> surface.show(place, RED));
            for (Place place : surface.places()) {
                List<Light> lights = profile.controls().stream()
                        .filter(control -> control.place().equals(place))
                        .flatMap(control -> control.lights().stream())
                        .toList();
                until(() -> lights.stream().allMatch(light -> shows(light, panel.seen(places.indexOf(place)))));
            }
            for (int part = 0; part < panel.parts().size(); part++) {
                touch(panel, part, places.get(part));
            }
        }
        panel.unplug();
    }

    private static boolean shows(Light light, Seen seen) {
        return switch (light) {
            case Single.Ring _ -> Math.abs(seen.ring() - 0.5) < 0.1;
            case Single.Motor _ -> Math.abs(seen.position() - 0.5) < 0.01;
            case Single.Meter _ -> true; // nothing is said about a gauge
            case Single.Text text ->
                !seen.words().isEmpty() && seen.words().getFirst().equals("Go");
            case Single.States _ -> seen.lamp() == LightReader.PLAIN;
            case Light _ -> (seen.lamp() & 0xFF0000) > 0x400000 && (seen.lamp() & 0xFFFF) < 0x8000;
        };
    }

    private void touch(VirtualPanel panel, int part, Place place) throws InterruptedException {
        switch (panel.parts().get(part).kind()) {
            case FADER -> {
                panel.slide(part, 0.75);
                assertThat(next(Gesture.MOVE, place)).isCloseTo(0.75, within(0.01));
            }
            case KNOB -> {
                panel.turn(part, 2);
                ControlEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(event.place()).isEqualTo(place);
                assertThat(event.gesture()).isIn(Gesture.TURN, Gesture.MOVE);
                assertThat(event.value()).isGreaterThan(0.5);
            }
            case KEY, SCREEN -> {
                panel.press(part, true);
                next(Gesture.DOWN, place);
                panel.press(part, false);
                next(Gesture.UP, place);
            }
        }
        events.clear();
    }

    private double next(Gesture gesture, Place place) throws InterruptedException {
        ControlEvent event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(event).isNotNull();
        assertThat(event.gesture()).isEqualTo(gesture);
        assertThat(event.place()).isEqualTo(place);
        return event.value();
    }

    private void until(BooleanSupplier seen) throws InterruptedException {
        while (!seen.getAsBoolean()) {
            assertThat(news.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("decks")
    void decksBehave(DeckModel model) throws Exception {
        DeckPanel panel = new DeckPanel(new DeckSimulator(model, "A1"));
        panel.onChange(news::release);
        FaceCache faces = new FaceCache((_, look, w, h) -> filled(look.fill(), w * h), 8_000_000);
        DeckSimulator wire = panel.wire();
        try (DeckSurface surface = DeckSurface.start("s", model, wire, faces, events::offer, _ -> {})) {
            surface.places().forEach(place -> surface.show(place, RED));
            for (int part = 0; part < panel.parts().size(); part++) {
                red(panel, part, model);
                if (panel.parts().get(part).kind() == Part.Kind.KEY) {
                    panel.press(part, true);
                    ControlEvent down = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    assertThat(down.gesture()).isEqualTo(Gesture.DOWN);
                    panel.press(part, false);
                    next(Gesture.UP, down.place());
                }
            }
        }
    }

    private void red(DeckPanel panel, int part, DeckModel model) throws Exception {
        if (model.face().coding() == DeckModel.Coding.NONE) {
            return;
        }
        if (panel.seen(part).lamp() != Seen.NONE) {
            until(() -> panel.seen(part).lamp() == 0xFF0000);
        } else if (panel.parts().get(part).kind() != Part.Kind.KNOB) {
            until(() ->
                    panel.seen(part).picture().map(VirtualPanelsTest::middle).orElse(0) > 0xE00000);
        }
    }

    private static int middle(Seen.Picture picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture.file()));
            return image.getRGB(image.getWidth() / 2, image.getHeight() / 2) & 0xFFFFFF;
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static int[] filled(int rgb, int count) {
        int[] pixels = new int[count];
        Arrays.fill(pixels, rgb);
        return pixels;
    }

    @ParameterizedTest
    @MethodSource("panels")
    void xkeysBehave(XkeysModel model) throws Exception {
        XkeysPanel panel = new XkeysPanel(new XkeysSimulator(model, "A1"));
        panel.onChange(news::release);
        try (XkeysSurface surface = XkeysSurface.start("s", model, panel.wire(), events::offer, _ -> {})) {
            surface.places().forEach(place -> surface.show(place, RED));
            for (int part = 0; part < panel.parts().size(); part++) {
                int which = part;
                if (panel.parts().get(part).kind() == Part.Kind.KEY
                        && model.backlight() == XkeysModel.Backlight.STICK) {
                    until(() -> panel.seen(which).lamp() != 0);
                } else if (panel.seen(part).lamp() != Seen.NONE) {
                    until(() -> panel.seen(which).lamp() == 0xFF0000);
                }
                if (panel.parts().get(part).kind() == Part.Kind.KEY) {
                    panel.press(part, true);
                    ControlEvent down = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    assertThat(down.gesture()).isEqualTo(Gesture.DOWN);
                    panel.press(part, false);
                    next(Gesture.UP, down.place());
                }
            }
        }
    }
}
