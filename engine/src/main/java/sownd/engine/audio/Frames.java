package sownd.engine.audio;

import java.io.IOException;
import java.util.Arrays;
import sownd.engine.Sample;
import sownd.engine.audio.media.Piece;
import sownd.engine.audio.media.SoundStream;

/** Gathers a stream in memory, within what memory may hold. One thread. */
final class Frames {
    /** Longest sound kept in memory, in minutes of stereo. */
    static final int MOST_MINUTES = 30;

    private static final int FIRST_FRAMES = 1 << 16;

    private final int rate;
    private final long most;
    private float[][] data;
    private int end;

    /**
     * Gathers within so many bytes.
     *
     * @param toRate what the sound is to be changed to, for which there must be room as well
     * @param bytes that may be used
     */
    Frames(SoundStream stream, int toRate, long bytes) throws IOException {
        this.rate = stream.rate();
        this.most = most(rate, toRate, stream.channels(), bytes);
        check(stream.frames());
        this.data = new float[stream.channels()][(int) (stream.frames() < 0 ? FIRST_FRAMES : stream.frames())];
    }

    /** Frames that may be read. */
    static long most(int rate, int toRate, int channels, long bytes) {
        long byTime = MOST_MINUTES * 60L * rate * 2 / channels;
        double copies = rate == toRate ? 1 : 1 + (double) toRate / rate;
        return Math.min(byTime, (long) (bytes / copies) / Float.BYTES / channels);
    }

    void add(Piece piece) throws IOException {
        long wanted = (long) end + piece.frames();
        check(wanted);
        if (wanted > data[0].length) {
            grow((int) Math.min(most, Math.max(wanted, 2L * data[0].length)));
        }
        for (int channel = 0; channel < data.length; channel++) {
            System.arraycopy(piece.data()[channel], piece.from(), data[channel], end, piece.frames());
        }
        end = (int) wanted;
    }

    Sample sample() throws IOException {
        if (end == 0) {
            throw new IOException("holds no sound");
        }
        grow(end);
        return new Sample(data, rate);
    }

    private void grow(int frames) {
        for (int channel = 0; channel < data.length && frames != data[channel].length; channel++) {
            data[channel] = Arrays.copyOf(data[channel], frames);
        }
    }

    private void check(long frames) throws IOException {
        if (frames > most) {
            throw new IOException("is too long to be played from memory: the limit is " + MOST_MINUTES
                    + " minutes of stereo, and " + most / rate
                    + " s by the memory that is left; play it from the disk, or give sownd more memory");
        }
    }
}
