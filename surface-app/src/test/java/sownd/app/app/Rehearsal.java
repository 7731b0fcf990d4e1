package sownd.app.app;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Point;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.InputEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javax.swing.JComponent;
import javax.swing.JToolTip;
import sownd.app.ui.ScreenSurface;
import sownd.app.ui.SurfaceWindow;
import sownd.bindings.project.AudioSetup;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.devices.midi.VirtualMidi;
import sownd.devices.osc.OscMessage;
import sownd.devices.osc.OscPort;
import sownd.engine.graph.NodeTypes;

/** A whole show with every real part but the hardware: window, hub, OSC, a controller on a MIDI port that is not there. */
final class Rehearsal implements AutoCloseable {
    static final InetSocketAddress ANY = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);

    /** How an APC mini mk2 is told the colour of the pad of row 0, column 0; the entries begin at the eighth byte. */
    private static final String PAD_COLOUR = "f0477f4f24";

    private static final String PAD = "38";

    final BlockingQueue<OscMessage> oscOut = new LinkedBlockingQueue<>();
    final VirtualMidi apc = VirtualMidi.plug("APC mini mk2 Control");
    final OscPort desk;
    final Show show;
    private final ScreenSurface screen;
    private final SurfaceWindow window;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Robot robot;

    /**
     * @param project text of a project whose connection "lights" has port 9000
     * @param folder where its assets are
     */
    Rehearsal(String project, Path folder) throws IOException, AWTException {
        if (GraphicsEnvironment.isHeadless()) {
            throw new AssertionError("this test needs a display: run ./verify, or under xvfb-run");
        }
        desk = OscPort.open(ANY, (packet, _, _) -> oscOut.add((OscMessage) packet));
        show = Show.open(
                read(project.replace("9000", Integer.toString(desk.local().getPort())), folder),
                folder,
                new ShowSettings(ShowSettings.Window.OPEN, AudioSetup.Driver.NULL, 0, 0),
                Hardware.system());
        screen = new ScreenSurface(show.inbox());
        show.inbox().attach(screen);
        window = SurfaceWindow.open(screen, "Rehearsal", () -> {});
        robot = new Robot();
        until("the controller is here", () -> get("surface/apc/here").contains("true"));
        until("the page is drawn", () -> centre("key/0/0") != null);
    }

    private static Project read(String text, Path folder) {
        var result = new ProjectReader(NodeTypes.builtIn()).read(folder.resolve("project.json"), text);
        return result.project().orElseThrow(() -> new AssertionError(result.said()));
    }

    /** Waits for something that will be seen, for half a minute at most. */
    static void until(String what, BooleanSupplier seen) {
        var end = System.nanoTime() + 30_000_000_000L;
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within 30 s: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }

    String get(String address) {
        return http("GET", "api/v1/address/" + address);
    }

    String http(String method, String path) {
        var uri = show.address().orElseThrow().resolve("/" + path);
        var request = HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody());
        try {
            return client.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    URI hub() {
        return show.address().orElseThrow();
    }

    InetSocketAddress oscIn() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(), show.oscPort().orElseThrow());
    }

    OscMessage oscSent() throws InterruptedException {
        return oscOut.poll(30, TimeUnit.SECONDS);
    }

    /** The newest colour the controller was told for its first pad, or nothing. */
    String padLight() {
        return apc.drain().stream()
                .filter(message -> message.startsWith(PAD_COLOUR) && message.startsWith(PAD, 14))
                .reduce("", (_, newer) -> newer);
    }

    /** Puts the mouse on the control of a place. */
    void aim(String control) {
        var at = centre(control);
        robot.mouseMove(at.x, at.y);
        robot.waitForIdle();
    }

    void mouseDown() {
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    }

    void mouseUp() {
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** The colour of the screen near the control's upper edge: its face, not its text. */
    int colour(String control) {
        var at = centre(control);
        return robot.getPixelColor(at.x, at.y + 30).getRGB() & 0xffffff;
    }

    java.awt.image.BufferedImage picture() {
        robot.waitForIdle();
        return robot.createScreenCapture(onEvents(() -> frame().getBounds()));
    }

    /** What people read who point at a control; empty for nothing. */
    String note(String control) {
        return onEvents(() -> {
            var found = frame() == null ? null : find(frame(), control);
            var note = found instanceof JComponent component ? component.getToolTipText() : null;
            return note == null ? "" : note;
        });
    }

    /** Whether an explanation stands beside the mouse. */
    boolean explains() {
        return onEvents(() -> Arrays.stream(Window.getWindows()).anyMatch(Rehearsal::holdsTip));
    }

    private static boolean holdsTip(Container in) {
        return Arrays.stream(in.getComponents())
                .anyMatch(child -> child.isShowing()
                        && (child instanceof JToolTip || (child instanceof Container below && holdsTip(below))));
    }

    private static Point centre(String control) {
        return onEvents(() -> {
            var found = frame() == null ? null : find(frame(), control);
            if (found == null || !found.isShowing()) {
                return null;
            }
            var at = found.getLocationOnScreen();
            return new Point(at.x + found.getWidth() / 2, at.y + found.getHeight() / 2);
        });
    }

    private static Window frame() {
        for (var open : Window.getWindows()) {
            if (open.isShowing() && "sownd".equals(open.getName())) {
                return open;
            }
        }
        return null;
    }

    private static Component find(Container in, String name) {
        for (var child : in.getComponents()) {
            if (name.equals(child.getName())) {
                return child;
            }
            var below = child instanceof Container container ? find(container, name) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private static <T> T onEvents(java.util.function.Supplier<T> question) {
        var answer = new java.util.concurrent.CompletableFuture<T>();
        EventQueue.invokeLater(() -> answer.complete(question.get()));
        return answer.join();
    }

    @Override
    public void close() {
        window.close();
        show.inbox().detach(screen.id());
        screen.close();
        show.close();
        desk.close();
        apc.close();
    }
}
