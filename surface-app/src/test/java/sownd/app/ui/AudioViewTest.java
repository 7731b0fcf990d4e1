package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.swing.JButton;
import javax.swing.JComboBox;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sownd.bindings.project.AudioSetup;
import sownd.devices.Gesture;
import sownd.engine.AudioStatus;
import sownd.engine.AudioTimings;
import sownd.engine.Clock;
import sownd.engine.Engine;
import sownd.engine.Samples;
import sownd.engine.audio.AudioDevice;
import sownd.engine.audio.Format;
import sownd.engine.audio.OfflineDriver;
import sownd.engine.graph.NodeTypes;

class AudioViewTest extends OnScreen {
    private final Desk desk = new Desk();

    /** A real engine that plays when it is told to, and a note of what was asked for. */
    private static final class Desk implements AudioDesk {
        private final Engine engine =
                new Engine(new Format(48_000, 128, 2), NodeTypes.builtIn(), Samples.NONE, Clock.system());
        private final LinkedBlockingQueue<AudioSetup> asked = new LinkedBlockingQueue<>();
        private volatile AudioSetup setup = AudioSetup.USUAL;
        private volatile String fault = "";

        @Override
        public AudioSetup setup() {
            return setup;
        }

        @Override
        public AudioStatus status() {
            return engine.audio();
        }

        @Override
        public AudioTimings timings() {
            return engine.timings();
        }

        @Override
        public List<AudioDevice> devices() {
            return List.of(
                    new AudioDevice("javasound", "default [default]", AudioDevice.ANY, AudioDevice.ANY),
                    new AudioDevice("jack", "system", 2, 2));
        }

        @Override
        public void apply(AudioSetup wanted, Consumer<String> done) {
            asked.add(wanted);
            if (fault.isEmpty()) {
                setup = wanted;
            }
            done.accept(fault);
        }
    }

    @BeforeEach
    void addDrawer() {
        desk.engine.start(new OfflineDriver(new Format(48_000, 128, 2)));
        window.audio(desk);
    }

    @SuppressWarnings("unchecked")
    private <T> JComboBox<T> box(String name) {
        return robot.finder().findByName("audio/" + name, JComboBox.class);
    }

    private boolean isOpen() {
        return robot.finder().findByName("audio", AudioView.class, false).isVisible();
    }

    private String said(String name) {
        return robot.finder()
                .findByName("audio/" + name, AudioText.class, false)
                .getText();
    }

    private void openByKey() {
        robot.pressAndReleaseKeys(KeyEvent.VK_F9);
        until("the drawer is open", this::isOpen);
    }

    @Test
    void f9OpensItBesideThePageAndEscapeClosesIt() {
        int before = find(Matinee.GO).getWidth();
        openByKey();
        until("the page made room", () -> find(Matinee.GO).getWidth() < before);
        assertThat(said("playing")).isEqualTo("offline: 48.0 kHz, 128 frames, 2 out, 0 in");
        robot.click(find(Matinee.GO));
        expect(Matinee.GO, Gesture.DOWN);
        expect(Matinee.GO, Gesture.UP);
        robot.focus(box("driver"));
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        until("the drawer is closed", () -> !isOpen());
        until("the page has its room back", () -> find(Matinee.GO).getWidth() == before);
        robot.click(robot.finder().findByName("status", StatusView.class));
        until("the drawer is open again", this::isOpen);
    }

    @Test
    void whatIsChosenIsAskedForAndAFaultIsTold() throws InterruptedException {
        openByKey();
        until("the devices are known", () -> box("device").getItemCount() == 3);
        GuiActionRunner.execute(() -> box("driver").setSelectedItem(AudioSetup.Driver.JACK));
        until("only that driver's devices", () -> box("device").getItemCount() == 2);
        assertThat(said("note")).startsWith("Holds until sownd ends.");
        GuiActionRunner.execute(() -> {
            box("device").setSelectedItem("system");
            box("block").setSelectedItem(64);
            box("inputs").setSelectedItem(Optional.of(2));
        });
        assertThat(said("note")).startsWith("Another rate, block or number of channels");
        desk.fault = "no room for that";
        robot.click(robot.finder().findByName("audio/apply", JButton.class));
        assertThat(desk.asked.poll(10, TimeUnit.SECONDS))
                .isEqualTo(new AudioSetup(AudioSetup.Driver.JACK, "system", 48_000, 64, 2, Optional.of(2)));
        assertThat(robot.finder().findByName("audio/apply", JButton.class).isFocusOwner())
                .as("the keyboard stays in the drawer")
                .isTrue();
        until("the fault is told", () -> said("answer").equals("no room for that"));
    }
}
