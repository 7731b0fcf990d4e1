package sownd.engine.unit;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sownd.engine.Playhead;
import sownd.engine.Track;

/** One run through a sound, at any pace, with a straight fade at its beginning and its end. Audio thread. */
final class Voice {
    /** Frames put in at a time for another pace than the sound's own. */
    private static final int FEED = 256;

    private final Track track;
    private final Loop loop;
    private final float[] gain;
    private final float[][] feed;
    private final Fade fade = new Fade();
    private final Fade seam = new Fade();
    private final Varispeed speed;
    private @Nullable Playhead head;
    private boolean sounding;
    private boolean pausing;
    private boolean held;
    private boolean ended;
    /** The frame that the playhead gives next. */
    private long next;
    /** Where it jumped last, and what it gave since. */
    private long jumpedAt;

    private long sinceJump;
    /** Frames of silence given behind the end. */
    private long behind;

    private long late;
    /** Whether the end of what was heard was not kept, since it can be had again. */
    private boolean unkept;

    /** A silent voice of so many channels, for blocks of up to so many frames. */
    Voice(Track track, Loop loop, int channels, int block) {
        this.track = track;
        this.loop = loop;
        this.gain = new float[block];
        this.feed = new float[channels][FEED];
        this.speed = new Varispeed(channels);
    }

    boolean sounding() {
        return sounding;
    }

    /** Whether it sounds and does not wait to go on. */
    boolean moves() {
        return sounding && !held;
    }

    /** Whether it sounds or waits to go on, and nobody has ended it. */
    boolean alive() {
        return sounding && (pausing || !fade.falls()) && !seam.falls();
    }

    /** Frames that were silent because they came too late, since the last time. */
    long late() {
        long count = late;
        late = 0;
        return count;
    }

    /** The place in the sound that is heard next, in frames. */
    double place() {
        double unheard = Math.max(0, speed.ahead() - behind);
        return unheard > sinceJump ? jumpedAt - (unheard - sinceJump) : next - unheard;
    }

    /** Begins at a frame. */
    void begin(long frame, double fadeFrames) {
        at(frame, 0);
        fade.rise(fadeFrames);
        seam.rise(0);
    }

    /** Begins at a place while another run goes over into this one. */
    void begin(double place, Voice from, double seamFrames) {
        at((long) place, place - (long) place);
        fade.same(from.fade);
        pausing = from.pausing;
        seam.rise(seamFrames);
    }

    private void at(long frame, double fraction) {
        drop();
        head = frame < loop.length() ? track.at(frame) : null;
        next = frame;
        jumpedAt = frame;
        sinceJump = 0;
        behind = 0;
        ended = false;
        unkept = false;
        speed.clear(fraction);
        sounding = true;
    }

    /** Goes over into another run. */
    void leave(double seamFrames) {
        seam.fall(seamFrames);
    }

    /** Fades out for good. */
    void end(double fadeFrames) {
        pausing = false;
        fade.fall(fadeFrames);
        if (held) {
            drop();
        }
    }

    /** Fades out, and stays where it then is. */
    void pause(double fadeFrames) {
        pausing = true;
        fade.fall(fadeFrames);
    }

    /** Goes on from there. */
    void resume(double fadeFrames) {
        pausing = false;
        held = false;
        fade.turn(fadeFrames);
    }

    private void drop() {
        if (head != null) {
            head.release();
            head = null;
        }
        sounding = false;
        pausing = false;
        held = false;
    }

    /** Whether it plays at full level. */
    boolean full() {
        return sounding && fade.full() && seam.full();
    }

    /** Fills the stretch; only when it is {@link #full}. */
    void fill(float[] pace, boolean own, float[][] out, int from, int to) {
        read(pace, own, out, from, to);
        finish();
    }

    /** Adds the stretch; the spare arrays are overwritten. */
    void add(float[] pace, boolean own, float[][] spare, float[][] out, int from, int to) {
        if (!sounding || held) {
            return;
        }
        int end = gains(from, to);
        read(pace, own, spare, from, end);
        for (int channel = 0; channel < out.length; channel++) {
            add(spare[channel], out[channel], from, end);
        }
        if (end < to) {
            silent();
        }
        finish();
    }

    private void add(float[] heard, float[] out, int from, int to) {
        for (int i = from; i < to; i++) {
            out[i] += heard[i] * gain[i];
        }
    }

    private int gains(int from, int to) {
        for (int i = from; i < to; i++) {
            gain[i] = fade.next() * seam.next();
            if (fade.silent() || seam.silent()) {
                return i;
            }
        }
        return to;
    }

    private void silent() {
        if (pausing && !seam.silent()) {
            held = true;
        } else {
            drop();
        }
    }

    private void finish() {
        if (sounding && ended && speed.ahead() <= behind) {
            drop();
        }
    }

    private void read(float[] pace, boolean own, float[][] out, int from, int to) {
        if (own && speed.straight() && plain(to - from)) {
            take(out, from, to - from);
            speed.went(to - from);
            unkept = true;
            return;
        }
        if (unkept && head != null) {
            head.again(feed, Varispeed.MOST_HALF);
            speed.again(feed);
            unkept = false;
        }
        if (own && speed.straight()) {
            give(out, from, to - from);
            speed.passed(out, from, to - from);
            return;
        }
        for (int at = from; at < to; at += Varispeed.STRETCH) {
            int end = Math.min(to, at + Varispeed.STRETCH);
            int wanted = speed.wanted(pace, at, end);
            give(feed, 0, wanted);
            speed.put(feed, 0, wanted);
            speed.hear(pace, out, at, end);
        }
    }

    /** Whether so many frames and those before them lie one after the other in memory. */
    private boolean plain(int frames) {
        return head != null
                && !ended
                && sinceJump >= Varispeed.MOST_HALF
                && next + frames < end()
                && head.remembers(Varispeed.MOST_HALF);
    }

    private long end() {
        return loop.jumps() ? loop.end((double) next) : loop.length();
    }

    /** The next frames in the order of playing: over the end of a loop, and silence behind the end. */
    private void give(float[][] out, int at, int frames) {
        int done = 0;
        while (done < frames && !ended) {
            long end = end();
            int count = (int) Math.min(frames - done, end - next);
            take(out, at + done, count);
            done += count;
            if (next == end) {
                turn();
            }
        }
        silence(out, at + done, at + frames);
        behind += frames - done;
    }

    private static void silence(float[][] out, int from, int to) {
        for (float[] channel : out) {
            Arrays.fill(channel, from, to, 0);
        }
    }

    private void take(float[][] out, int at, int count) {
        if (count == 0) {
            return;
        }
        if (head == null) {
            head = track.at(next);
        }
        if (head == null) {
            silence(out, at, at + count);
            late += count;
        } else {
            late += head.read(out, at, count);
        }
        next += count;
        sinceJump += count;
    }

    /** At the end: on from the beginning of the loop, or no further. */
    private void turn() {
        if (!loop.jumps()) {
            ended = true;
            return;
        }
        if (head != null && !head.move(loop.from())) {
            head.release();
            head = track.at(loop.from());
        }
        jumpedAt = next;
        next = loop.from();
        sinceJump = 0;
    }
}
