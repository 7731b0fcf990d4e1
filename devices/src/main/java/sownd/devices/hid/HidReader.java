package sownd.devices.hid;

import java.util.Arrays;
import java.util.List;
import sownd.devices.Events;

/**
 * Reads a device's reports and offers what hands did. One thread.
 *
 * @param <E> what a report tells
 */
public abstract class HidReader<E> implements HidHands {
    /** What is offered, releases until they are taken. */
    protected final HidEvents events;

    private final HidWire wire;
    private final byte[] report;

    /**
     * A reader of one open device.
     *
     * @param longest bytes of the longest report
     */
    protected HidReader(String surface, HidWire wire, Events events, int longest) {
        this.wire = wire;
        this.events = new HidEvents(surface, events);
        this.report = new byte[longest];
    }

    /** What is new in a report. */
    protected abstract List<E> decode(byte[] bytes);

    /** What lets go of everything that is held. */
    protected abstract List<E> release();

    /** Offers one of them. */
    protected abstract void pass(E event, long nanoTime);

    @Override
    public final boolean doWork(int timeoutMillis) throws HidUnavailable {
        events.payOwed();
        int length = wire.read(report, timeoutMillis);
        if (length <= 0) {
            return false;
        }
        offer(decode(Arrays.copyOf(report, length)));
        return true;
    }

    @Override
    public final void letGo() {
        events.payOwed();
        offer(release());
    }

    private void offer(List<E> done) {
        long now = System.nanoTime();
        done.forEach(event -> pass(event, now));
    }
}
