package sownd.devices.hid.deck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import sownd.devices.Appearance;
import sownd.devices.Events;
import sownd.devices.Outbox;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/**
 * An open deck. A reader of its own turns reports into events, a writer of its own puts on the keys what {@link #show}
 * put into the outbox. A deck that has gone lets go of what it held and tells once; closing brings the maker's logo back.
 */
public final class DeckSurface implements Surface {
    private static final int READ_MILLIS = 100;
    private static final long CLOSE_MILLIS = 1000;

    private final String id;
    private final DeckModel model;
    private final HidWire wire;
    private final Outbox outbox = new Outbox();
    private final DeckWriter words;
    private final DeckPainter painter;
    private final DeckReader reader;
    private final Consumer<HidUnavailable> lost;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger users = new AtomicInteger(2);
    private final Thread readerThread;
    private final Thread writerThread;

    private DeckSurface(
            String id, DeckModel model, HidWire wire, FaceCache faces, Events events, Consumer<HidUnavailable> lost) {
        this.id = id;
        this.model = model;
        this.wire = wire;
        this.lost = lost;
        words = new DeckWriter(model, wire);
        painter = new DeckPainter(model, words, faces, outbox);
        reader = new DeckReader(id, model, wire, events);
        readerThread = Thread.ofPlatform().daemon().name("deck-in-" + id).unstarted(this::readAll);
        writerThread = Thread.ofPlatform().daemon().name("deck-out-" + id).unstarted(this::writeAll);
    }

    /**
     * Takes an open deck over, dark.
     *
     * @param id id of the surface, {@code [a-z][a-z0-9_]*}
     * @param faces what is drawn, shared by all decks
     * @param events where presses and turns go
     * @param lost told once if the deck goes by itself, on one of its threads; close it then
     */
    public static DeckSurface start(
            String id, DeckModel model, HidWire wire, FaceCache faces, Events events, Consumer<HidUnavailable> lost) {
        DeckSurface surface = new DeckSurface(id, model, wire, faces, events, lost);
        surface.places().forEach(place -> surface.outbox.put(place, Appearance.DARK));
        surface.readerThread.start();
        surface.writerThread.start();
        return surface;
    }

    @Override
    public String id() {
        return id;
    }

    public DeckModel model() {
        return model;
    }

    @Override
    public List<Place> places() {
        return new DeckPlaces(model).shown();
    }

    @Override
    public void lay(PageLayout page) {
        Map<Place, PageLayout.Kind> kinds = new HashMap<>();
        int encoders = 0;
        for (PageLayout.Control control : page.controls()) {
            kinds.put(control.at(), control.kind());
            if (control.kind() == PageLayout.Kind.ENCODER) {
                kinds.put(new Place.Encoder(encoders++), control.kind());
            }
        }
        painter.lay(kinds);
    }

    @Override
    public void show(Place place, Appearance appearance) {
        outbox.put(place, appearance);
        LockSupport.unpark(writerThread);
    }

    /** From 0 to 100. @throws IllegalArgumentException if it is something else */
    public void brightness(int percent) {
        painter.brightness(percent);
        LockSupport.unpark(writerThread);
    }

    @Override
    public void close() {
        ending.set(true);
        outbox.close();
        LockSupport.unpark(writerThread);
        try {
            writerThread.join(CLOSE_MILLIS);
            readerThread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            while (!ending.get() && !gone.get()) {
                reader.doWork(READ_MILLIS);
            }
        } catch (HidUnavailable e) {
            tell(e);
        } finally {
            reader.letGo();
            leave();
        }
    }

    private void writeAll() {
        try {
            words.freshStart();
            while (!gone.get() && (painter.doWork() || waits())) {
                // until nothing is left and nothing will come
            }
            if (!gone.get()) {
                words.logo();
            }
        } catch (HidUnavailable e) {
            tell(e);
        } finally {
            leave();
        }
    }

    /** False once the surface is closed: an unpark that came before the park makes it return at once. */
    private boolean waits() {
        if (ending.get()) {
            return false;
        }
        LockSupport.park(this);
        return true;
    }

    private void tell(HidUnavailable why) {
        if (!gone.getAndSet(true) && !ending.get()) {
            LockSupport.unpark(writerThread);
            lost.accept(why);
        }
    }

    /** Whoever leaves last closes the wire: nobody may still be in it then. */
    private void leave() {
        if (users.decrementAndGet() == 0) {
            wire.close();
        }
    }
}
