package sownd.app.ui;

import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.function.DoubleSupplier;
import javax.swing.JComponent;
import javax.swing.Timer;

/** Finger, wheel and keys on a fader. */
final class FaderHands implements Hands {
    /** How long a cap stays where the hand left it before feedback may place it: longer than any round trip. */
    private static final int SETTLE_MILLIS = 250;

    private final JComponent face;
    private final FaderGrip grip;
    private final DoubleSupplier feedback;
    private final Timer settle;

    private FaderHands(JComponent face, FaderGrip grip, DoubleSupplier feedback) {
        this.face = face;
        this.grip = grip;
        this.feedback = feedback;
        settle = new Timer(SETTLE_MILLIS, tick -> {
            grip.settle();
            face.repaint();
        });
        settle.setRepeats(false);
    }

    /** @param feedback the position last shown to us, 0 to 1 or NaN */
    static FaderHands on(JComponent face, FaderGrip grip, DoubleSupplier feedback) {
        FaderHands hands = new FaderHands(face, grip, feedback);
        Finger finger = hands.new Finger();
        face.addMouseListener(finger);
        face.addMouseMotionListener(finger);
        face.addMouseWheelListener(finger);
        face.addKeyListener(hands.new Key());
        return hands;
    }

    @Override
    public Touch touch() {
        return grip.touch();
    }

    @Override
    public double level(double fed) {
        return grip.shown(fed);
    }

    @Override
    public void letGo() {
        grip.release(0);
        changed();
    }

    /** Sets a position without a hand, for assistive tools. */
    void set(double position) {
        nudge(position - grip.shown(feedback.getAsDouble()));
    }

    private void nudge(double step) {
        grip.nudge(step, feedback.getAsDouble());
        changed();
    }

    private void changed() {
        if (!grip.isHeld()) {
            settle.restart();
        }
        face.repaint();
    }

    private final class Finger extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                settle.stop();
                grip.grab(event.getX(), event.getY(), event.getWhen(), feedback.getAsDouble());
                face.requestFocusInWindow(FocusEvent.Cause.MOUSE_EVENT);
                changed();
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (grip.isHeld()) {
                boolean beside = event.getX() < 0 || event.getX() >= face.getWidth();
                double travel = FaderFace.travel(face.getWidth(), face.getHeight());
                FaderGrip.Speed speed = beside || event.isShiftDown() ? FaderGrip.Speed.FINE : FaderGrip.Speed.COARSE;
                grip.drag(event.getX(), event.getY(), travel, speed);
                changed();
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                grip.release(event.getWhen());
                changed();
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            double step = event.isShiftDown() ? FaderGrip.STEP * FaderGrip.FINE : FaderGrip.STEP;
            nudge(-event.getPreciseWheelRotation() * step);
        }
    }

    private final class Key extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            double step = event.isShiftDown() ? FaderGrip.STEP * FaderGrip.FINE : FaderGrip.STEP;
            switch (event.getKeyCode()) {
                case KeyEvent.VK_UP -> nudge(step);
                case KeyEvent.VK_DOWN -> nudge(-step);
                case KeyEvent.VK_PAGE_UP -> nudge(FaderGrip.PAGE);
                case KeyEvent.VK_PAGE_DOWN -> nudge(-FaderGrip.PAGE);
                case KeyEvent.VK_HOME -> {
                    grip.goHome(feedback.getAsDouble());
                    changed();
                }
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
