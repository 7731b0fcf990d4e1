package sownd.engine.tape;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import sownd.engine.audio.StreamedSound;
import sownd.engine.audio.media.Piece;
import sownd.engine.realtime.FrameRing;

/** A file that runs: its first channels at the engine's rate, frame after frame. One thread at a time. */
final class Tape implements Closeable {
    /** Pieces decoded in one go on the way to a place, so that others get their turn. */
    private static final int PIECES_AT_A_TIME = 16;

    private final Reel reel;
    private final StreamedSound sound;
    private @Nullable Piece piece;
    private int used;
    private long at;

    Tape(Reel reel, StreamedSound sound) {
        this.reel = reel;
        this.sound = sound;
    }

    /** The frame that comes next. */
    long at() {
        return at;
    }

    /** Comes nearer to a frame that lies ahead; true when it is there. */
    boolean forward(long frame) throws IOException {
        if (at < frame && sound.seek(frame)) {
            piece = null;
            at = frame;
        }
        for (int i = 0; i < PIECES_AT_A_TIME && at < frame; i++) {
            Piece current = current();
            pass((int) Math.min(frame - at, current.frames() - used));
        }
        return at >= frame;
    }

    /** The next frames, fewer only at the end. */
    Anchor anchor(int most) throws IOException {
        int frames = (int) Math.min(most, reel.frames() - at);
        float[][] rows = new float[reel.channels()][frames];
        long from = at;
        for (int done = 0; done < frames; done = (int) (at - from)) {
            Piece current = current();
            int count = Math.min(frames - done, current.frames() - used);
            for (int channel = 0; channel < rows.length; channel++) {
                System.arraycopy(current.data()[channel], current.from() + used, rows[channel], done, count);
            }
            pass(count);
        }
        return new Anchor(from, rows);
    }

    /** Puts frames into a ring, as many as one piece has and as find room. */
    void into(FrameRing ring) throws IOException {
        Piece current = current();
        int wanted = (int) Math.min(current.frames() - used, reel.frames() - at);
        pass(ring.write(current.data(), current.from() + used, wanted));
    }

    private void pass(int frames) {
        used += frames;
        at += frames;
    }

    /** The piece that holds the next frame. */
    private Piece current() throws IOException {
        Piece current = piece;
        while (current == null || used == current.frames()) {
            current = sound.next();
            used = 0;
            if (current == null) {
                throw reel.endsAt(at);
            }
        }
        piece = current;
        return current;
    }

    @Override
    public void close() throws IOException {
        sound.close();
    }
}
