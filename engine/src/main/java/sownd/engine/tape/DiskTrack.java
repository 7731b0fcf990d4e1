package sownd.engine.tape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import sownd.engine.Playhead;
import sownd.engine.Track;

/** A sound file that is read while it plays. Which thread may call what, {@link Track} and {@link Job} say. */
final class DiskTrack implements Track, Job {
    /** Four that overlap, two kept ready, two that are being put away. */
    private static final int RUNS = 8;

    private final Reel reel;
    private final Rings rings;
    private final int headFrames;
    private final Run[] runs = new Run[RUNS];
    private final @Nullable Run[] ready = new @Nullable Run[2];
    private final AtomicLong late = new AtomicLong();
    private volatile Anchor[] anchors;
    private volatile String broken = "";
    private volatile boolean caughtUp = true;
    private volatile boolean closed;
    private boolean ended;
    private long told;
    private String words = "";

    /**
     * Kept ready at the frames of these anchors.
     *
     * @param headFrames how much is kept in memory where playing may begin
     */
    DiskTrack(Reel reel, Rings rings, int headFrames, Anchor... anchors) {
        this.reel = reel;
        this.rings = rings;
        this.headFrames = headFrames;
        this.anchors = anchors;
        for (int i = 0; i < RUNS; i++) {
            runs[i] = new Run(this);
        }
    }

    @Override
    public long frames() {
        return reel.frames();
    }

    @Override
    public int channels() {
        return reel.own();
    }

    /** Channels that are read. */
    int rows() {
        return reel.channels();
    }

    @Override
    public void expect(long start, long loop) {
        expect(0, start);
        expect(1, loop == start ? frames() : loop);
    }

    private void expect(int which, long frame) {
        Run run = ready[which];
        if (run != null && run.begin() != frame) {
            run.release();
            run = null;
        }
        ready[which] = run == null && frame < frames() ? take(frame, false) : run;
    }

    @Override
    public @Nullable Playhead at(long frame) {
        for (int i = 0; i < ready.length; i++) {
            Run run = ready[i];
            if (run != null && run.begin() == frame) {
                ready[i] = null;
                run.play();
                return run;
            }
        }
        return take(frame, true);
    }

    private @Nullable Run take(long frame, boolean playing) {
        for (Run run : runs) {
            if (run.free()) {
                run.take(frame, known(frame), playing);
                return run;
            }
        }
        return null;
    }

    private @Nullable Anchor known(long frame) {
        for (Anchor anchor : anchors) {
            if (anchor.frame() == frame) {
                return anchor;
            }
        }
        return null;
    }

    /** Audio thread: so many frames were silent. */
    void late(int frames) {
        late.lazySet(late.get() + frames);
        caughtUp = false;
    }

    @Override
    public String trouble() {
        if (!broken.isEmpty()) {
            return broken;
        }
        long now = late.get();
        if (now > told) {
            told = now;
            words = "\"" + reel.asset() + "\" came late from the disk, " + reel.seconds(now)
                    + " s were silent: play it from memory, or put it on a faster disk";
            return words;
        }
        return caughtUp ? "" : words;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean work() {
        if (closed) {
            return end();
        }
        if (turn(true)) {
            return true;
        }
        caughtUp = true;
        return turn(false);
    }

    @Override
    public boolean ended() {
        return ended;
    }

    private boolean end() {
        for (Run run : runs) {
            try {
                run.clear();
            } catch (IOException stuck) {
                broken = String.valueOf(stuck.getMessage());
            }
        }
        boolean done = !ended;
        ended = true;
        return done;
    }

    /** A piece for each run that plays, or for each that does not. */
    private boolean turn(boolean urgent) {
        boolean done = false;
        for (Run run : runs) {
            done |= run.urgent() == urgent && piece(run);
        }
        return done;
    }

    private boolean piece(Run run) {
        try {
            return run.work();
        } catch (IOException failed) {
            broken = String.valueOf(failed.getMessage());
            return give(run);
        } catch (OutOfMemoryError full) {
            broken = "\"" + reel.asset() + "\" finds no memory to be read ahead into (" + full.getMessage()
                    + "): play fewer sounds at once, or give sownd more memory";
            return give(run);
        }
    }

    private boolean give(Run run) {
        try {
            run.fail();
        } catch (IOException stuck) {
            broken = broken + ", and it cannot be closed: " + stuck.getMessage();
        }
        return true;
    }

    /** Reading thread: a tape at the beginning of the file. */
    Tape open() throws IOException {
        Tape tape = reel.open();
        broken = "";
        return tape;
    }

    /** Reading thread: the sound where a tape stands, kept for later runs from there as long as there are such runs. */
    Anchor keep(Tape tape) throws IOException {
        Anchor newest = tape.anchor(headFrames);
        List<Anchor> kept = new ArrayList<>(List.of(newest));
        for (Anchor before : anchors) {
            if (before.frame() != newest.frame() && isInUse(before.frame())) {
                kept.add(before);
            }
        }
        anchors = kept.toArray(Anchor[]::new);
        return newest;
    }

    private boolean isInUse(long frame) {
        for (Run run : runs) {
            if (!run.free() && run.begin() == frame) {
                return true;
            }
        }
        return false;
    }

    /** Reading thread. */
    Rings rings() {
        return rings;
    }
}
