package sownd.devices.hid.xkeys;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/** A panel without hardware: keeps its lights by the very reports, and sends reports when it is touched. Any thread. */
public final class XkeysSimulator implements HidWire {
    private static final int WAITING_REPORTS = 1024;
    private static final int REPORT = 36;
    private static final int ASK_STATE = 177;
    private static final int LIGHT = 181;
    private static final int BANK = 182;
    private static final int BLUE = 0x0000FF;
    private static final int RED = 0xFF0000;
    private static final int FLASHING = 2;

    private final XkeysModel model;
    private final HidIdentity identity;
    private final BlockingQueue<byte[]> reports = new ArrayBlockingQueue<>(WAITING_REPORTS);
    /** How lights shine that were set one by one; by number. */
    private final Map<Integer, Integer> lights = new HashMap<>();

    private final byte[] state = new byte[REPORT];
    private volatile Runnable changed = () -> {};

    public XkeysSimulator(XkeysModel model, String serial) {
        this.model = model;
        identity = new HidIdentity(
                XkeysModel.VENDOR, model.product(), serial, "simulated/" + serial, model.interfaceNumber());
    }

    /** Told after each report it was sent, on the thread that sent it. */
    public void onChange(Runnable told) {
        changed = told;
    }

    public XkeysModel model() {
        return model;
    }

    @Override
    public HidIdentity identity() {
        return identity;
    }

    @Override
    public void write(byte[] report) {
        synchronized (this) {
            take(report);
        }
        changed.run();
    }

    private void take(byte[] report) {
        if (report.length < REPORT) {
            return;
        }
        switch (report[1] & 0xFF) {
            case ASK_STATE -> reports.offer(state.clone());
            case LIGHT -> lights.put(report[2] & 0xFF, (int) report[3]);
            case BANK -> all(report[2] == 0, report[3] == 0 ? 0 : 1);
            default -> {} // brightness, flash period
        }
    }

    private void all(boolean first, int shine) {
        for (int button = 1; button <= model.buttons(); button++) {
            if (model.has(button)) {
                lights.put(XkeysReports.first(model, button) + (first ? 0 : model.secondBank()), shine);
            }
        }
    }

    @Override
    public void sendFeature(byte[] report) throws HidUnavailable {
        throw new HidUnavailable(model.name() + " takes no feature reports");
    }

    @Override
    public byte[] feature(int id, int length) throws HidUnavailable {
        throw new HidUnavailable(model.name() + " has no feature reports");
    }

    @Override
    public int read(byte[] into, int timeoutMillis) {
        try {
            byte[] report = reports.poll(timeoutMillis, TimeUnit.MILLISECONDS);
            if (report == null) {
                return 0;
            }
            int length = Math.min(report.length, into.length);
            System.arraycopy(report, 0, into, 0, length);
            return length;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Nobody speaks to it any more; it can be opened again. */
    @Override
    public void close() {
        reports.clear();
    }

    /** A finger on a button, or off it. */
    public synchronized void button(int button, boolean down) {
        int at = button == 0 ? 1 : 2 + (button - 1) / model.columnBits();
        int bit = button == 0 ? 1 : 1 << (button - 1) % model.columnBits();
        state[at] = (byte) (down ? state[at] | bit : state[at] & ~bit);
        send();
    }

    /** The jog wheel is turned: its steps, then rest. */
    public synchronized void jog(int steps) {
        wheel(model.wheels().jog(), steps);
        wheel(model.wheels().jog(), 0);
    }

    /** The bar, 0 to 255, or the shuttle, -7 to 7; whichever the panel has. */
    public synchronized void slide(double position) {
        if (model.wheels().bar() >= 0) {
            wheel(model.wheels().bar(), (int) Math.round(position * 255));
        } else {
            wheel(model.wheels().shuttle(), (int) Math.round(position * 14 - 7));
        }
    }

    private void wheel(int at, int value) {
        if (at >= 0) {
            state[at] = (byte) value;
            send();
        }
    }

    private void send() {
        reports.offer(state.clone());
    }

    /** The colour of a button, 0xRRGGBB. */
    public synchronized int colour(int button) {
        return (shine(button, 0) == 0 ? 0 : BLUE) | (shine(button, model.secondBank()) == 0 ? 0 : RED);
    }

    /** Whether it flashes. */
    public synchronized boolean flashes(int button) {
        return shine(button, 0) == FLASHING || shine(button, model.secondBank()) == FLASHING;
    }

    private int shine(int button, int above) {
        return lights.getOrDefault(XkeysReports.first(model, button) + above, 0);
    }
}
