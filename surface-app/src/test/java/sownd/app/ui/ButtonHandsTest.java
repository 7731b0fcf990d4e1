package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.event.KeyEvent;
import java.util.List;
import org.assertj.swing.core.MouseButton;
import org.junit.jupiter.api.Test;
import sownd.devices.ControlEvent;
import sownd.devices.Gesture;
import sownd.devices.PageLayout;

class ButtonHandsTest extends OnScreen {
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
    void aPageTurnedUnderTheFingerLetsGo() {
        press(Matinee.GO);
        expect(Matinee.GO, Gesture.DOWN);
        surface.lay(new PageLayout("empty", "Empty", 1, 1, List.of()));
        expect(Matinee.GO, Gesture.UP);
        release();
    }
}
