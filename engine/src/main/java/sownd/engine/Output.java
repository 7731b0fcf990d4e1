package sownd.engine;

import org.jspecify.annotations.Nullable;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.AudioUnavailable;
import sownd.engine.audio.Format;
import sownd.engine.audio.NullDriver;
import sownd.engine.audio.Renderer;
import sownd.engine.realtime.RenderLoop;

/** The driver in use, and what follows when it fails: time goes on without sound. */
final class Output {
    private final Format format;
    private final Clock clock;
    private final RenderLoop loop;
    private @Nullable AudioDriver driver;
    private String trouble = "";

    Output(Format format, Clock clock, RenderLoop loop) {
        this.format = format;
        this.clock = clock;
        this.loop = loop;
    }

    void start(AudioDriver wanted) {
        close();
        synchronized (this) {
            try {
                driver = wanted;
                trouble = "";
                wanted.start(new Guarded(wanted));
            } catch (AudioUnavailable refused) {
                wanted.close();
                fallOver(wanted.name() + ": " + refused.getMessage());
            }
        }
    }

    void close() {
        AudioDriver old;
        synchronized (this) {
            old = driver;
            driver = null;
        }
        // Outside the lock: the driver's thread may be waiting for it to say that it was lost.
        if (old != null) {
            old.close();
        }
    }

    synchronized AudioStatus status() {
        return new AudioStatus(
                driver == null ? "none" : driver.name(),
                trouble,
                format,
                loop.blocks(),
                loop.lateBlocks(),
                loop.load(),
                loop.droppedCommands(),
                loop.lateCommands(),
                loop.replies().refused(),
                loop.failures());
    }

    private synchronized void lost(AudioDriver by, String why) {
        if (by.equals(driver)) {
            fallOver(by.name() + ": " + why);
        }
    }

    private void fallOver(String why) {
        NullDriver silent = new NullDriver(format, clock);
        driver = silent;
        trouble = why;
        silent.start(loop);
    }

    /** Passes blocks on and notices the loss of its driver. */
    private final class Guarded implements Renderer {
        private final AudioDriver by;

        Guarded(AudioDriver by) {
            this.by = by;
        }

        @Override
        public void render(float[][] out, int frames, long nanoTime) {
            loop.render(out, frames, nanoTime);
        }

        @Override
        public void lost(String why) {
            Output.this.lost(by, why);
        }
    }
}
