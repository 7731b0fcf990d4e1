package sownd.app.app;

import java.util.Arrays;
import sownd.engine.Clock;
import sownd.engine.audio.AudioDriver;
import sownd.engine.audio.AudioUnavailable;
import sownd.engine.audio.Format;
import sownd.engine.audio.NullDriver;
import sownd.engine.audio.Renderer;

/** A sound card made of memory: keeps time like a real one and remembers the left channel. */
final class Recording implements AudioDriver {
    private static final int SECONDS = 60;
    private final NullDriver time;
    private final float[] heard;
    private int frames;

    Recording(Format format) {
        time = new NullDriver(format, Clock.system());
        heard = new float[format.rate() * SECONDS];
    }

    @Override
    public String name() {
        return "recording";
    }

    @Override
    public void start(Renderer renderer) throws AudioUnavailable {
        time.start(new Renderer() {
            @Override
            public void render(float[][] in, float[][] out, int count, long nanoTime) {
                renderer.render(in, out, count, nanoTime);
                keep(out[0], count);
            }

            @Override
            public void lost(String why) {
                renderer.lost(why);
            }
        });
    }

    private synchronized void keep(float[] block, int count) {
        var kept = Math.min(count, heard.length - frames);
        System.arraycopy(block, 0, heard, frames, kept);
        frames += kept;
    }

    /** Forgets what was heard. */
    synchronized void rewind() {
        frames = 0;
    }

    /** So many frames from the first that is not silent, or nothing while they have not been heard. */
    synchronized float[] since(float threshold, int wanted) {
        var first = 0;
        while (first < frames && Math.abs(heard[first]) <= threshold) {
            first++;
        }
        return frames - first < wanted ? new float[0] : Arrays.copyOfRange(heard, first, first + wanted);
    }

    /** Whether the last so many frames were silent. */
    synchronized boolean silent(int last) {
        for (var i = Math.max(0, frames - last); i < frames; i++) {
            if (Math.abs(heard[i]) > 1e-5f) {
                return false;
            }
        }
        return frames >= last;
    }

    @Override
    public void close() {
        time.close();
    }
}
