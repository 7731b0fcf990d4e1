package sownd.app.ui;

import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.KeyboardFocusManager;
import java.awt.Rectangle;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import org.jspecify.annotations.Nullable;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.Place;

/** A page filling whatever room there is, and the status line below it. Event thread. */
final class PageView extends JComponent implements ScreenSurface.View {
    private final ScreenSurface surface;
    private final FaceRenderer renderer;
    private final StatusView status;
    private final Map<Place.Key, ControlView> controls = new HashMap<>();
    private @Nullable PageLayout page;

    PageView(ScreenSurface surface, FaceRenderer renderer) {
        this.surface = surface;
        this.renderer = renderer;
        status = new StatusView(renderer);
        setName("page");
        setOpaque(true);
        setPreferredSize(new Dimension(1280, 800));
        setFocusTraversalPolicyProvider(true);
        setFocusTraversalPolicy(new KeyboardPath());
        KeyboardPath.arrows(this);
        add(status);
        surface.attach(this);
    }

    /** What a click on the status line does, and how that is called. */
    void onStatus(String hint, Runnable action) {
        status.setToolTipText(hint);
        status.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                action.run();
            }
        });
    }

    @Override
    public void lay(PageLayout newest) {
        Place.@Nullable Key focus = focus();
        letGo();
        controls.values().forEach(this::remove);
        controls.clear();
        page = newest;
        List<PageLayout.Control> ordered = new ArrayList<>(newest.controls());
        ordered.sort(Comparator.<PageLayout.Control>comparingInt(
                        control -> control.at().row())
                .thenComparingInt(control -> control.at().column()));
        ordered.forEach(this::add);
        getAccessibleContext().setAccessibleName(newest.name());
        revalidate();
        repaint();
        focus(focus);
    }

    /** Gives the keyboard to that control, else to the page itself: a stray key must not press anything. */
    void focus(Place.@Nullable Key at) {
        ControlView wanted = at == null ? null : controls.get(at);
        if (wanted != null && wanted.isFocusable()) {
            wanted.requestFocusInWindow(FocusEvent.Cause.TRAVERSAL);
        } else {
            requestFocusInWindow();
        }
    }

    /** The control that has the keyboard. */
    Place.@Nullable Key focus() {
        return KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner() instanceof ControlView view
                ? view.control().at()
                : null;
    }

    private void add(PageLayout.Control control) {
        ControlView view =
                new ControlView(control, renderer, (gesture, value) -> surface.say(control.at(), gesture, value));
        controls.put(control.at(), view);
        add(view);
    }

    @Override
    public void show(Place place, Appearance appearance) {
        switch (place) {
            case Place.Status() -> status.show(appearance);
            case Place.Key key -> {
                ControlView view = controls.get(key);
                if (view != null) {
                    view.show(appearance);
                }
            }
            // A screen has no strips.
            case Place.Fader _, Place.Encoder _ -> {}
        }
    }

    @Override
    public void letGo() {
        controls.values().forEach(view -> view.hands().letGo());
    }

    @Override
    public void doLayout() {
        int line = statusHeight();
        status.setBounds(0, getHeight() - line, getWidth(), line);
        if (page != null) {
            Grid grid = grid(page);
            controls.values().forEach(view -> view.setBounds(grid.place(view.control())));
        }
    }

    private int statusHeight() {
        return (int) Math.clamp(getHeight() * 0.055, 24, 64);
    }

    private Grid grid(PageLayout laid) {
        return Grid.of(laid, new Rectangle(0, 0, getWidth(), getHeight() - statusHeight()));
    }

    @Override
    protected void paintComponent(Graphics graphics) {
        graphics.setColor(renderer.brush().colours().ground());
        graphics.fillRect(0, 0, getWidth(), getHeight());
        if (page == null) {
            return;
        }
        Grid grid = grid(page);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                cell(graphics, grid.place(row, column, 1, 1));
            }
        }
    }

    /** A cell under a control is hidden by it; only those in sight of the clip cost anything. */
    private void cell(Graphics graphics, Rectangle at) {
        if (graphics.hitClip(at.x, at.y, at.width, at.height)) {
            Graphics2D g = (Graphics2D) graphics.create(at.x, at.y, at.width, at.height);
            renderer.paintEmpty(g, at.width, at.height);
            g.dispose();
        }
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.PANEL;
                }
            };
        }
        return accessibleContext;
    }
}
