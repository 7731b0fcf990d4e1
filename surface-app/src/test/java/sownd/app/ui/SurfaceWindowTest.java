package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
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
import org.junit.jupiter.api.Test;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.PageLayout;
import sownd.devices.Place;

/** Real hands on a real window. Needs a display; only SOWND_NO_DISPLAY=1 excuses from having one. */
class SurfaceWindowTest {
    private final LinkedBlockingQueue<ControlEvent> events = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<String> closings = new LinkedBlockingQueue<>();
    private final Matinee matinee = new Matinee();
    private Robot robot;
    private ScreenSurface surface;
    private SurfaceWindow window;

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

    private interface Question {
        boolean holds();
    }

    private void until(String what, Question question) {
        Pause.pause(new Condition(what) {
            @Override
            public boolean test() {
                return GuiActionRunner.execute(question::holds);
            }
        });
    }

    private ControlView find(Place.Key key) {
        return robot.finder().findByName("key/" + key.row() + "/" + key.column(), ControlView.class);
    }

    private Appearance shown(Place.Key key) {
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
    private ControlEvent next() {
        try {
            ControlEvent event = events.poll(10, TimeUnit.SECONDS);
            assertThat(event).as("an event").isNotNull();
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void expect(Place.Key at, Gesture gesture) {
        ControlEvent event = next();
        assertThat(event.place()).isEqualTo(at);
        assertThat(event.gesture()).isEqualTo(gesture);
        assertThat(event.surface()).isEqualTo("screen");
    }

    private void press(Place.Key at) {
        robot.moveMouse(find(at));
        robot.pressMouse(MouseButton.LEFT_BUTTON);
    }

    private void pressAt(Place.Key at, Point where) {
        robot.moveMouse(find(at), where);
        robot.pressMouse(MouseButton.LEFT_BUTTON);
    }

    private void release() {
        robot.releaseMouse(MouseButton.LEFT_BUTTON);
    }

    @Test
    void aButtonActsWhenTheFingerComesDown() {
        press(Matinee.GO);
        ControlEvent down = next();
        assertThat(down.gesture()).isEqualTo(Gesture.DOWN);
        assertThat(down.value()).isEqualTo(1);
        assertThat(down.place()).isEqualTo(Matinee.GO);
        release();
        expect(Matinee.GO, Gesture.UP);
    }

    @Test
    void aFingerThatSlidOffStillReleases() {
        press(Matinee.RAIN);
        expect(Matinee.RAIN, Gesture.DOWN);
        robot.moveMouse(find(Matinee.STOP_ALL));
        release();
        expect(Matinee.RAIN, Gesture.UP);
        press(Matinee.GO);
        expect(Matinee.GO, Gesture.DOWN);
        release();
    }

    @Test
    void onlyTheFirstMouseButtonPresses() {
        robot.click(find(Matinee.RAIN), MouseButton.RIGHT_BUTTON);
        robot.click(find(Matinee.RAIN), MouseButton.MIDDLE_BUTTON);
        press(Matinee.GO);
        expect(Matinee.GO, Gesture.DOWN);
        release();
    }

    @Test
    void aPressIsEchoedBeforeAnyoneAnswers() {
        Color before = pixel(Matinee.GO);
        press(Matinee.GO);
        until("the echo is painted", () -> !pixel(Matinee.GO).equals(before));
        release();
        until("the echo is gone", () -> pixel(Matinee.GO).equals(before));
    }

    /** A pixel of the border, as a fresh painting of that control has it. */
    private Color pixel(Place.Key key) {
        ControlView view = find(key);
        BufferedImage image = new BufferedImage(view.getWidth(), view.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        view.paint(g);
        g.dispose();
        return new Color(image.getRGB(view.getWidth() / 2, 2));
    }

    @Test
    void spaceAndEnterPressTheFocusedButton() {
        robot.pressKey(KeyEvent.VK_SPACE);
        expect(Matinee.GO, Gesture.DOWN);
        // A held key repeats itself.
        robot.pressKey(KeyEvent.VK_SPACE);
        robot.releaseKey(KeyEvent.VK_SPACE);
        expect(Matinee.GO, Gesture.UP);
        robot.pressAndReleaseKeys(KeyEvent.VK_ENTER);
        expect(Matinee.GO, Gesture.DOWN);
        expect(Matinee.GO, Gesture.UP);
        assertThat(events).isEmpty();
    }

    @Test
    void tabGoesFromControlToControlInReadingOrder() {
        robot.focus(find(Matinee.RAIN));
        Place.Key second = new Place.Key(0, 1);
        Color before = pixel(second);
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        until("a ring shows where the keyboard is", () -> !pixel(second).equals(before));
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        expect(second, Gesture.DOWN);
    }

    @Test
    void arrowsGoToTheNearestControlThatWay() {
        robot.focus(find(Matinee.STOP_ALL));
        robot.pressAndReleaseKeys(KeyEvent.VK_LEFT);
        until("left of STOP ALL", () -> find(Matinee.GO).isFocusOwner());
        robot.pressAndReleaseKeys(KeyEvent.VK_UP);
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        expect(new Place.Key(1, 0), Gesture.DOWN);
    }

    @Test
    void afterANewPageAStrayKeyPressesNothing() {
        robot.focus(find(Matinee.STOP_ALL));
        surface.lay(new PageLayout("rain", "Rain", 1, 1, List.of(matinee.control(Matinee.RAIN))));
        until(
                "the page has the keyboard",
                () -> robot.finder().findByName("page", PageView.class).isFocusOwner());
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        robot.pressAndReleaseKeys(KeyEvent.VK_TAB);
        robot.pressAndReleaseKeys(KeyEvent.VK_SPACE);
        expect(Matinee.RAIN, Gesture.DOWN);
        expect(Matinee.RAIN, Gesture.UP);
        assertThat(events).isEmpty();
    }

    @Test
    void aFaderMovesAsFarAsTheFingerAndNoFurther() {
        ControlView fader = find(Matinee.MUSIC);
        int x = fader.getWidth() / 2;
        pressAt(Matinee.MUSIC, new Point(x, 500));
        ControlEvent touch = next();
        assertThat(touch.gesture()).isEqualTo(Gesture.TOUCH);
        assertThat(touch.value()).isEqualTo(0.8);
        robot.moveMouse(fader, new Point(x, 603));
        release();
        double wanted = 0.8 - 100 / FaderFace.travel(fader.getWidth(), fader.getHeight());
        assertThat(lastOfDrag()).isCloseTo(wanted, within(1e-6));
    }

    /** The value at release, which must be that of the last move. */
    private double lastOfDrag() {
        double value = Double.NaN;
        for (ControlEvent event = next(); event.gesture() != Gesture.RELEASE; event = next()) {
            assertThat(event.gesture()).isEqualTo(Gesture.MOVE);
            value = event.value();
        }
        return value;
    }

    @Test
    void besideItsColumnAFaderMovesFinely() {
        ControlView fader = find(Matinee.MUSIC);
        pressAt(Matinee.MUSIC, new Point(20, 300));
        expect(Matinee.MUSIC, Gesture.TOUCH);
        robot.moveMouse(fader, new Point(-30, 300));
        until("fine mode", () -> fader.hands().touch() == Touch.FINE);
        robot.moveMouse(fader, new Point(-30, 400));
        release();
        double wanted = 0.8 - 10 / FaderFace.travel(fader.getWidth(), fader.getHeight());
        assertThat(lastOfDrag()).isCloseTo(wanted, within(1e-6));
    }

    @Test
    void aDoubleTapLeadsHome() {
        Place.Key effects = new Place.Key(0, 7);
        robot.click(find(effects), MouseButton.LEFT_BUTTON, 2);
        expect(effects, Gesture.TOUCH);
        expect(effects, Gesture.RELEASE);
        expect(effects, Gesture.TOUCH);
        ControlEvent move = next();
        assertThat(move.gesture()).isEqualTo(Gesture.MOVE);
        assertThat(move.value()).isEqualTo(0.8);
        expect(effects, Gesture.RELEASE);
    }

    @Test
    void feedbackDoesNotPullTheCapFromTheHand() {
        press(Matinee.MUSIC);
        expect(Matinee.MUSIC, Gesture.TOUCH);
        Appearance was = matinee.face(Matinee.MUSIC);
        surface.show(
                Matinee.MUSIC,
                new Appearance(was.text(), was.fill(), was.ink(), "", false, 0.1, Double.NaN, "-50.0 dB"));
        until("feedback came", () -> shown(Matinee.MUSIC).readout().equals("-50.0 dB"));
        assertThat(shown(Matinee.MUSIC).level()).isEqualTo(0.8);
        release();
        until("the cap follows feedback again", () -> shown(Matinee.MUSIC).level() == 0.1);
    }

    @Test
    void wheelAndArrowsMoveInSmallSteps() {
        robot.rotateMouseWheel(find(Matinee.MUSIC), -1);
        assertThat(next().value()).isCloseTo(0.81, within(1e-6));
        robot.focus(find(Matinee.MUSIC));
        robot.pressAndReleaseKeys(KeyEvent.VK_DOWN);
        assertThat(next().value()).isLessThan(0.81);
    }

    @Test
    void aPageTurnedUnderTheFingerLetsGo() {
        press(Matinee.GO);
        expect(Matinee.GO, Gesture.DOWN);
        surface.lay(new PageLayout("empty", "Empty", 1, 1, List.of()));
        expect(Matinee.GO, Gesture.UP);
        release();
    }

    @Test
    void f11FillsTheScreenAndEscapeGivesItBack() {
        robot.pressAndReleaseKeys(KeyEvent.VK_F11);
        until(
                "full screen",
                () -> window.frame().isUndecorated() && window.frame().isShowing());
        assertThat(window.isFullScreen()).isTrue();
        assertThat(window.frame().getSize())
                .isEqualTo(Toolkit.getDefaultToolkit().getScreenSize());
        until("the keyboard is where it was", () -> find(Matinee.GO).isFocusOwner());
        robot.pressAndReleaseKeys(KeyEvent.VK_ESCAPE);
        until(
                "a window again",
                () -> !window.frame().isUndecorated() && window.frame().isShowing());
        assertThat(window.isFullScreen()).isFalse();
    }

    @Test
    void closingTheWindowAsksTheAppAndLeavesItOpen() throws InterruptedException {
        GuiActionRunner.execute(
                () -> window.frame().dispatchEvent(new WindowEvent(window.frame(), WindowEvent.WINDOW_CLOSING)));
        assertThat(closings.poll(10, TimeUnit.SECONDS)).isEqualTo("closed");
        assertThat(window.frame().isShowing()).isTrue();
        assertThat(window.frame().getTitle()).isEqualTo("Matinee");
    }

    @Test
    void assistiveToolsFindNameRoleAndAction() {
        AccessibleContext go = find(Matinee.GO).getAccessibleContext();
        assertThat(go.getAccessibleName()).isEqualTo("GO next");
        assertThat(go.getAccessibleRole()).isEqualTo(AccessibleRole.PUSH_BUTTON);
        GuiActionRunner.execute(() -> go.getAccessibleAction().doAccessibleAction(0));
        expect(Matinee.GO, Gesture.DOWN);
        expect(Matinee.GO, Gesture.UP);
        AccessibleContext music = find(Matinee.MUSIC).getAccessibleContext();
        assertThat(music.getAccessibleRole()).isEqualTo(AccessibleRole.SLIDER);
        assertThat(music.getAccessibleValue().getCurrentAccessibleValue()).isEqualTo(0.8);
    }
}
