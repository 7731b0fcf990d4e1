package sownd.app.ui;

import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Point;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.awt.geom.Rectangle2D;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.Timer;
import sownd.devices.virtual.Part;
import sownd.devices.virtual.VirtualPanel;

/** A device without hardware that is seen and touched with the mouse; the wheel turns knobs. Event thread. */
final class PanelView extends JComponent {
    private static final int UNIT = 84;
    private static final int LARGEST_WIDTH = 1_500;
    private static final int BLINK_MILLIS = 250;
    private static final int NOTHING = -1;

    private final VirtualPanel panel;
    private final PanelPainter painter = new PanelPainter();
    private final Timer blinking = new Timer(BLINK_MILLIS, _ -> turnBlink());
    private int held = NOTHING;
    private boolean lit = true;

    PanelView(VirtualPanel panel) {
        this.panel = panel;
        setName("panel");
        Rectangle2D extent = PanelPainter.extent(panel);
        double unit = Math.min(UNIT, LARGEST_WIDTH / extent.getWidth());
        setPreferredSize(new Dimension((int) (extent.getWidth() * unit), (int) (extent.getHeight() * unit)));
        panel.onChange(() -> EventQueue.invokeLater(this::repaint));
        Hand hand = new Hand();
        addMouseListener(hand);
        addMouseMotionListener(hand);
        addMouseWheelListener(hand);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        blinking.start();
    }

    @Override
    public void removeNotify() {
        blinking.stop();
        super.removeNotify();
    }

    private void turnBlink() {
        lit = !lit;
        for (int part = 0; part < panel.parts().size(); part++) {
            if (panel.seen(part).blinking()) {
                repaint();
                return;
            }
        }
    }

    private double unit() {
        Rectangle2D extent = PanelPainter.extent(panel);
        return Math.min(getWidth() / extent.getWidth(), getHeight() / extent.getHeight());
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        painter.paint(g, panel, unit(), lit);
        g.dispose();
    }

    private int partAt(Point point) {
        double x = point.x / unit() - PanelPainter.RIM;
        double y = point.y / unit() - PanelPainter.RIM;
        List<Part> parts = panel.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (new Rectangle2D.Double(part.x(), part.y(), part.width(), part.height()).contains(x, y)) {
                return i;
            }
        }
        return NOTHING;
    }

    private final class Hand extends MouseAdapter {
        @Override
        public void mousePressed(MouseEvent event) {
            held = partAt(event.getPoint());
            if (held != NOTHING) {
                panel.press(held, true);
                slide(event);
            }
        }

        @Override
        public void mouseReleased(MouseEvent event) {
            if (held != NOTHING) {
                panel.press(held, false);
                held = NOTHING;
            }
        }

        @Override
        public void mouseDragged(MouseEvent event) {
            if (held != NOTHING) {
                slide(event);
            }
        }

        private void slide(MouseEvent event) {
            Part part = panel.parts().get(held);
            if (part.kind() == Part.Kind.FADER) {
                double y = event.getY() / unit() - PanelPainter.RIM;
                panel.slide(held, Math.clamp(1 - (y - part.y()) / part.height(), 0, 1));
            }
        }

        @Override
        public void mouseWheelMoved(MouseWheelEvent event) {
            int part = partAt(event.getPoint());
            if (part != NOTHING) {
                panel.turn(part, -event.getWheelRotation());
            }
        }
    }
}
