package sownd.engine.tape;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import sownd.engine.Recorder;
import sownd.engine.audio.WavWriter;
import sownd.engine.realtime.FrameRing;

/**
 * Frames from the audio thread into files. Where a file begins and ends, and where frames were lost, is marked by the
 * number of the frame, so it is exact however late the writing thread comes. Which thread may call what, {@link Recorder} and {@link Job} say.
 */
final class TapeRecorder implements Recorder, Job {
    private static final int CHUNK_FRAMES = 4096;
    /** Marks kept for beginnings and ends, however many holes there are. */
    private static final int KEPT_MARKS = 16;

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
    private final float[][] chunk;
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong unwritten = new AtomicLong();
    private boolean taking;
    /** Audio thread: frames lost since the last that was taken. */
    private long owed;

    private @Nullable WavWriter file;
    private long sinceRefresh;
    private long handed;
    private long filled;
    /** The frames of the file that hold the silence of its last hole. */
    private long silentFrom;

    private long silentTo;
    private long refusedBefore;
    private boolean ended;
    private volatile String trouble = "";
    private volatile boolean closed;

    /**
     * Writes into what is opened.
     *
     * @param name for people
     * @param rate frames per second; the lengths in a file are written anew as often as so many frames have come
     * @param channels of every file
     * @param room frames that may wait to be written
     */
    TapeRecorder(String name, Opening opening, int rate, int channels, int room) {
        this.name = name;
        this.opening = opening;
        this.rate = rate;
        this.ring = new FrameRing(channels, room);
        this.chunk = new float[channels][CHUNK_FRAMES];
    }

    @Override
    public void begin() {
        owed = 0;
        taking = marks.offer(ring.written(), Marks.Kind.BEGIN, 0);
    }

    @Override
    public void write(float[][] channels, int from, int to) {
        int frames = to - from;
        int taken = taking && isPaid(frames) ? ring.write(channels, from, frames) : 0;
        if (taken < frames) {
            owed += frames - taken;
            refused.lazySet(refused.get() + frames - taken);
        }
    }

    /** Whether the silence for what was lost before is marked. It is when there is room again: a long hole is one mark. */
    private boolean isPaid(int frames) {
        if (owed > 0 && ring.room() >= frames && marks.room() > KEPT_MARKS) {
            marks.offer(ring.written(), Marks.Kind.HOLE, owed);
            owed = 0;
        }
        return owed == 0;
    }

    /** When so many files begin and end that the mark finds no room, the next beginning ends the file. */
    @Override
    public void end() {
        if (taking && owed > 0) {
            marks.offer(ring.written(), Marks.Kind.HOLE, owed);
        }
        taking = false;
        marks.offer(ring.written(), Marks.Kind.END, 0);
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
        if (mark >= 0 && mark == ring.taken()) {
            obey(marks.kind());
            return true;
        }
        long end = mark < 0 ? written : mark;
        int frames = (int) Math.min(CHUNK_FRAMES, end - ring.taken());
        if (frames > 0) {
            ring.read(chunk, 0, frames);
            put(frames);
        }
        return frames > 0;
    }

    private void obey(Marks.Kind kind) {
        if (kind != Marks.Kind.HOLE) {
            turn(kind == Marks.Kind.BEGIN);
            marks.advance();
        } else if (file == null || filled == marks.length()) {
            filled = 0;
            marks.advance();
        } else {
            fill((int) Math.min(CHUNK_FRAMES, marks.length() - filled));
        }
    }

    /** Some of the silence that stands for what was lost. */
    private void fill(int frames) {
        for (float[] channel : chunk) {
            Arrays.fill(channel, 0, frames, 0);
        }
        silentFrom = handed - filled;
        silentTo = handed + frames;
        filled += frames;
        put(frames);
    }

    private void turn(boolean begins) {
        finish();
        if (!begins) {
            return;
        }
        sinceRefresh = 0;
        handed = 0;
        silentFrom = 0;
        silentTo = 0;
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
            unwritten.lazySet(unwritten.get() + missing(open.frames()));
            fail("had to end", why);
        }
    }

    /** Frames of sound, not those of a hole, that were handed over and are not among those that are there. */
    private long missing(long there) {
        return handed - there - Math.max(0, silentTo - Math.max(silentFrom, there));
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
            trouble = "the recording \"" + name + "\" has a hole: the disk is too slow, and silence stands for"
                    + " what was lost; record to a faster disk";
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
