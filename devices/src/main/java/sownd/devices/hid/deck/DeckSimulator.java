package sownd.devices.hid.deck;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import sownd.devices.hid.HidIdentity;
import sownd.devices.hid.HidUnavailable;
import sownd.devices.hid.HidWire;

/**
 * A deck without hardware: takes the very bytes, keeps what each key shows, answers questions, and sends reports when it
 * is pressed. Any thread.
 */
public final class DeckSimulator implements HidWire {
    private static final int WAITING_REPORTS = 1024;
    private static final String FIRMWARE = "1.00.000";

    private final DeckModel model;
    private final HidIdentity identity;
    private final DeckScreen screen;
    private final BlockingQueue<byte[]> reports = new ArrayBlockingQueue<>(WAITING_REPORTS);
    private final DeckLamps lamps;
    private final boolean[] keys;
    private final boolean[] knobs;
    private int brightness = 100;
    private boolean logo = true;
    private volatile boolean gone;
    private volatile Runnable changed = () -> {};

    public DeckSimulator(DeckModel model, String serial) {
        this.model = model;
        this.screen = new DeckScreen(model);
        this.lamps = new DeckLamps(model);
        this.keys = new boolean[model.keys()];
        this.knobs = new boolean[model.knobs().count()];
        identity = new HidIdentity(model.vendor(), model.products().getFirst(), serial, "simulated/" + serial, 0);
    }

    @Override
    public HidIdentity identity() {
        return identity;
    }

    public DeckModel model() {
        return model;
    }

    /** Told after each report it was sent, on the thread that sent it. */
    public void onChange(Runnable told) {
        changed = told;
    }

    @Override
    public void write(byte[] report) throws HidUnavailable {
        checkThere();
        synchronized (this) {
            if (!lamps.take(report) && screen.take(report)) {
                logo = false;
            }
        }
        changed.run();
    }

    @Override
    public void sendFeature(byte[] report) throws HidUnavailable {
        checkThere();
        setUp(report);
        changed.run();
    }

    private synchronized void setUp(byte[] report) {
        boolean first = model.dialect() instanceof FirstDialect;
        if (first && report.length > 5 && report[0] == 5) {
            brightness = report[5];
        } else if (first && report.length > 0 && report[0] == 0x0b) {
            showLogo();
        } else if (!first && report.length > 2 && report[0] == 3) {
            second(report);
        }
    }

    private void showLogo() {
        logo = true;
        screen.clear();
    }

    private void second(byte[] report) {
        switch (report[1]) {
            case 2 -> showLogo();
            case 8 -> brightness = report[2];
            default -> lamps.take(report);
        }
    }

    @Override
    public byte[] feature(int id, int length) throws HidUnavailable {
        checkThere();
        if (id == model.dialect().firmware().report()) {
            return answer(model.dialect().firmware(), FIRMWARE, length);
        }
        if (id == model.dialect().serial().report()) {
            return answer(model.dialect().serial(), identity.serial(), length);
        }
        throw new HidUnavailable(model.name() + " has no feature report " + id);
    }

    private static byte[] answer(FeatureText text, String said, int length) {
        byte[] answer = new byte[length];
        byte[] letters = said.getBytes(StandardCharsets.US_ASCII);
        answer[0] = (byte) text.report();
        if (text.lengthAt() >= 0) {
            answer[text.lengthAt()] = (byte) (text.from() - text.lengthAt() - 1 + letters.length);
        }
        System.arraycopy(letters, 0, answer, text.from(), Math.min(letters.length, length - text.from()));
        return answer;
    }

    @Override
    public int read(byte[] into, int timeoutMillis) throws HidUnavailable {
        checkThere();
        try {
            byte[] report = reports.poll(timeoutMillis, TimeUnit.MILLISECONDS);
            checkThere();
            if (report == null) {
                return 0;
            }
            System.arraycopy(report, 0, into, 0, Math.min(report.length, into.length));
            return Math.min(report.length, into.length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private void checkThere() throws HidUnavailable {
        if (gone) {
            throw new HidUnavailable(model.name() + " was unplugged");
        }
    }

    /** Nobody speaks to it any more; it can be opened again. */
    @Override
    public void close() {
        reports.clear();
    }

    /** Pulls the plug, or puts it in again. */
    public void plugged(boolean in) {
        gone = !in;
        if (gone) {
            reports.offer(new byte[0]);
        }
    }

    /** A finger on a key, or off it. */
    public synchronized void key(int key, boolean down) {
        keys[key] = down;
        boolean first = model.dialect() instanceof FirstDialect;
        byte[] report = first ? Packets.padded(17, 1) : Packets.padded(512, 1, 0, keys.length, 0);
        for (int i = 0; i < keys.length; i++) {
            report[(first ? 1 : 4) + model.wireKey(i)] = (byte) (keys[i] ? 1 : 0);
        }
        reports.offer(report);
    }

    /** An encoder is pushed, or let go. */
    public synchronized void knob(int knob, boolean down) {
        knobs[knob] = down;
        byte[] report = Packets.padded(512, 1, 3, knobs.length + 1, 0, 0);
        for (int i = 0; i < knobs.length; i++) {
            report[5 + i] = (byte) (knobs[i] ? 1 : 0);
        }
        reports.offer(report);
    }

    /** An encoder is turned. */
    public void turn(int knob, int steps) {
        byte[] report = Packets.padded(512, 1, 3, knobs.length + 1, 0, 1);
        report[5 + knob] = (byte) steps;
        reports.offer(report);
    }

    /** A finger on the strip. */
    public void touch(int x, int y, boolean hold) {
        byte[] report = Packets.padded(512, 1, 2, 14, 0, hold ? 2 : 1);
        ByteBuffer.wrap(report)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) x)
                .putShort(8, (short) y);
        reports.offer(report);
    }

    /** Sends a report as it is. */
    public void report(byte[] report) {
        reports.offer(Arrays.copyOf(report, report.length));
    }

    /** What a key shows: the file it was sent, turned as the panel is built in; empty while it shows nothing. */
    public synchronized Optional<byte[]> shown(int key) {
        return logo ? Optional.empty() : screen.key(key);
    }

    /** What the strip shows from a point on; empty while it shows nothing there. */
    public synchronized Optional<byte[]> strip(Region part) {
        return screen.strip(part);
    }

    /** The colour of a key without picture, 0xRRGGBB. */
    public synchronized int colour(int key) {
        return lamps.key(key);
    }

    /** The colour in the middle of an encoder, 0xRRGGBB. */
    public synchronized int lamp(int knob) {
        return lamps.middle(knob);
    }

    /** The share of the ring around an encoder that is lit, 0 to 1. */
    public synchronized double ring(int knob) {
        return lamps.ring(knob);
    }

    /** 0 to 100. */
    public synchronized int brightness() {
        return brightness;
    }

    /** Whether it shows its maker's logo. */
    public synchronized boolean logo() {
        return logo;
    }

    /** Reports that fit to nothing. */
    public synchronized long refused() {
        return screen.refused();
    }
}
