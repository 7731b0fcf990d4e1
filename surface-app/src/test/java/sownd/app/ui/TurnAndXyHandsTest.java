package sownd.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.Test;
import sownd.devices.Appearance;
import sownd.devices.Gesture;

/** What hands on encoders and areas say. */
final class TurnAndXyHandsTest {
    private final List<String> said = new ArrayList<>();
    private final JComponent face = GuiActionRunner.execute(Face::new);
    private Appearance shown = at(0.5, 0.25);

    private static final class Face extends JComponent {
        private static final long serialVersionUID = 1;

        Face() {
            setSize(100, 200);
        }
    }

    private static Appearance at(double across, double up) {
        return new Appearance("", 0, 0, "", false, across, up, "");
    }

    private boolean say(Gesture gesture, double value) {
        return said.add(gesture + " " + Math.round(value * 1000) / 1000.0);
    }

    private void mouse(int kind, int x, int y) {
        int button = kind == MouseEvent.MOUSE_DRAGGED ? MouseEvent.NOBUTTON : MouseEvent.BUTTON1;
        dispatch(new MouseEvent(face, kind, 0, InputEvent.BUTTON1_DOWN_MASK, x, y, 1, false, button));
    }

    private void dispatch(AWTEvent event) {
        GuiActionRunner.execute(() -> face.dispatchEvent(event));
    }

    private void key(int code) {
        var event = new KeyEvent(face, KeyEvent.KEY_PRESSED, 0, 0, code, KeyEvent.CHAR_UNDEFINED);
        GuiActionRunner.execute(() -> List.of(face.getKeyListeners()).forEach(listener -> listener.keyPressed(event)));
    }

    @Test
    void aWayUpTurnsInStepsAndATouchPushes() {
        GuiActionRunner.execute(() -> {
            TurnHands.on(face, this::say);
        });
        mouse(MouseEvent.MOUSE_PRESSED, 50, 100);
        mouse(MouseEvent.MOUSE_DRAGGED, 50, 97);
        mouse(MouseEvent.MOUSE_DRAGGED, 50, 87);
        mouse(MouseEvent.MOUSE_DRAGGED, 50, 99);
        mouse(MouseEvent.MOUSE_RELEASED, 50, 99);
        assertThat(said).containsExactly("TURN 2.0", "TURN -1.0");
        said.clear();
        mouse(MouseEvent.MOUSE_PRESSED, 50, 100);
        mouse(MouseEvent.MOUSE_RELEASED, 50, 101);
        assertThat(said).containsExactly("DOWN 1.0", "UP 0.0");
        said.clear();
        key(KeyEvent.VK_UP);
        key(KeyEvent.VK_DOWN);
        key(KeyEvent.VK_SPACE);
        assertThat(said).containsExactly("TURN 1.0", "TURN -1.0", "DOWN 1.0", "UP 0.0");
        said.clear();
        dispatch(new MouseWheelEvent(
                face, MouseEvent.MOUSE_WHEEL, 0, 0, 50, 50, 0, false, MouseWheelEvent.WHEEL_UNIT_SCROLL, 3, -2));
        assertThat(said).containsExactly("TURN 2.0");
    }

    @Test
    void theDotGoesWithTheFingerFromWhereItIs() {
        GuiActionRunner.execute(() -> {
            XyHands.on(face, this::say, () -> shown);
        });
        mouse(MouseEvent.MOUSE_PRESSED, 10, 190);
        assertThat(said).as("touched beside the dot").isEmpty();
        mouse(MouseEvent.MOUSE_DRAGGED, 20, 190);
        mouse(MouseEvent.MOUSE_DRAGGED, 20, 150);
        mouse(MouseEvent.MOUSE_DRAGGED, 500, 150);
        mouse(MouseEvent.MOUSE_RELEASED, 500, 150);
        assertThat(said).containsExactly("SLIDE 0.6", "MOVE 0.45", "SLIDE 1.0");
        said.clear();
        shown = at(0.1, 0.9);
        key(KeyEvent.VK_RIGHT);
        key(KeyEvent.VK_UP);
        assertThat(said).containsExactly("SLIDE 0.12", "MOVE 0.92");
        mouse(MouseEvent.MOUSE_DRAGGED, 0, 0);
        assertThat(said).as("nobody holds it").hasSize(2);
    }
}
