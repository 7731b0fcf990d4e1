package sownd.engine.audio;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.DataLine;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.jspecify.annotations.Nullable;

/** Plays on the system's default device, at 24 bits where it takes them and otherwise at 16, on a thread of its own. */
public final class JavaSoundDriver implements AudioDriver {
    private static final int[] WIDTHS = {3, 2};

    private final Format format;
    private final int bufferFrames;
    private final Scheduling scheduling;
    private @Nullable SourceDataLine line;
    private volatile @Nullable AudioThread thread;
    private volatile long underruns;

    /** Scheduled as any thread. */
    public JavaSoundDriver(Format format, int bufferFrames) {
        this(format, bufferFrames, Scheduling.ORDINARY);
    }

    /**
     * Not started yet.
     *
     * @param bufferFrames what the device may hold ahead; at least two blocks
     */
    public JavaSoundDriver(Format format, int bufferFrames, Scheduling scheduling) {
        if (bufferFrames < 2 * format.block()) {
            throw new IllegalArgumentException("a buffer of " + bufferFrames + " frames is too short for blocks of "
                    + format.block() + ", use at least " + 2 * format.block());
        }
        this.format = format;
        this.bufferFrames = bufferFrames;
        this.scheduling = scheduling;
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
                : "buffer " + bufferFrames + " frames, " + 1000L * bufferFrames / format.rate() + " ms; " + priority;
    }

    /** Times the device had played all it held before more came. */
    @Override
    public long underruns() {
        return underruns;
    }

    @Override
    public void start(Renderer renderer) throws AudioUnavailable {
        SourceDataLine opened = open();
        line = opened;
        opened.start();
        AudioThread own = new AudioThread("audio", scheduling, self -> run(self, renderer, opened));
        thread = own;
        own.start();
    }

    private SourceDataLine open() throws AudioUnavailable {
        if (AudioSystem.getMixerInfo().length == 0) {
            throw new AudioUnavailable("there is no sound device");
        }
        for (int width : WIDTHS) {
            AudioFormat wanted = pcm(width);
            DataLine.Info info = new DataLine.Info(SourceDataLine.class, wanted);
            if (AudioSystem.isLineSupported(info)) {
                return open(info, wanted);
            }
        }
        throw new AudioUnavailable("no sound device plays " + format.channels() + " channels of 24 or 16 bits at "
                + format.rate() + " Hz");
    }

    private SourceDataLine open(DataLine.Info info, AudioFormat wanted) throws AudioUnavailable {
        try {
            SourceDataLine found = (SourceDataLine) AudioSystem.getLine(info);
            found.open(wanted, bufferFrames * wanted.getFrameSize());
            return found;
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException refused) {
            throw new AudioUnavailable("the sound device cannot be opened: " + refused.getMessage(), refused);
        }
    }

    private AudioFormat pcm(int width) {
        return new AudioFormat(format.rate(), 8 * width, format.channels(), true, false);
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // One thread writes.
    private void run(AudioThread self, Renderer renderer, SourceDataLine playing) {
        int width = playing.getFormat().getSampleSizeInBits() / 8;
        float[][] block = new float[format.channels()][format.block()];
        byte[] bytes = new byte[format.block() * format.channels() * width];
        for (boolean first = true; self.open(); first = false) {
            renderer.render(block, format.block(), System.nanoTime());
            Pcm.encode(block, format.block(), width, bytes);
            if (!first && playing.available() >= playing.getBufferSize()) {
                underruns++;
            }
            int taken = playing.write(bytes, 0, bytes.length);
            if (taken < bytes.length && self.open()) {
                renderer.lost("the sound device stopped taking sound");
                return;
            }
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
