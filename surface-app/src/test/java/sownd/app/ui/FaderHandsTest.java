package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Point;
import java.awt.event.KeyEvent;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.Test;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.Place;

class FaderHandsTest extends OnScreen {
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
}
