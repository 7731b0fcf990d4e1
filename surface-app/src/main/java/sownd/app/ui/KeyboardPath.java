package sownd.app.ui;

import java.awt.Component;
import java.awt.ContainerOrderFocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.FocusEvent;
import java.awt.event.KeyEvent;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** How the keyboard goes from control to control: Tab in reading order, arrows to the nearest that way. */
final class KeyboardPath extends ContainerOrderFocusTraversalPolicy {
    @Override
    protected boolean accept(Component component) {
        return component instanceof ControlView && super.accept(component);
    }

    /** Lets arrows wander over a page, wherever the focused control has no use of its own for them. */
    static void arrows(JComponent page) {
        on(page, KeyEvent.VK_LEFT, new Point(-1, 0));
        on(page, KeyEvent.VK_RIGHT, new Point(1, 0));
        on(page, KeyEvent.VK_UP, new Point(0, -1));
        on(page, KeyEvent.VK_DOWN, new Point(0, 1));
    }

    private static void on(JComponent page, int key, Point way) {
        page.getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(key, 0), key);
        page.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                step(page, way);
            }
        });
    }

    private static void step(JComponent page, Point way) {
        Component focused =
                KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (!(focused instanceof ControlView from)) {
            page.getFocusTraversalPolicy().getDefaultComponent(page).requestFocusInWindow(FocusEvent.Cause.TRAVERSAL);
            return;
        }
        Stream.of(page.getComponents())
                .filter(to -> to instanceof ControlView && to.isFocusable() && along(from, to, way) >= 0)
                .min(Comparator.comparingDouble(to -> along(from, to, way) + 2 * beside(from, to, way)))
                .ifPresent(to -> to.requestFocusInWindow(FocusEvent.Cause.TRAVERSAL));
    }

    /** From edge to edge; negative unless all of it lies that way. */
    private static int along(Component from, Component to, Point way) {
        Rectangle a = from.getBounds();
        Rectangle b = to.getBounds();
        if (way.x + way.y > 0) {
            return way.x > 0 ? b.x - a.x - a.width : b.y - a.y - a.height;
        }
        return way.x < 0 ? a.x - b.x - b.width : a.y - b.y - b.height;
    }

    /** How far it lies to the side: nothing if the two overlap. */
    private static double beside(Component from, Component to, Point way) {
        Rectangle a = from.getBounds();
        Rectangle b = to.getBounds();
        return way.x == 0
                ? Math.max(0, Math.max(a.x, b.x) - Math.min(a.getMaxX(), b.getMaxX()))
                : Math.max(0, Math.max(a.y, b.y) - Math.min(a.getMaxY(), b.getMaxY()));
    }
}
