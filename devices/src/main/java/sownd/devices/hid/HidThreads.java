package sownd.devices.hid;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** The two threads of an open device, one that reads and one that writes; neither waits for the other. */
public final class HidThreads implements AutoCloseable {
    private static final int READ_MILLIS = 100;
    private static final long CLOSE_MILLIS = 1000;

    private final HidWire wire;
    private final HidHands hands;
    private final HidLights lights;
    private final Consumer<HidUnavailable> lost;
    private final AtomicBoolean ending = new AtomicBoolean();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger users = new AtomicInteger(2);
    private final Thread reader;
    private final Thread writer;

    /**
     * @param name id of the surface
     * @param lost told once if the device goes by itself, on one of the threads
     */
    public HidThreads(String name, HidWire wire, HidHands hands, HidLights lights, Consumer<HidUnavailable> lost) {
        this.wire = wire;
        this.hands = hands;
        this.lights = lights;
        this.lost = lost;
        reader = Thread.ofPlatform().daemon().name("hid-in-" + name).unstarted(this::readAll);
        writer = Thread.ofPlatform().daemon().name("hid-out-" + name).unstarted(this::writeAll);
    }

    public void start() {
        reader.start();
        writer.start();
    }

    /** There is something to show. Any thread. */
    public void wake() {
        LockSupport.unpark(writer);
    }

    /** Shows what waits, leaves the device, and waits a second at most for that. */
    @Override
    public void close() {
        ending.set(true);
        wake();
        try {
            writer.join(CLOSE_MILLIS);
            reader.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readAll() {
        try {
            while (!ending.get() && !gone.get()) {
                hands.doWork(READ_MILLIS);
            }
        } catch (HidUnavailable e) {
            tell(e);
        } finally {
            hands.letGo();
            leave();
        }
    }

    private void writeAll() {
        try {
            lights.begin();
            while (!gone.get() && (lights.doWork() || waits())) {
                // until nothing is left and nothing will come
            }
            if (!gone.get()) {
                lights.end();
            }
        } catch (HidUnavailable e) {
            tell(e);
        } finally {
            leave();
        }
    }

    /** False once it is closed: an unpark that came before the park makes it return at once. */
    private boolean waits() {
        if (ending.get()) {
            return false;
        }
        LockSupport.park(this);
        return true;
    }

    private void tell(HidUnavailable why) {
        if (!gone.getAndSet(true) && !ending.get()) {
            wake();
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
