package sownd.devices.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Notes what a connection tells, for a test to wait for. */
public final class Notes implements Told {
    /** What an address became, what happened, what failed: a line each, "scene=Main", "received GO", "failed …". */
    public final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    public final Map<String, Datum> values = new ConcurrentHashMap<>();
    public final AtomicLong heard = new AtomicLong();

    @Override
    public void is(String path, Datum value) {
        values.put(path, value);
        lines.add(path + "=" + value.text());
    }

    @Override
    public void happened(String path, List<Datum> arguments) {
        lines.add((path + " "
                        + String.join(" ", arguments.stream().map(Datum::text).toList()))
                .strip());
    }

    @Override
    public void heard() {
        heard.incrementAndGet();
    }

    @Override
    public void failed(String why) {
        lines.add("failed " + why);
    }

    @Override
    public void slow(String why) {
        if (!why.isEmpty()) {
            lines.add("slow " + why);
        }
    }

    @Override
    public void trouble(String what) {
        lines.add("trouble " + what);
    }

    /** Waits for a line that begins so; those before it are forgotten. */
    public String await(String beginning) throws InterruptedException {
        var passed = new java.util.ArrayList<String>();
        for (var line = lines.poll(20, TimeUnit.SECONDS); line != null; line = lines.poll(20, TimeUnit.SECONDS)) {
            if (line.startsWith(beginning)) {
                return line;
            }
            passed.add(line);
        }
        assertThat(passed).as("a line that begins with " + beginning).contains(beginning);
        throw new AssertionError("unreachable");
    }
}
