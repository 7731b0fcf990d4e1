package sownd.app.ui;

import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.JComponent;
import sownd.devices.Gesture;

/** Finger, wheel and keys on an encoder: a way up or down turns it in steps, a touch that goes nowhere pushes it. */
final class TurnHands implements Hands {
    /** Pixels for a step: fifteen steps to a hand's breadth. */
    private static final int STEP = 6;

    private final JComponent face;
    private final Report report;
    private boolean held;
    private boolean turned;
    private int from;

    private TurnHands(JComponent face, Report report) {
        this.face = face;
        this.report = report;
    }

    static TurnHands on(JComponent face, Report report) {
        TurnHands hands = new TurnHands(face, report);
        Finger finger = hands.new Finger();
        face.addMouseListener(finger);
        face.addMouseMotionListener(finger);
        face.addMouseWheelListener(finger);
        face.addKeyListener(hands.new Key());
        return hands;
    }

    @Override
    public Touch touch() {
        return held ? Touch.DOWN : Touch.AWAY;
    }

    @Override
    public double level(double feedback) {
        return feedback;
    }

    @Override
    public void letGo() {
        held = false;
        face.repaint();
    }

    private void turn(int steps) {
        if (steps != 0) {
            report.say(Gesture.TURN, steps);
        }
    }

    private void push() {
        report.say(Gesture.DOWN, 1);
        report.say(Gesture.UP, 0);
    }

    private final class Finger extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                held = true;
                turned = false;
                from = event.getY();
                face.requestFocusInWindow(FocusEvent.Cause.MOUSE_EVENT);
                face.repaint();
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            int steps = (from - event.getY()) / STEP;
            if (held && steps != 0) {
                from -= steps * STEP;
                turned = true;
                turn(steps);
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1 && held) {
                letGo();
                if (!turned) {
                    push();
                }
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            int size = Math.max(1, Math.abs(event.getWheelRotation()));
            turn(event.getPreciseWheelRotation() > 0 ? -size : size);
        }
    }

    private final class Key extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            switch (event.getKeyCode()) {
                case KeyEvent.VK_UP -> turn(1);
                case KeyEvent.VK_DOWN -> turn(-1);
                case KeyEvent.VK_SPACE, KeyEvent.VK_ENTER -> push();
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
