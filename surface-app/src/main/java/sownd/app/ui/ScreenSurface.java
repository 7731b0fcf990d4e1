package sownd.app.ui;

import java.awt.EventQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.swing.Timer;
import org.jspecify.annotations.Nullable;
import sownd.devices.Appearance;
import sownd.devices.ControlEvent;
import sownd.devices.Events;
import sownd.devices.Gesture;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;

/**
 * The screen as one surface among others. {@link #lay} and {@link #show} are callable from any thread and return at
 * once; the event thread takes over what is newest, at most once per 16 ms. Works without a window, too: one opened later
 * shows what was laid before. {@link Place.Fader} places are ignored, since a screen shows every fader at its own key.
 */
public final class ScreenSurface implements Surface {
    public static final String ID = "screen";

    /** Who draws it; called on the event thread. */
    interface View {
        void lay(PageLayout page);

        void show(Place place, Appearance appearance);

        /** Lets go of whatever hands hold. */
        void letGo();
    }

    private final Events events;
    private final Outbox outbox = new Outbox();
    private final Pacer pacer;
    private volatile boolean closed;

    // Owned by the event thread.
    private final Map<Place, Appearance> shown = new HashMap<>();
    private @Nullable PageLayout page;
    private @Nullable View view;

    /** @param events where presses and moves go */
    public ScreenSurface(Events events) {
        this(events, new EventThread());
    }

    ScreenSurface(Events events, Pacer.Stage stage) {
        this.events = events;
        pacer = new Pacer(stage, new Pending());
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public void lay(PageLayout newest) {
        if (!closed) {
            outbox.lay(newest);
            pacer.changed();
        }
    }

    @Override
    public void show(Place place, Appearance appearance) {
        if (!closed) {
            outbox.show(place, appearance);
            pacer.changed();
        }
    }

    /** Takes nothing more in and lets go of what is held. The window, if any, stays: close that by itself. */
    @Override
    public void close() {
        closed = true;
        EventQueue.invokeLater(() -> {
            if (view != null) {
                view.letGo();
            }
        });
    }

    /** Event thread. The view gets the present page and everything shown on it, then whatever changes. */
    void attach(View newest) {
        view = newest;
        if (page != null) {
            newest.lay(page);
        }
        shown.forEach(newest::show);
    }

    /**
     * Event thread. A hand did something at a control.
     *
     * @return false if the receiver was full; it counts what it refuses
     */
    boolean say(Place.Key at, Gesture gesture, double value) {
        return events.offer(new ControlEvent(ID, at, gesture, value, System.nanoTime()));
    }

    private void draw(Outbox.Frame frame) {
        if (frame.page() != null) {
            page = frame.page();
            shown.keySet().removeIf(place -> place instanceof Place.Key);
            if (view != null) {
                view.lay(frame.page());
            }
        }
        shown.putAll(frame.shows());
        if (view != null) {
            frame.shows().forEach(view::show);
        }
    }

    private final class Pending implements Pacer.Source {
        @Override
        public boolean isEmpty() {
            return outbox.isEmpty();
        }

        @Override
        public void draw() {
            ScreenSurface.this.draw(outbox.take());
        }
    }

    private static final class EventThread implements Pacer.Stage {
        @Override
        public void soon(Runnable frame) {
            EventQueue.invokeLater(frame);
        }

        @Override
        public void after(int millis, Runnable frame) {
            Timer timer = new Timer(millis, tick -> frame.run());
            timer.setRepeats(false);
            timer.start();
        }
    }
}
