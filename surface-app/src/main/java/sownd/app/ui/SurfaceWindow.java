package sownd.app.ui;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.EventQueue;
import java.awt.Graphics2D;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;
import org.jspecify.annotations.Nullable;
import sownd.devices.Place;

/**
 * A window around the page of a {@link ScreenSurface}, beside which {@link #audio} may open. F11 fills the screen and gives it back, Escape gives it back.
 * Methods are callable from any thread and return when done.
 */
public final class SurfaceWindow {
    private final JFrame frame = new JFrame();
    private final PageView page;
    private final Pictures pictures = Pictures.reading();
    private final Theme theme;
    private @Nullable AudioView audio;
    private Rectangle before = new Rectangle();
    private boolean full;

    private SurfaceWindow(ScreenSurface surface, Theme theme, String title, Runnable onClose) {
        this.theme = theme;
        FaceRenderer renderer = new FaceRenderer(theme, pictures);
        frame.setName("sownd");
        frame.setTitle(title);
        frame.setIconImages(icons(renderer));
        frame.getContentPane().setBackground(theme.colours().ground());
        frame.setBackground(theme.colours().ground());
        page = new PageView(surface, renderer);
        frame.getContentPane().add(page);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                onClose.run();
            }
        });
        onKey(KeyEvent.VK_F11, () -> fill(!full));
        onKey(KeyEvent.VK_ESCAPE, () -> fill(false));
    }

    /**
     * Opens a window in sownd's own theme.
     *
     * @param title name of the project
     * @param onClose called on the event thread when people close the window; the window itself stays until {@link
     *     #close}
     * @throws java.awt.HeadlessException without a display
     */
    public static SurfaceWindow open(ScreenSurface surface, String title, Runnable onClose) {
        Theme theme = Theme.stageDark();
        return onEventThread(() -> {
            dress(theme);
            SurfaceWindow window = new SurfaceWindow(surface, theme, title, onClose);
            window.pack();
            window.frame.setVisible(true);
            window.page.focus(null);
            return window;
        });
    }

    /** Where the pictures are that controls may show: the project's folder of assets. */
    public void pictures(Path assets) {
        pictures.from(assets, page::repaint);
    }

    /** Adds a drawer for the sound, opened and closed by F9 or a click on the status line. */
    public void audio(AudioDesk desk) {
        onEventThread(() -> {
            AudioView view = new AudioView(desk, theme.colours(), this::closeAudio);
            audio = view;
            frame.getContentPane().add(view, BorderLayout.EAST);
            onKey(KeyEvent.VK_F9, this::turnAudio);
            page.onStatus("Sound (F9)", this::turnAudio);
            return view;
        });
    }

    /** Ctrl+Z and Ctrl+Shift+Z. Both are called on the event thread and must not wait. */
    public void undo(Runnable undo, Runnable redo) {
        onEventThread(() -> {
            onKey(KeyStroke.getKeyStroke(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK), undo);
            onKey(KeyStroke.getKeyStroke(KeyEvent.VK_Z, InputEvent.CTRL_DOWN_MASK | InputEvent.SHIFT_DOWN_MASK), redo);
            return frame;
        });
    }

    private void turnAudio() {
        if (audio != null && !audio.isVisible()) {
            audio.open();
            frame.getContentPane().revalidate();
        } else {
            closeAudio();
        }
    }

    private void closeAudio() {
        if (audio != null) {
            audio.close();
            frame.getContentPane().revalidate();
            page.focus(null);
        }
    }

    public void title(String title) {
        onEventThread(() -> {
            frame.setTitle(title);
            return frame;
        });
    }

    public boolean isFullScreen() {
        return onEventThread(() -> full);
    }

    public void fullScreen(boolean wanted) {
        onEventThread(() -> {
            fill(wanted);
            return frame;
        });
    }

    /** Takes the window away, letting go of whatever hands hold. */
    public void close() {
        onEventThread(() -> {
            closeAudio();
            fill(false);
            frame.dispose();
            return frame;
        });
    }

    JFrame frame() {
        return frame;
    }

    /** As large as designed, or as the screen allows. */
    private void pack() {
        Rectangle room = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        frame.setMinimumSize(new Dimension(480, 320));
        frame.pack();
        Dimension wanted = frame.getSize();
        frame.setSize(Math.min(wanted.width, room.width), Math.min(wanted.height, room.height));
        frame.setLocationRelativeTo(null);
        before = frame.getBounds();
    }

    private void fill(boolean wanted) {
        if (wanted == full) {
            return;
        }
        full = wanted;
        GraphicsDevice screen = frame.getGraphicsConfiguration().getDevice();
        if (wanted) {
            before = frame.getBounds();
        }
        Place.Key focus = page.focus();
        // A frame can lose and regain its border only while it has no window.
        frame.dispose();
        frame.setUndecorated(wanted);
        if (wanted) {
            screen.setFullScreenWindow(frame);
        } else {
            screen.setFullScreenWindow(null);
            frame.setBounds(before);
            frame.setVisible(true);
        }
        page.focus(focus);
    }

    private void onKey(int key, Runnable action) {
        onKey(KeyStroke.getKeyStroke(key, 0), action);
    }

    private void onKey(KeyStroke key, Runnable action) {
        JComponent root = frame.getRootPane();
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(key, key);
        root.getActionMap().put(key, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        });
    }

    /** Dialogs and borders in the theme's colours. */
    private static void dress(Theme theme) {
        FlatLaf.setGlobalExtraDefaults(Map.of(
                "@background", hex(theme.colours().ground()),
                "@foreground", hex(theme.colours().ink()),
                "@accentColor", hex(theme.colours().track())));
        FlatDarkLaf.setup();
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }

    private static List<Image> icons(FaceRenderer renderer) {
        return Stream.of(16, 24, 32, 48, 64, 128)
                .map(size -> icon(renderer, size))
                .toList();
    }

    private static Image icon(FaceRenderer renderer, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        Brush.smooth(g);
        Color fill = renderer.brush().colours().meterLow();
        renderer.brush().plate(g, Tone.darker(fill, 0.35), Color.WHITE, Touch.AWAY, size, size);
        g.setColor(Color.WHITE);
        renderer.brush().badge(g, Badge.SOUND.word(), size * 0.18, size * 0.18, size * 0.64);
        g.dispose();
        return image;
    }

    static <T> T onEventThread(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            if (EventQueue.isDispatchThread()) {
                task.run();
            } else {
                EventQueue.invokeAndWait(task);
            }
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the event thread", e);
        } catch (InvocationTargetException | ExecutionException e) {
            throw new IllegalStateException("The window failed: " + e.getCause(), e);
        }
    }
}
