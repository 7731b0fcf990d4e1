package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.MouseButton;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.FailOnThreadViolationRepaintManager;
import org.assertj.swing.edt.GuiActionRunner;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;

/** Real hands on a real window. Needs a display; only SOWND_NO_DISPLAY=1 excuses from having one. */
abstract class OnScreen {
    final LinkedBlockingQueue<ControlEvent> events = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<String> closings = new LinkedBlockingQueue<>();
    final Matinee matinee = new Matinee();
    Robot robot;
    ScreenSurface surface;
    SurfaceWindow window;

    @BeforeEach
    void open() {
        assumeThat(System.getenv("SOWND_NO_DISPLAY")).isNotEqualTo("1");
        assertThat(GraphicsEnvironment.isHeadless())
                .as("these tests need a display: run them under xvfb-run, or set SOWND_NO_DISPLAY=1 to leave them out")
                .isFalse();
        FailOnThreadViolationRepaintManager.install();
        robot = BasicRobot.robotWithNewAwtHierarchy();
        surface = new ScreenSurface(events::offer);
        window = SurfaceWindow.open(surface, "Matinee", () -> closings.add("closed"));
        matinee.showOn(surface);
        until("the page is shown", () -> shown(Matinee.GO).equals(matinee.face(Matinee.GO)));
        robot.focus(find(Matinee.GO));
    }

    @AfterEach
    void close() {
        if (robot != null) {
            window.close();
            robot.cleanUp();
        }
    }

    interface Question {
        boolean holds();
    }

    void until(String what, Question question) {
        Pause.pause(new Condition(what) {
            @Override
            public boolean test() {
                return GuiActionRunner.execute(question::holds);
            }
        });
    }

    ControlView find(Place.Key key) {
        return robot.finder().findByName("key/" + key.row() + "/" + key.column(), ControlView.class);
    }

    Appearance shown(Place.Key key) {
        Optional<ControlView> view = robot
                .finder()
                .findAll(new GenericTypeMatcher<>(ControlView.class) {
                    @Override
                    protected boolean isMatching(ControlView candidate) {
                        return candidate.control().at().equals(key);
                    }
                })
                .stream()
                .findFirst();
        return view.map(ControlView::shown).orElse(Appearance.DARK);
    }

    /** The next thing a hand did; waits for it. */
    ControlEvent next() {
        try {
            ControlEvent event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event)
                    .as(() -> "an event; the event thread was at " + eventThread())
                    .isNotNull();
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String eventThread() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("AWT-EventQueue"))
                .map(thread -> List.of(thread.getValue()).toString())
                .collect(Collectors.joining());
    }

    void expect(Place.Key at, Gesture gesture) {
        ControlEvent event = next();
        assertThat(event.place()).isEqualTo(at);
        assertThat(event.gesture()).isEqualTo(gesture);
        assertThat(event.surface()).isEqualTo("screen");
    }

    void press(Place.Key at) {
        robot.moveMouse(find(at));
        robot.pressMouse(MouseButton.LEFT_BUTTON);
    }

    void pressAt(Place.Key at, Point where) {
        robot.moveMouse(find(at), where);
        robot.pressMouse(MouseButton.LEFT_BUTTON);
    }

    void release() {
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
    }

    /** A pixel of the border, as a fresh painting of that control has it. */
    Color pixel(Place.Key key) {
        ControlView view = find(key);
        BufferedImage image = new BufferedImage(view.getWidth(), view.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        view.paint(g);
        g.dispose();
        return new Color(image.getRGB(view.getWidth() / 2, 2));
    }
}
