package sownd.engine.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.media.Piece;
import sownd.engine.audio.media.SoundStream;
import sownd.engine.audio.media.SoundStreams;

/**
 * Both ends of a sound file that goes over into its beginning, at its own rate: with them it is changed to another rate in
 * a circle while it is read, and then loops as it does from memory. Immutable.
 */
public final class Seam {
    /** A file in which nobody can go to a place is decoded to its end for this, if it is no longer. */
    private static final int MOST_SECONDS = 600;

    private static final long MOST_FRAMES = Integer.MAX_VALUE;

    private final Resampler change;
    private final long length;
    private final float[][] head;
    private final float[][] tail;

    private Seam(Resampler change, long length, float[][] head, float[][] tail) {
        this.change = change;
        this.length = length;
        this.head = head;
        this.tail = tail;
    }

    /**
     * The seam of a file; null when it is at that rate already, when its end does not go over into its beginning, or when
     * that cannot be found out soon. Not for the audio thread.
     *
     * @param name what to call it in an error
     * @param rate to which it will be changed
     * @param frames it then has, end to end
     */
    public static @Nullable Seam of(Path file, String name, int rate, long frames) throws IOException {
        try (SoundStream stream = SoundStreams.open(file)) {
            if (stream.rate() == rate || frames > MOST_FRAMES) {
                return null;
            }
            Resampler change = new Resampler(stream.rate(), rate);
            boolean soon = frames <= (long) MOST_SECONDS * rate || stream.seek(0);
            return soon ? read(stream, change) : null;
        } catch (IOException broken) {
            throw new IOException("\"" + name + "\" " + broken.getMessage(), broken);
        }
    }

    private static @Nullable Seam read(SoundStream stream, Resampler change) throws IOException {
        int kept = 2 * change.half();
        Ends ends = new Ends(stream.channels(), kept);
        long frames = stream.frames();
        while (ends.count < kept && ends.add(stream.next())) {}
        if (frames > ends.count + kept && stream.seek(frames - kept)) {
            ends.count = frames - kept;
        }
        while (ends.add(stream.next())) {}
        if (ends.count < 2L * kept || !ends.goOn()) {
            return null;
        }
        change.makeCircle();
        return new Seam(change, ends.count, ends.head, ends.tail());
    }

    /** The first and the last frames of what passes by. */
    private static final class Ends {
        private final float[][] head;
        private final float[][] circle;
        private final int kept;
        private long count;

        Ends(int channels, int kept) {
            this.kept = kept;
            head = new float[channels][kept];
            circle = new float[channels][kept];
        }

        /** False at the end. */
        boolean add(@Nullable Piece piece) {
            if (piece == null) {
                return false;
            }
            for (int i = 0; i < piece.frames(); i++, count++) {
                for (int channel = 0; channel < head.length; channel++) {
                    float sample = piece.data()[channel][piece.from() + i];
                    circle[channel][(int) (count % kept)] = sample;
                    if (count < kept) {
                        head[channel][(int) count] = sample;
                    }
                }
            }
            return true;
        }

        float[][] tail() {
            float[][] tail = new float[circle.length][kept];
            for (int channel = 0; channel < tail.length; channel++) {
                for (int i = 0; i < kept; i++) {
                    tail[channel][i] = circle[channel][(int) ((count + i) % kept)];
                }
            }
            return tail;
        }

        boolean goOn() {
            float[][] last = tail();
            for (int channel = 0; channel < last.length; channel++) {
                float[] both = Arrays.copyOf(head[channel], 2 * kept);
                System.arraycopy(last[channel], 0, both, kept, kept);
                if (!Resampler.goesOn(both)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Frames at the rate to which it is changed. */
    public long frames() {
        return change.circleFrames(length);
    }

    /** What changes it. */
    Resampler change() {
        return change;
    }

    /** Frames at its own rate. */
    long length() {
        return length;
    }

    /** The first frames. */
    Piece head() {
        return new Piece(head, 0, head[0].length);
    }

    /** The last frames. */
    Piece tail() {
        return new Piece(tail, 0, tail[0].length);
    }
}
