package sownd.engine.tape;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import sownd.engine.Recorder;
import sownd.engine.audio.WavWriter;
import sownd.engine.realtime.FrameRing;

/**
 * Frames from the audio thread into files. Where a file begins and ends is marked by the number of the frame, so it is
 * exact however late the writing thread comes. Which thread may call what, {@link Recorder} and {@link Job} say.
 */
final class TapeRecorder implements Recorder, Job {
    private static final int CHUNK_FRAMES = 4096;

    /** Makes a new file for each recording. */
    @FunctionalInterface
    interface Opening {
        WavWriter next() throws IOException;
    }

    private final String name;
    private final Opening opening;
    private final int rate;
    private final FrameRing ring;
    private final Marks marks = new Marks();
    private final float[][] chunk = new float[2][CHUNK_FRAMES];
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unwritten = new AtomicLong();
    private boolean taking;
    private @Nullable WavWriter file;
    private long sinceRefresh;
    private long handed;
    private long refusedBefore;
    private boolean ended;
    private volatile String trouble = "";
    private volatile boolean closed;

    /**
     * Writes into what is opened.
     *
     * @param name for people
     * @param rate frames per second; the lengths in a file are written anew as often as so many frames have come
     * @param room frames that may wait to be written
     */
    TapeRecorder(String name, Opening opening, int rate, int room) {
        this.name = name;
        this.opening = opening;
        this.rate = rate;
        this.ring = new FrameRing(room);
    }

    @Override
    public void begin() {
        taking = marks.offer(ring.written(), true);
    }

    @Override
    public void write(float[] left, float[] right, int from, int to) {
        int taken = taking ? ring.write(left, right, from, to - from) : 0;
        if (taken < to - from) {
            refused.lazySet(refused.get() + to - from - taken);
        }
    }

    /** When so many files begin and end that the mark finds no room, the next beginning ends the file. */
    @Override
    public void end() {
        taking = false;
        marks.offer(ring.written(), false);
    }

    @Override
    public long lost() {
        return refused.get() + unwritten.get();
    }

    @Override
    public String trouble() {
        return trouble;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public boolean ended() {
        return ended;
    }

    @Override
    public boolean work() {
        boolean last = closed;
        if (drain()) {
            return true;
        }
        if (last && !ended) {
            finish();
            ended = true;
            return true;
        }
        return false;
    }

    /** Some frames up to the next mark, or the mark itself; false when there is nothing. */
    private boolean drain() {
        // In this order: every mark that lies before the last of these frames is there to be seen.
        long written = ring.written();
        long mark = marks.next();
        if (mark >= 0 && marks.frame(mark) == ring.taken()) {
            turn(marks.begins(mark));
            marks.advance();
            return true;
        }
        long end = mark < 0 ? written : marks.frame(mark);
        int frames = (int) Math.min(CHUNK_FRAMES, end - ring.taken());
        if (frames > 0) {
            ring.read(chunk[0], chunk[1], 0, frames);
            put(frames);
        }
        return frames > 0;
    }

    private void turn(boolean begins) {
        finish();
        if (!begins) {
            return;
        }
        sinceRefresh = 0;
        handed = 0;
        try {
            file = opening.next();
            trouble = "";
        } catch (IOException why) {
            fail("cannot be begun", why);
        }
    }

    private void put(int frames) {
        WavWriter open = file;
        if (open == null) {
            unwritten.lazySet(unwritten.get() + frames);
            return;
        }
        try {
            handed += frames;
            open.write(chunk, frames);
            refresh(open, frames);
            tellHole();
        } catch (IOException why) {
            finish();
            unwritten.lazySet(unwritten.get() + handed - open.frames());
            fail("had to end", why);
        }
    }

    /** A killed process leaves a file that lacks no more than came since. */
    private void refresh(WavWriter open, int frames) throws IOException {
        sinceRefresh += frames;
        if (sinceRefresh >= rate / 2) {
            sinceRefresh = 0;
            open.refresh();
        }
    }

    private void tellHole() {
        long all = refused.get();
        if (all > refusedBefore && trouble.isEmpty()) {
            refusedBefore = all;
            trouble = "the recording \"" + name + "\" has a hole: the disk is too slow and frames were lost;"
                    + " record to a faster disk";
        }
    }

    private void finish() {
        WavWriter open = file;
        file = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException why) {
                fail("cannot be ended", why);
            }
        }
    }

    private void fail(String what, IOException why) {
        trouble = "the recording \"" + name + "\" " + what + ": " + Reasons.of(why)
                + "; see that its folder is there and its disk is not full, then switch recording off and on";
    }
}
