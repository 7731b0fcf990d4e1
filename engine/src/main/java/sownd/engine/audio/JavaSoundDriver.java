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
    private @Nullable SourceDataLine line;
    private @Nullable Thread thread;
    private volatile boolean open = true;

    /**
     * Not started yet.
     *
     * @param bufferFrames what the device may hold ahead; at least two blocks
     */
    public JavaSoundDriver(Format format, int bufferFrames) {
        if (bufferFrames < 2 * format.block()) {
            throw new IllegalArgumentException("a buffer of " + bufferFrames + " frames is too short for blocks of "
                    + format.block() + ", use at least " + 2 * format.block());
        }
        this.format = format;
        this.bufferFrames = bufferFrames;
    }

    @Override
    public String name() {
        return "javasound";
    }

    // Highest priority is a wish, nothing relies on it.
    @SuppressWarnings("ThreadPriorityCheck")
    @Override
    public void start(Renderer renderer) throws AudioUnavailable {
        SourceDataLine opened = open();
        line = opened;
        opened.start();
        thread = Thread.ofPlatform()
                .name("audio")
                .priority(Thread.MAX_PRIORITY)
                .daemon()
                .start(() -> run(renderer, opened));
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

    private void run(Renderer renderer, SourceDataLine playing) {
        int width = playing.getFormat().getSampleSizeInBits() / 8;
        float[][] block = new float[format.channels()][format.block()];
        byte[] bytes = new byte[format.block() * format.channels() * width];
        while (open) {
            renderer.render(block, format.block(), System.nanoTime());
            Pcm.encode(block, format.block(), width, bytes);
            int taken = playing.write(bytes, 0, bytes.length);
            if (taken < bytes.length && open) {
                playing.close();
                renderer.lost("the sound device stopped taking sound");
                return;
            }
        }
    }

    @Override
    public void close() {
        open = false;
        SourceDataLine playing = line;
        if (playing != null) {
            // Stopping wakes a thread that waits in write.
            playing.stop();
            playing.flush();
        }
        Joining.join(thread);
        if (playing != null) {
            playing.close();
        }
    }
}
