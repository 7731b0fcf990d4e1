package sownd.app.ui;

import java.awt.EventQueue;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.Timer;
import sownd.devices.Appearance;
import sownd.devices.Gesture;
import sownd.devices.Place;

/** The matinee page in a window, with meters that move: to be tried by hand. */
final class ShowcaseWindow {
    private static final AtomicReference<Double> PHASE = new AtomicReference<>(0.0);

    private ShowcaseWindow() {}

    public static void main(String[] arguments) {
        Matinee matinee = new Matinee();
        AtomicReference<ScreenSurface> screen = new AtomicReference<>();
        ScreenSurface surface = new ScreenSurface(event -> {
            System.out.println(event);
            if (event.gesture() == Gesture.MOVE) {
                Appearance face = matinee.face(event.place());
                screen.get().show(event.place(), level(face, event.value(), Double.NaN, percent(event.value())));
            }
            return true;
        });
        screen.set(surface);
        AtomicReference<SurfaceWindow> window = new AtomicReference<>();
        window.set(SurfaceWindow.open(surface, "Matinee", () -> window.get().close()));
        if (arguments.length > 0) {
            window.get().fullScreen(true);
        }
        matinee.showOn(surface);
        EventQueue.invokeLater(() -> new Timer(16, tick -> meters(surface, matinee)).start());
    }

    private static void meters(ScreenSurface surface, Matinee matinee) {
        double phase = PHASE.updateAndGet(before -> before + 0.05);
        meter(surface, matinee, Matinee.LEFT, 0.7 + 0.25 * Math.sin(phase));
        meter(surface, matinee, new Place.Key(1, 5), 0.7 + 0.25 * Math.sin(phase * 1.1 + 1));
    }

    private static void meter(ScreenSurface surface, Matinee matinee, Place.Key at, double level) {
        surface.show(at, level(matinee.face(at), level, 0.95, String.format("%.1f", level * 48 - 48)));
    }

    private static String percent(double value) {
        return Math.round(value * 100) + " %";
    }

    private static Appearance level(Appearance face, double level, double mark, String readout) {
        return new Appearance(face.text(), face.fill(), face.ink(), face.badge(), false, level, mark, readout);
    }
}
