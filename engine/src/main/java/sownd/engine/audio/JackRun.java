package sownd.engine.audio;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** One life as a client of a JACK server. */
final class JackRun implements JackCalls.Listener {
    private static final int LONGEST_PERIOD = 8192;
    private static final long LONGEST_WAIT_NANOS = 400_000_000;
    private static final long GLANCE_NANOS = 50_000;

    /** The run is kept until the next: a thread of libjack may still be on its way out of what lies here. */
    private final Arena arena = Arena.ofAuto();

    private final long client;
    private final Renderer renderer;
    private final Format format;
    private final float[][] period;
    private final float[][] heard;
    private final NativeCount underruns = new NativeCount(arena);
    private final NativeCount gone = new NativeCount(arena);
    private @Nullable JackPorts ports;
    private volatile boolean active;
    private volatile boolean closed;
    private volatile long silent;

    JackRun(long client, Renderer renderer, Format format) {
        this.client = client;
        this.renderer = renderer;
        this.format = format;
        this.period = new float[format.channels()][LONGEST_PERIOD];
        this.heard = new float[format.inputs()][LONGEST_PERIOD];
    }

    Renderer renderer() {
        return renderer;
    }

    int underruns() {
        return underruns.value();
    }

    /** Whether the server ended or threw the client out. */
    boolean gone() {
        return gone.value() > 0;
    }

    boolean closed() {
        return closed;
    }

    /** After {@link #start}. */
    JackPorts ports() {
        JackPorts registered = ports;
        if (registered == null) {
            throw new IllegalStateException("the client has no ports before it is started");
        }
        return registered;
    }

    void start() throws AudioUnavailable {
        int rate = JackCalls.rate(client);
        if (rate != format.rate()) {
            throw new AudioUnavailable(
                    "JACK runs at " + rate + " Hz and the project at " + format.rate() + " Hz, set one to the other");
        }
        ports = new JackPorts(client, format);
        JackCalls.listen(client, this, arena, underruns, gone);
        if (!JackCalls.activate(client)) {
            throw new AudioUnavailable("JACK refuses to call");
        }
        active = true;
    }

    void close() {
        if (!closed) {
            closed = true;
            untilIdle();
            JackCalls.close(client);
        }
    }

    /**
     * After {@link #closed} is set: returns just after a call of the server, so that its thread, which libjack cancels
     * at any instruction, is not in Java for a period to come. A server that calls no more is not waited for long.
     */
    private void untilIdle() {
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
        JackPorts own = ports;
        try {
            if (frames > LONGEST_PERIOD || own == null) {
                return 1;
            }
            if (closed) {
                silence(own, frames);
                silent++;
                return 0;
            }
            for (int i = 0; i < heard.length; i++) {
                long from = JackCalls.buffer(own.ins[i], frames);
                MemorySegment.copy(JackCalls.MEMORY, ValueLayout.JAVA_FLOAT, from, heard[i], 0, frames);
            }
            renderer.render(heard, period, frames, System.nanoTime());
            for (int i = 0; i < period.length; i++) {
                long to = JackCalls.buffer(own.outs[i], frames);
                MemorySegment.copy(period[i], 0, JackCalls.MEMORY, ValueLayout.JAVA_FLOAT, to, frames);
            }
            return 0;
        } catch (Throwable broken) {
            // Nothing may reach libjack's own code. It ends the client, and that is noticed.
            Arrays.fill(period[0], 0);
            return 1;
        }
    }

    private static void silence(JackPorts own, int frames) {
        for (long port : own.outs) {
            JackCalls.MEMORY
                    .asSlice(JackCalls.buffer(port, frames), (long) frames * Float.BYTES)
                    .fill((byte) 0);
        }
    }
}
