package sownd.engine.tape;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sownd.engine.Playhead;
import sownd.engine.realtime.FrameRing;

/**
 * One run through a file: the sound at its beginning lies in memory, what follows comes through a ring. The audio thread
 * takes and leaves it, the reading thread serves it in between and makes it free again.
 */
final class Run implements Playhead {
    /** Frames for which a full ring is not looked at again. */
    private static final int FILL_FRAMES = 2048;

    private enum State {
        FREE,
        READY,
        PLAYING,
        LEFT
    }

    private final DiskTrack track;
    private volatile State state = State.FREE;
    private long begin;
    private volatile @Nullable Anchor anchor;
    private volatile @Nullable FrameRing ring;
    private long place;
    private @Nullable Tape tape;
    private boolean failed;

    Run(DiskTrack track) {
        this.track = track;
    }

    /** Whether it is free to be taken. */
    boolean free() {
        return state == State.FREE;
    }

    /** Audio thread: takes a free run for a frame, at which it will or may play. */
    void take(long frame, @Nullable Anchor known, boolean playing) {
        begin = frame;
        place = frame;
        anchor = known;
        state = playing ? State.PLAYING : State.READY;
    }

    /** Audio thread: it plays from now on. */
    void play() {
        state = State.PLAYING;
    }

    /** Where it begins, when it is not free. */
    long begin() {
        return begin;
    }

    @Override
    public int read(float[][] out, int at, int frames) {
        Anchor first = anchor;
        int done = 0;
        if (first != null && place < first.end()) {
            done = first.read(place, out, at, frames);
            place += done;
        }
        FrameRing rest = ring;
        if (first != null && rest != null && done < frames) {
            done += follow(rest, first.end(), out, at + done, frames - done);
        }
        int missing = frames - done;
        if (missing > 0) {
            silence(out, at + done, at + frames);
            place += missing;
            track.late(missing);
        }
        Playhead.spread(track.rows(), out, at, frames);
        return missing;
    }

    private void silence(float[][] out, int from, int to) {
        for (int channel = 0; channel < track.rows(); channel++) {
            Arrays.fill(out[channel], from, to, 0);
        }
    }

    /** Frames that came too late are passed over: time has gone on without them. */
    private int follow(FrameRing rest, long first, float[][] out, int at, int frames) {
        long stale = place - first - rest.taken();
        if (stale > 0 && rest.skip(stale) < stale) {
            return 0;
        }
        int count = rest.read(out, at, frames);
        place += count;
        return count;
    }

    @Override
    public boolean move(long frame) {
        Anchor first = anchor;
        FrameRing rest = ring;
        if (first == null || !first.holds(frame) || (rest != null && rest.taken() > 0)) {
            return false;
        }
        place = frame;
        return true;
    }

    @Override
    public void release() {
        state = State.LEFT;
    }

    /** Reading thread: whether it plays, so that it is served before others. */
    boolean urgent() {
        return state == State.PLAYING;
    }

    /** Reading thread: does a piece of what is due; false when nothing is. */
    boolean work() throws IOException {
        return switch (state) {
            case FREE -> false;
            case LEFT -> {
                clear();
                state = State.FREE;
                yield true;
            }
            case READY -> !failed && serve(false);
            case PLAYING -> !failed && serve(true);
        };
    }

    private boolean serve(boolean playing) throws IOException {
        Tape running = tape;
        Anchor first = anchor;
        if (running == null) {
            tape = track.open();
            return true;
        }
        long target = first == null ? begin : first.end();
        if (running.at() < target) {
            running.forward(target);
            return true;
        }
        if (first == null) {
            anchor = track.keep(running);
            return true;
        }
        return playing && fill(running);
    }

    private boolean fill(Tape running) throws IOException {
        FrameRing rest = ring;
        if (rest == null) {
            ring = track.rings().take(track.rows());
            return true;
        }
        if (running.at() >= track.frames() || rest.room() < Math.min(FILL_FRAMES, track.frames() - running.at())) {
            return false;
        }
        running.into(rest);
        return true;
    }

    /** Reading thread: nothing more comes until it is taken anew. */
    void fail() throws IOException {
        failed = true;
        closeTape();
    }

    /** Reading thread: gives up what it holds; nobody plays it any more. */
    void clear() throws IOException {
        FrameRing rest = ring;
        ring = null;
        anchor = null;
        failed = false;
        if (rest != null) {
            track.rings().give(rest);
        }
        closeTape();
    }

    private void closeTape() throws IOException {
        Tape running = tape;
        tape = null;
        if (running != null) {
            running.close();
        }
    }
}
