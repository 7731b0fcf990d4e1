package sownd.bindings.bench;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import sownd.devices.Appearance;
import sownd.devices.PageLayout;
import sownd.devices.Place;
import sownd.devices.Surface;

/** A surface of 32 keys that counts what they are shown. */
final class Deck implements Surface {
    static final String ID = "deck";
    static final int KEYS = 32;
    private static final int COLUMNS = 8;
    private final AtomicLong shown = new AtomicLong();
    private volatile String page = "";

    static Place.Key key(int number) {
        return new Place.Key(number / COLUMNS % (KEYS / COLUMNS), number % COLUMNS);
    }

    /** Whether all keys have been shown what they show on that page. */
    boolean shows(String wanted) {
        return page.equals(wanted) && shown.get() >= KEYS;
    }

    /** The page that lies on it. */
    String page() {
        return page;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public java.util.List<Place> places() {
        return IntStream.range(0, KEYS).<Place>mapToObj(Deck::key).toList();
    }

    @Override
    public void lay(PageLayout laid) {
        shown.set(0);
        page = laid.id();
    }

    @Override
    public void show(Place place, Appearance appearance) {
        shown.incrementAndGet();
    }

    @Override
    public void close() {}
}
