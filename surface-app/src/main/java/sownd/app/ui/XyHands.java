package sownd.app.ui;

import java.awt.event.FocusEvent;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.function.Supplier;
import javax.swing.JComponent;
import sownd.devices.Appearance;
import sownd.devices.Gesture;

/** Finger and keys on an area: the dot goes with them from where it is, so that nothing jumps when it is touched beside. */
final class XyHands implements Hands {
    private static final double KEY_STEP = 0.02;

    private final JComponent face;
    private final Report report;
    private final Supplier<Appearance> shown;
    private boolean held;
    private double x;
    private double y;
    private int fromX;
    private int fromY;

    private XyHands(JComponent face, Report report, Supplier<Appearance> shown) {
        this.face = face;
        this.report = report;
        this.shown = shown;
    }

    /** @param shown what was shown last: the level across, the mark upright */
    static XyHands on(JComponent face, Report report, Supplier<Appearance> shown) {
        XyHands hands = new XyHands(face, report, shown);
        Finger finger = hands.new Finger();
        face.addMouseListener(finger);
        face.addMouseMotionListener(finger);
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

    private void begin() {
        x = known(shown.get().level());
        y = known(shown.get().mark());
    }

    private static double known(double position) {
        return Double.isNaN(position) ? 0 : position;
    }

    private void move(double across, double up) {
        if (across != 0) {
            x = Math.clamp(x + across, 0, 1);
            report.say(Gesture.SLIDE, x);
        }
        if (up != 0) {
            y = Math.clamp(y + up, 0, 1);
            report.say(Gesture.MOVE, y);
        }
    }

    private final class Finger extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                held = true;
                fromX = event.getX();
                fromY = event.getY();
                begin();
                face.requestFocusInWindow(FocusEvent.Cause.MOUSE_EVENT);
                face.repaint();
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (held) {
                move(
                        (event.getX() - fromX) / (double) Math.max(1, face.getWidth()),
                        (fromY - event.getY()) / (double) Math.max(1, face.getHeight()));
                fromX = event.getX();
                fromY = event.getY();
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (event.getButton() == MouseEvent.BUTTON1) {
                letGo();
            }
        }
    }

    private final class Key extends KeyAdapter {
        @Override
        public void keyPressed(KeyEvent event) {
            if (!held) {
                begin();
            }
            switch (event.getKeyCode()) {
                case KeyEvent.VK_UP -> move(0, KEY_STEP);
                case KeyEvent.VK_DOWN -> move(0, -KEY_STEP);
                case KeyEvent.VK_LEFT -> move(-KEY_STEP, 0);
                case KeyEvent.VK_RIGHT -> move(KEY_STEP, 0);
                default -> {
                    return;
                }
            }
            event.consume();
        }
    }
}
