package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.app.ui.KeyFaces;
import sownd.app.ui.Theme;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidPorts;
import sownd.devices.hid.HidWire;
import sownd.devices.hid.deck.DeckModels;
import sownd.devices.hid.deck.DeckSimulator;
import sownd.devices.hid.deck.FaceCache;
import sownd.devices.hid.open.HidSurfaces;
import sownd.devices.link.LinkFault;
import sownd.engine.graph.NodeTypes;

/** A Stream Deck that plays a show and is plugged in and out meanwhile. */
final class HidControllerTest {
    private static final String PROJECT = """
            {"sownd": 1, "name": "Decked",
             "pages": {"one": {"name": "One", "grid": [4, 8], "controls": [
               {"at": [1, 2], "type": "button", "look": {"text": "Rain", "fill": "#c00000"}}]}},
             "surfaces": {"deck": {"profile": "elgato/xl"}}}
            """;

    private static final int KEY = 10;

    @TempDir
    private Path folder;

    private final DeckSimulator deck = new DeckSimulator(DeckModels.named("xl").orElseThrow(), "CL1");
    private final AtomicBoolean plugged = new AtomicBoolean(true);
    private Show show;
    private HidController controller;

    /** The one deck of the test. */
    private final class Ports implements HidPorts {
        @Override
        public List<HidIdentity> present() {
            return plugged.get() ? List.of(deck.identity()) : List.of();
        }

        @Override
        public HidWire open(HidIdentity device) {
            return deck;
        }
    }

    @BeforeEach
    void open() throws Exception {
        var read = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), PROJECT);
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        show = Show.open(
                read.project().orElseThrow(() -> new AssertionError(read.said())), folder, settings, Hardware.system());
        var faces = new FaceCache(new KeyFaces(Theme.stageDark()), 1 << 20);
        controller = new HidController("deck", "elgato/xl", "", new HidSurfaces(new Ports(), faces), show.inbox());
    }

    @AfterEach
    void close() {
        controller.close();
        show.close();
    }

    private boolean says(String address, String what) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return answer.toString().contains(what);
    }

    @Test
    void itShowsThePageIsPressedGoesAndComesAgain() throws Exception {
        for (var round = 0; round < 3; round++) {
            plug(true);
            controller.open();
            Until.so(
                    "every key shows something",
                    () -> deck.shown(KEY).isPresent() && deck.shown(31).isPresent());
            Until.so("the button does not look like an empty key", () -> differs(KEY, 0));
            Until.so("it is here", () -> says("/surface/deck/here", "true"));
            deck.key(KEY, true);
            Until.so("it is pressed", () -> says("/page/one/1/2/pressed", "true"));
            plug(false);
            Until.so("it is missed", () -> controller.look().isPresent());
            Until.so("what it held is let go", () -> says("/page/one/1/2/pressed", "false"));
            controller.close();
            deck.key(KEY, false);
            assertThatThrownBy(controller::open).isInstanceOf(LinkFault.class).hasMessageContaining("plug it in");
        }
    }

    private void plug(boolean in) {
        plugged.set(in);
        deck.plugged(in);
    }

    private boolean differs(int key, int other) {
        return !Arrays.equals(deck.shown(key).orElseThrow(), deck.shown(other).orElseThrow());
    }

    /** Whatever this machine has: nobody's deck of this model is here, and that is told with what to do. */
    @Test
    void aDeckThatIsMissingIsTold() throws Exception {
        Until.so("it is missed", () -> says("/surface/deck/status", "lost"));
        assertThat(says("/surface/deck/reason", "elgato/xl is here: plug it in")
                        || says("/surface/deck/reason", "apt-get install"))
                .isTrue();
    }
}
