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
    private final float[][] block;
    private @Nullable Renderer renderer;
    private @Nullable Thread thread;
    private volatile boolean open = true;
    private long origin;
    private long blocks;

    public NullDriver(Format format, Clock clock) {
        this.format = format;
        this.clock = clock;
        this.block = new float[format.channels()][format.block()];
    }

    @Override
    public String name() {
        return "null";
    }

    // Highest priority is a wish, nothing relies on it.
    @SuppressWarnings("ThreadPriorityCheck")
    @Override
    public void start(Renderer wanted) {
        attach(wanted);
        thread = Thread.ofPlatform()
                .name("audio-null")
                .priority(Thread.MAX_PRIORITY)
                .daemon()
                .start(this::run);
    }

    void attach(Renderer wanted) {
        renderer = wanted;
        origin = clock.nanoTime();
        blocks = 0;
    }

    private void run() {
        while (open) {
            if (!doWork()) {
                LockSupport.parkNanos(deadline() - clock.nanoTime());
            }
        }
    }

    /** Renders the block that is due, if one is. */
    boolean doWork() {
        long now = clock.nanoTime();
        if (renderer == null || now < deadline()) {
            return false;
        }
        if (now - deadline() > FORGIVEN_NANOS) {
            origin = now;
            blocks = 0;
        }
        renderer.render(block, format.block(), now);
        blocks++;
        return true;
    }

    private long deadline() {
        return origin + (long) (blocks * (double) format.block() * 1e9 / format.rate());
    }

    @Override
    public void close() {
        open = false;
        Joining.join(thread);
    }
}
