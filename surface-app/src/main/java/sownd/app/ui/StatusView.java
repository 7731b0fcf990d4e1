package sownd.app.ui;

import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.MouseEvent;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import sownd.devices.Appearance;

/** The status line. */
final class StatusView extends JComponent {
    private final FaceRenderer renderer;
    private Appearance appearance = Appearance.DARK;

    StatusView(FaceRenderer renderer) {
        this.renderer = renderer;
        setName("status");
        setOpaque(true);
        setFocusable(false);
    }

    void show(Appearance newest) {
        if (!newest.equals(appearance)) {
            appearance = newest;
            getAccessibleContext().setAccessibleName(newest.text());
            repaint();
        }
    }

    /** What is wrong, in full, before what a click does. */
    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        var note = appearance.decor().note();
        return note.isEmpty() ? getToolTipText() : note;
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        Graphics2D g = (Graphics2D) graphics.create();
        renderer.paintStatus(g, appearance, getWidth(), getHeight());
        g.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.STATUS_BAR;
                }
            };
        }
        return accessibleContext;
    }
}
