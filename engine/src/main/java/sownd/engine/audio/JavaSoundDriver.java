package sownd.engine.audio;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** Plays on a device of the system, and hears one, on a thread of its own. */
public final class JavaSoundDriver implements AudioDriver {
    private static final float[][] NOTHING = {};

    private final Format format;
    private final int bufferFrames;
    private final Scheduling scheduling;
    private final String device;
    private @Nullable SourceDataLine line;
    private volatile @Nullable AudioThread thread;
    private volatile long underruns;
    private volatile int inputs;
    private volatile String deaf = "";

    /** On the system's usual device, scheduled as any thread. */
    public JavaSoundDriver(Format format, int bufferFrames) {
        this(format, bufferFrames, Scheduling.ORDINARY, "");
    }

    /**
     * Not started yet.
     *
     * @param bufferFrames what the device may hold ahead; at least two blocks
     * @param device its name, or a part that no other has; empty for the system's usual one
     */
    public JavaSoundDriver(Format format, int bufferFrames, Scheduling scheduling, String device) {
        if (bufferFrames < 2 * format.block()) {
            throw new IllegalArgumentException("a buffer of " + bufferFrames + " frames is too short for blocks of "
                    + format.block() + ", use at least " + 2 * format.block());
        }
        this.format = format;
        this.bufferFrames = bufferFrames;
        this.scheduling = scheduling;
        this.device = device;
    }

    @Override
    public String name() {
        return "javasound";
    }

    @Override
    public String detail() {
        String priority = AudioThread.of(thread);
        return priority.isEmpty()
                ? ""
                : (device.isEmpty() ? "" : device + ", ") + "buffer " + bufferFrames + " frames, "
                        + TimeUnit.SECONDS.toMillis(bufferFrames) / format.rate() + " ms; " + priority;
    }

    /** Times the device had played all it held before more came. */
    @Override
    public long underruns() {
        return underruns;
    }

    @Override
    public int inputs() {
        return inputs;
    }

    @Override
    public String deaf() {
        return deaf;
    }

    @Override
    public void start(Renderer renderer) throws AudioUnavailable {
        SourceDataLine opened = JavaSoundLines.output(device, format, bufferFrames);
        Ear ear = ear();
        line = opened;
        opened.start();
        AudioThread own = new AudioThread("audio", scheduling, self -> run(self, renderer, opened, ear));
        thread = own;
        own.start();
    }

    /** A device that cannot be heard is played on all the same. */
    private @Nullable Ear ear() {
        inputs = 0;
        deaf = "";
        if (format.inputs() == 0) {
            return null;
        }
        try {
            var opened = JavaSoundLines.input(device, format, Math.max(bufferFrames, 8 * format.block()));
            opened.start();
            inputs = opened.getFormat().getChannels();
            deaf = inputs < format.inputs() ? "the device hears no more than " + inputs + " channels" : "";
            return new Ear(opened, format.block());
        } catch (AudioUnavailable refused) {
            deaf = String.valueOf(refused.getMessage());
            return null;
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
    private void run(AudioThread self, Renderer renderer, SourceDataLine playing, @Nullable Ear ear) {
        int width = playing.getFormat().getSampleSizeInBits() / 8;
        float[][] block = new float[format.channels()][format.block()];
        byte[] bytes = new byte[format.block() * format.channels() * width];
        for (boolean first = true; self.open(); first = false) {
            long began = System.nanoTime();
            renderer.render(ear == null ? NOTHING : ear.next(), block, format.block(), began);
            LockSupport.parkNanos(AudioThread.breath(System.nanoTime() - began, format));
            Pcm.encode(block, format.block(), width, bytes);
            if (!first && playing.available() >= playing.getBufferSize()) {
                underruns++;
            }
            int taken = playing.write(bytes, 0, bytes.length);
            if (taken < bytes.length && self.open()) {
                renderer.lost("the sound device stopped taking sound");
                break;
            }
        }
        if (ear != null) {
            ear.close();
        }
    }

    @Override
    public void close() {
        AudioThread own = thread;
        SourceDataLine playing = line;
        if (own == null || playing == null) {
            return;
        }
        own.end();
        // Stopping wakes a thread that waits in write.
        playing.stop();
        playing.flush();
        own.join();
        playing.close();
        line = null;
    }
}
