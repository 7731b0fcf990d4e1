package sownd.app.ui;

import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JComponent;
import sownd.devices.Gesture;

/**
 * Acts when the finger or key goes down. Sliding off does not undo: it has already happened, and the release follows
 * wherever the finger comes up.
 */
final class ButtonHands implements Hands {
    private final Report report;
    private final JComponent face;
    private boolean byMouse;
    private boolean byKey;

    private ButtonHands(Report report, JComponent face) {
        this.report = report;
        this.face = face;
    }

    static ButtonHands on(JComponent face, Report report) {
        ButtonHands hands = new ButtonHands(report, face);
        face.addMouseListener(hands.new Finger());
        face.addKeyListener(hands.new Key());
        face.addFocusListener(hands.new Focus());
        return hands;
    }

    @Override
    public Touch touch() {
        return byMouse || byKey ? Touch.DOWN : Touch.AWAY;
    }

    @Override
    public double level(double feedback) {
        return feedback;
    }

    @Override
    public void letGo() {
        hold(false, false);
    }

    /** A press and its release in one, for assistive tools. */
    void tap() {
        hold(true, byKey);
        hold(false, byKey);
    }

    private void hold(boolean mouse, boolean key) {
        boolean before = byMouse || byKey;
        byMouse = mouse;
        byKey = key;
        boolean now = byMouse || byKey;
        if (now != before) {
            report.say(now ? Gesture.DOWN : Gesture.UP, now ? 1 : 0);
            face.repaint();
        }
    }

    private final class Finger extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                // Does not take the keyboard along: a space bar hit later would press again.
                hold(true, byKey);
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                hold(false, byKey);
            }
        }
    }

    private final class Key extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            // A held key repeats its press; the second finds the button down and says nothing.
            if (isPress(event)) {
                hold(byMouse, true);
                event.consume();
            }
        }

        @Override
        public void keyReleased(KeyEvent event) {
            if (isPress(event)) {
                hold(byMouse, false);
                event.consume();
            }
        }

        private boolean isPress(KeyEvent event) {
            return event.getKeyCode() == KeyEvent.VK_SPACE || event.getKeyCode() == KeyEvent.VK_ENTER;
        }
    }

    private final class Focus extends FocusAdapter {
        @Override
        public void focusLost(FocusEvent event) {
            // The key's release will go elsewhere.
            hold(byMouse, false);
        }
    }
}
