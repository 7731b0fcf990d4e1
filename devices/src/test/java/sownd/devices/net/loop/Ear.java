package sownd.devices.net.loop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import sownd.devices.net.Datum;
import sownd.devices.net.Told;

/** Keeps what a connection's body says. Any thread. */
public final class Ear implements Told {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

    private final Map<String, Datum> now = new LinkedHashMap<>();
    private final List<String> lines = new ArrayList<>();
    private String slow = "";
    private int heard;

    @Override
    public synchronized void is(String path, Datum value) {
        now.put(path, value);
        note(path + " = " + value.text());
    }

    @Override
    public synchronized void happened(String path, List<Datum> arguments) {
        note(path + " ! " + arguments.stream().map(Datum::text).toList());
    }

    @Override
    public synchronized void heard() {
        heard++;
        notifyAll();
    }

    @Override
    public synchronized void failed(String why) {
        note("failed: " + why);
    }

    @Override
    public synchronized void slow(String why) {
        slow = why;
        note("slow: " + why);
    }

    @Override
    public synchronized void trouble(String what) {
        note("trouble: " + what);
    }

    private void note(String line) {
        lines.add(line);
        notifyAll();
    }

    /** All that was said since the last call. */
    public synchronized List<String> lines() {
        List<String> all = List.copyOf(lines);
        lines.clear();
        return all;
    }

    public synchronized String slow() {
        return slow;
    }

    public synchronized int heardTimes() {
        return heard;
    }

    /** What an address is; empty if nothing was said of it. */
    public synchronized String at(String path) {
        Datum datum = now.get(path);
        return datum == null ? "" : datum.text();
    }

    /** Waits until something is said that fits. @throws AssertionError if it does not come */
    public synchronized String await(Predicate<String> fits) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE;
        while (true) {
            for (String line : lines) {
                if (fits.test(line)) {
                    return line;
                }
            }
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError("did not come, only " + lines);
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    public String await(String line) throws InterruptedException {
        return await(line::equals);
    }
}
