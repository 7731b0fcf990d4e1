package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import sownd.devices.Gesture;
import sownd.devices.PageLayout;
import sownd.devices.Place;

class SurfaceWindowTest extends OnScreen {
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
    void controlZTakesAStepBackAndWithShiftMakesItAgain() {
        AtomicInteger undone = new AtomicInteger();
        AtomicInteger redone = new AtomicInteger();
        window.undo(undone::incrementAndGet, redone::incrementAndGet);
        robot.focus(find(Matinee.GO));
        robot.pressKey(KeyEvent.VK_CONTROL);
        robot.pressAndReleaseKeys(KeyEvent.VK_Z);
        until("undone", () -> undone.get() == 1);
        robot.pressKey(KeyEvent.VK_SHIFT);
        robot.pressAndReleaseKeys(KeyEvent.VK_Z);
        until("done again", () -> redone.get() == 1);
        robot.releaseKey(KeyEvent.VK_SHIFT);
        robot.releaseKey(KeyEvent.VK_CONTROL);
        assertThat(undone).hasValue(1);
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
