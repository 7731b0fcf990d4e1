package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.Track;
import sownd.engine.realtime.Block;

/**
 * The runs of a player through its sound, of which up to four overlap: a new one begins while the one before fades out, or
 * goes over from the end of a loop. Audio thread.
 */
final class Runs {
    private static final int MOST = 4;

    private final Track track;
    private final Loop loop;
    private final Voice[] voices = new Voice[MOST];
    private final float[][] spare;
    private int current;

    Runs(Track track, Loop loop, int channels, int block) {
        this.track = track;
        this.loop = loop;
        spare = new float[channels][block];
        for (int i = 0; i < MOST; i++) {
            voices[i] = new Voice(track, loop, channels, block);
        }
    }

    /** A new run from the start on; the others go on as they are. */
    void begin(double fadeFrames) {
        current = (current + 1) % MOST;
        voices[current].begin(loop.start(), fadeFrames);
    }

    void end(double fadeFrames) {
        for (Voice voice : voices) {
            if (voice.alive()) {
                voice.end(fadeFrames);
            }
        }
    }

    void pause(double fadeFrames) {
        for (Voice voice : voices) {
            if (voice.alive()) {
                voice.pause(fadeFrames);
            }
        }
    }

    void resume(double fadeFrames) {
        for (Voice voice : voices) {
            if (voice.alive()) {
                voice.resume(fadeFrames);
            }
        }
    }

    /** Whether the newest run sounds, or waits to go on. */
    boolean sounding() {
        return voices[current].sounding();
    }

    /** The place of the newest run, in frames. */
    double place() {
        return voices[current].place();
    }

    /** Frames that were silent because they came too late, since the last time. */
    long late() {
        long late = 0;
        for (Voice voice : voices) {
            late += voice.late();
        }
        return late;
    }

    /**
     * Fills the first output: up to where the loop goes over into its beginning, then from there on.
     *
     * @param paced the parameter that says at what pace
     */
    void play(Block block, int paced) {
        float[] pace = block.curve(paced);
        boolean own = block.steady(paced) && pace[block.from()] == 1;
        int from = block.from();
        while (from < block.to()) {
            int to = loop.crosses() && voices[current].moves() ? seam(pace, from, block.to()) : block.to();
            play(block, pace, own, from, to);
            if (to < block.to()) {
                cross(pace[to]);
            }
            from = to;
        }
    }

    /** The frame at which the current run begins to go over, or the end of the stretch. */
    private int seam(float[] pace, int from, int end) {
        double place = voices[current].place();
        long seam = loop.seam(place);
        int at = from;
        while (at < end && place < seam) {
            place += pace[at++];
        }
        return place < seam ? end : at;
    }

    private void cross(double pace) {
        Voice old = voices[current];
        double over = old.place() - loop.seam(old.place());
        double fade = Math.max(1, (loop.end(old.place()) - old.place()) / pace);
        current = (current + 1) % MOST;
        voices[current].begin(loop.from() + (over < pace ? over : 0), old, fade);
        old.leave(fade);
    }

    private void play(Block block, float[] pace, boolean own, int from, int to) {
        float[][] out = block.out(0);
        if (alone()) {
            if (own && track.bounded() && from == block.from() && to == block.to()) {
                block.vouch();
            }
            voices[current].fill(pace, own, out, from, to);
            return;
        }
        for (float[] channel : out) {
            Arrays.fill(channel, from, to, 0);
        }
        for (Voice voice : voices) {
            voice.add(pace, own, spare, out, from, to);
        }
    }

    /** Whether one run plays, at full level: by far the most of the time. */
    private boolean alone() {
        int sounding = 0;
        for (Voice voice : voices) {
            sounding += voice.sounding() ? 1 : 0;
        }
        return sounding == 1 && voices[current].full();
    }
}
