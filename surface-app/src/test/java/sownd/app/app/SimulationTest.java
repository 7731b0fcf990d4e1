package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sownd.app.ui.PanelWindow;
import sownd.bindings.conductor.Answer;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.ProjectReader;
import sownd.devices.virtual.DeckPanel;
import sownd.devices.virtual.VirtualPanel;
import sownd.engine.graph.NodeTypes;
import sownd.engine.graph.Value;

/** Controllers without hardware in a running show. */
class SimulationTest {
    private static final String PROJECT = """
            {"sownd": 1, "name": "Sim",
             "variables": {"level": {"value": 0}},
             "pages": {"one": {"name": "One", "grid": [4, 8], "controls": [
               {"at": [0, 0], "type": "button", "look": {"text": "Go", "fill": "red"}, "press": [{"set": "/var/level", "to": 1}]},
               {"at": [1, 0], "type": "fader", "target": "/var/level", "range": [0, 1]}]}},
             "surfaces": {"desk": {"profile": "mackie/control", "page": "one"}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aDeckNobodyNamedAndADeskThatIsNamedPlayTheShow() throws Exception {
        var read = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), PROJECT);
        var project = read.project().orElseThrow(() -> new AssertionError(read.said()));
        var settings = new ShowSettings(ShowSettings.Window.HEADLESS, AudioSetup.Driver.NULL, 0, 0);
        try (var simulation = Simulation.of(List.of("STREAM DECK XL", "mackie/control"));
                var show = Show.open(project, folder, settings, simulation.beside(Hardware.system()))) {
            VirtualPanel deck = simulation.panels().getFirst();
            Until.so("the deck shows a picture", () -> deck.seen(0).picture().isPresent());
            Until.so("the button is red", () -> {
                var image = PanelWindow.picture(deck);
                return (image.getRGB(52, 52) & 0xFF0000) > 0x800000;
            });
            Until.so("the desk is here", () -> says(show, "/surface/desk/status", "ok"));
            deck.press(0, true);
            Until.so("it did what it shall", () -> says(show, "/var/level", "1"));
            deck.press(0, false);
            Until.so(
                    "the desk's motor follows", () -> stands(simulation.panels().getLast(), 1));
            show.inbox().set("/surface/simulated_1/brightness", Value.of(0.3)).get(20, TimeUnit.SECONDS);
            Until.so("the deck is dimmed", () -> ((DeckPanel) deck).wire().brightness() == 30);
            var file = folder.resolve("seen.png");
            simulation.draw(file);
            assertThat(ImageIO.read(file.toFile()).getWidth()).isGreaterThan(500);
            assertThat(Files.exists(folder.resolve("seen-2.png"))).isTrue();
        }
    }

    private static boolean stands(VirtualPanel panel, double where) {
        for (var part = 0; part < panel.parts().size(); part++) {
            if (Math.abs(panel.seen(part).position() - where) < 0.001) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(Show show, String address, String what) throws Exception {
        var answer = show.inbox().get(address).get(20, TimeUnit.SECONDS);
        assertThat(answer).isInstanceOf(Answer.Found.class);
        return answer.toString().contains(what);
    }

    @Test
    void anUnknownModelIsAskedBack() {
        assertThatThrownBy(() -> Simulation.of(List.of("Stream Dek XL")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("did you mean \"Stream Deck XL\"?");
    }
}
