package sownd.engine.audio;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import sownd.engine.Clock;

/** Plays to nothing and keeps time on its own thread, by absolute deadlines: what runs where there is no sound device. */
public final class NullDriver implements AudioDriver {
    /** Further behind than this the thread was stopped (suspend, debugger): it begins anew instead of racing. */
    private static final long FORGIVEN_NANOS = 500_000_000;

    private final Format format;
    private final Clock clock;
    private final Scheduling scheduling;
    private final float[][] block;
    private final float[][] nothing = {};
    private @Nullable Renderer renderer;
    private volatile @Nullable AudioThread thread;
    private volatile long underruns;
    private long origin;
    private long blocks;
    private long breath;

    /** Scheduled as any thread. */
    public NullDriver(Format format, Clock clock) {
        this(format, clock, Scheduling.ORDINARY);
    }

    public NullDriver(Format format, Clock clock, Scheduling scheduling) {
        this.format = format;
        this.clock = clock;
        this.scheduling = scheduling;
        this.block = new float[format.channels()][format.block()];
    }

    @Override
    public String name() {
        return "null";
    }

    @Override
    public String detail() {
        return AudioThread.of(thread);
    }

    @Override
    public String deaf() {
        return format.inputs() == 0 ? "" : "there is no device to hear";
    }

    /** Blocks begun more than a block's length after they were due. */
    @Override
    public long underruns() {
        return underruns;
    }

    @Override
    public void start(Renderer wanted) {
        attach(wanted);
        AudioThread own = new AudioThread("audio-null", scheduling, this::run);
        thread = own;
        own.start();
    }

    void attach(Renderer wanted) {
        renderer = wanted;
        origin = clock.nanoTime();
        blocks = 0;
    }

    private void run(AudioThread own) {
        while (own.open()) {
            doWork();
            LockSupport.parkNanos(rest());
        }
    }

    /** Renders the block that is due, if one is. */
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
    boolean doWork() {
        long now = clock.nanoTime();
        if (renderer == null || now < deadline()) {
            breath = 0;
            return false;
        }
        if (now - deadline() > format.blockNanos()) {
            underruns++;
        }
        if (now - deadline() > FORGIVEN_NANOS) {
            origin = now;
            blocks = 0;
        }
        renderer.render(nothing, block, format.block(), now);
        breath = AudioThread.breath(clock.nanoTime() - now, format);
        blocks++;
        return true;
    }

    /** How long to wait before looking again; 0 or less for not at all. */
    long rest() {
        return Math.max(breath, deadline() - clock.nanoTime());
    }

    private long deadline() {
        return origin + (long) (blocks * (double) format.block() * 1e9 / format.rate());
    }

    @Override
    public void close() {
        AudioThread own = thread;
        if (own != null) {
            own.end();
            own.join();
        }
    }
}
