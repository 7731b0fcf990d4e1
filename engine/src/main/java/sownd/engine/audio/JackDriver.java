package sownd.engine.audio;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Plays through a running JACK server, on the server's thread. Its ports lead to the sound device, or, when it comes back,
 * where they led before. The server's period may differ from the block: it is cut, which adds no delay.
 */
public final class JackDriver implements AudioDriver {
    private static final String CLIENT = "sownd";
    private static final int LONGEST_PERIOD = 8192;
    private static final long LONGEST_WAIT_NANOS = 400_000_000;
    private static final long GLANCE_NANOS = 50_000;

    private final Format format;
    private final @Nullable String server;
    private volatile List<List<String>> routes = List.of();
    private volatile @Nullable Run run;
    private volatile String detail = "";
    private volatile long pastUnderruns;

    /** Plays through the server that the environment names, or the default one. */
    public JackDriver(Format format) {
        this(format, null);
    }

    /** Plays through the server of a name; null for that of the environment. */
    JackDriver(Format format, @Nullable String server) {
        this.format = format;
        this.server = server;
    }

    @Override
    public String name() {
        return "jack";
    }

    @Override
    public String detail() {
        return detail;
    }

    @Override
    public long underruns() {
        Run playing = run;
        return pastUnderruns + (playing == null ? 0 : playing.underruns.value());
    }

    /** What the server plays with, for people; or why it cannot be used. */
    public static String found() {
        if (!JackCalls.present()) {
            return "not installed";
        }
        long client = JackCalls.open(CLIENT, null);
        if (client == 0) {
            return "no server runs";
        }
        try {
            return JackCalls.rate(client) + " Hz, period " + JackCalls.period(client) + " frames, "
                    + JackCalls.outlets(client).size() + " channels out";
        } finally {
            JackCalls.close(client);
        }
    }

    @Override
    public void start(Renderer renderer) throws AudioUnavailable {
        if (!JackCalls.present()) {
            throw new AudioUnavailable("JACK is not installed (Debian, Ubuntu: apt install jackd2)");
        }
        long client = JackCalls.open(CLIENT, server);
        if (client == 0) {
            throw new AudioUnavailable("no JACK server runs, start one");
        }
        Run begun = new Run(client, renderer);
        pastUnderruns = underruns();
        run = begun;
        begun.start();
        connect(begun);
        int period = JackCalls.period(client);
        detail = "period " + period + " frames, " + Math.round(period * 10_000.0 / format.rate()) / 10.0 + " ms; "
                + (JackCalls.realtime(client)
                        ? "realtime priority by the server"
                        : "ordinary priority (the server runs without realtime, start it with --realtime)");
    }

    /** Where the ports led before, if anything of it is there; otherwise to the device. */
    private void connect(Run begun) {
        boolean restored = false;
        for (int i = 0; i < routes.size(); i++) {
            for (String to : routes.get(i)) {
                restored |= JackCalls.connect(begun.client, JackCalls.name(begun.ports[i]), to);
            }
        }
        List<String> outlets = JackCalls.outlets(begun.client);
        for (int i = 0; !restored && i < Math.min(outlets.size(), begun.ports.length); i++) {
            JackCalls.connect(begun.client, JackCalls.name(begun.ports[i]), outlets.get(i));
        }
    }

    @Override
    public void look() {
        Run playing = run;
        if (playing == null || playing.closed) {
            return;
        }
        if (playing.gone.value() > 0) {
            playing.renderer.lost("the JACK server is gone");
            return;
        }
        List<List<String>> now = new ArrayList<>();
        for (long port : playing.ports) {
            now.add(JackCalls.connections(port));
        }
        routes = List.copyOf(now);
    }

    /** Where each port led when it was last looked at. */
    List<List<String>> routes() {
        return routes;
    }

    @Override
    public void close() {
        Run playing = run;
        detail = "";
        if (playing != null && !playing.closed) {
            playing.closed = true;
            playing.untilIdle();
            JackCalls.close(playing.client);
        }
    }

    /** One life as a client. */
    private final class Run implements JackCalls.Listener {
        /** The run is kept until the next: a thread of libjack may still be on its way out of what lies here. */
        private final Arena arena = Arena.ofAuto();

        private final long client;
        private final Renderer renderer;
        private final long[] ports = new long[format.channels()];
        private final float[][] period = new float[format.channels()][LONGEST_PERIOD];
        private final NativeCount underruns = new NativeCount(arena);
        private final NativeCount gone = new NativeCount(arena);
        private volatile boolean active;
        private volatile boolean closed;
        private volatile long silent;

        Run(long client, Renderer renderer) {
            this.client = client;
            this.renderer = renderer;
        }

        void start() throws AudioUnavailable {
            int rate = JackCalls.rate(client);
            if (rate != format.rate()) {
                throw new AudioUnavailable("JACK runs at " + rate + " Hz and the project at " + format.rate()
                        + " Hz, set one to the other");
            }
            for (int i = 0; i < ports.length; i++) {
                ports[i] = JackCalls.register(client, "out_" + (i + 1));
                if (ports[i] == 0) {
                    throw new AudioUnavailable("JACK gives no port for channel " + (i + 1));
                }
            }
            JackCalls.listen(client, this, arena, underruns, gone);
            if (!JackCalls.activate(client)) {
                throw new AudioUnavailable("JACK refuses to call");
            }
            active = true;
        }

        /**
         * After {@link #closed} is set: returns just after a call of the server, so that its thread, which libjack cancels
         * at any instruction, is not in Java for a period to come. A server that calls no more is not waited for long.
         */
        void untilIdle() {
            if (!active) {
                return;
            }
            long seen = silent;
            long end = System.nanoTime() + LONGEST_WAIT_NANOS;
            while (silent == seen && gone.value() == 0 && System.nanoTime() < end) {
                LockSupport.parkNanos(GLANCE_NANOS);
            }
        }

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
        public int process(int frames, long nothing) {
            try {
                if (frames > LONGEST_PERIOD) {
                    return 1;
                }
                if (closed) {
                    silence(frames);
                    silent++;
                    return 0;
                }
                renderer.render(period, frames, System.nanoTime());
                for (int i = 0; i < ports.length; i++) {
                    long to = JackCalls.buffer(ports[i], frames);
                    MemorySegment.copy(period[i], 0, JackCalls.MEMORY, ValueLayout.JAVA_FLOAT, to, frames);
                }
                return 0;
            } catch (Throwable broken) {
                // Nothing may reach libjack's own code. It ends the client, and that is noticed.
                Arrays.fill(period[0], 0);
                return 1;
            }
        }

        private void silence(int frames) {
            for (long port : ports) {
                JackCalls.MEMORY
                        .asSlice(JackCalls.buffer(port, frames), (long) frames * Float.BYTES)
                        .fill((byte) 0);
            }
        }
    }
}
