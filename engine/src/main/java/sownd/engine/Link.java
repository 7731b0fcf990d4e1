package sownd.engine;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.Format;
import sownd.engine.audio.Renderer;

/**
 * One run of a driver. Sound passes only while the link is open, so that of two drivers that call for a moment both, one
 * plays: the other hears silence.
 */
final class Link implements Renderer {
    /** How long the sound rises when a device takes over from silence, against a click. */
    private static final int RISE_FRAMES = 240;

    private static final long GLANCE_NANOS = 100_000;

    final AudioDriver driver;
    private final Renderer sound;
    private final Timings timings;
    private final Thread watch;
    private final double periodNanos;
    private volatile boolean open;
    private volatile boolean inside;
    private volatile long calls;
    private volatile @Nullable String lost;
    private int risen;

    Link(AudioDriver driver, Renderer sound, Timings timings, Format format, Thread watch) {
        this.driver = driver;
        this.sound = sound;
        this.timings = timings;
        this.watch = watch;
        this.periodNanos = 1e9 / format.rate();
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
    public void render(float[][] in, float[][] out, int frames, long nanoTime) {
        // In this order: whoever shuts the link afterwards sees that somebody is inside.
        inside = true;
        if (open) {
            timings.begin();
            sound.render(in, out, frames, nanoTime);
            rise(out, frames);
            timings.end((long) (frames * periodNanos));
        } else {
            for (float[] channel : out) {
                Arrays.fill(channel, 0, frames, 0);
            }
        }
        calls++;
        inside = false;
    }

    private void rise(float[][] out, int frames) {
        int end = Math.min(frames, RISE_FRAMES - risen);
        for (int i = 0; i < end; i++, risen++) {
            for (float[] channel : out) {
                channel[i] *= (float) risen / RISE_FRAMES;
            }
        }
    }

    @Override
    public void lost(String why) {
        lost = why;
        LockSupport.unpark(watch);
    }

    /** Why the driver cannot go on; null while it can. */
    @Nullable
    String lost() {
        return lost;
    }

    long calls() {
        return calls;
    }

    /** Lets sound pass; from its full level when nothing was silent before. */
    void open(boolean risen) {
        this.risen = risen ? RISE_FRAMES : 0;
        open = true;
    }

    /** Lets no more sound pass; returns when the call that was inside has left. Not for the audio thread. */
    void shut() {
        open = false;
        while (inside) {
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }
}
