package sownd.engine.unit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import sownd.engine.MemoryTrack;
import sownd.engine.Origin;
import sownd.engine.Sample;
import sownd.engine.Track;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * Plays a sound from memory or from the disk. Beginning anew while it plays fades the old run out under the new one; four
 * runs may overlap that way before the oldest is cut.
 */
final class PlayerUnit implements Unit {
    static final NodeType TYPE = NodeType.named("player")
            .about("Plays a sound file, once or in a loop; long ones are read from the disk while they play.")
            .audioOut("out", 2)
            .parameter("gain", Measure.DECIBEL, -90, 12, 0, "Level; -90 dB is silence.")
            .parameter("fade_in", Measure.SECOND, 0, 60, 0.002, "Rise when it begins or goes on.")
            .parameter("fade_out", Measure.SECOND, 0, 60, 0.01, "Fall when it is stopped or paused.")
            .toggle("loop", false, "Begin again at the end.")
            .toggle("playing", false, "On begins, off stops; goes off by itself at the end.")
            .text("asset", "", "The sound file, by its path in the project.")
            .parameter("start", Measure.SECOND, 0, 86_400, 0, "Where in the file it begins.")
            .parameter("loop_from", Measure.SECOND, 0, 86_400, 0, "Where a loop begins anew.")
            .parameter("loop_to", Measure.SECOND, 0, 86_400, 0, "Where a loop ends; 0 is the end of the file.")
            .parameter(
                    "crossfade",
                    Measure.SECOND,
                    0,
                    60,
                    0,
                    "How long the end of a loop goes over into its beginning, at most half of it; 0 joins the two"
                            + " exactly.")
            .parameter("rate", Measure.RATIO, 0.25, 4, 1, "Pace, and pitch with it: 2 is an octave higher.")
            .choice(
                    "from",
                    List.of("auto", "memory", "disk"),
                    "Where it is played from; auto is memory for what is no longer than a minute of stereo.")
            .reading("position", Measure.SECOND, 0, 86_400, "Place in the file; 0 when stopped.")
            .reading("remaining", Measure.SECOND, 0, 86_400, "From there to the end of the file; 0 when stopped.")
            .reading("length", Measure.SECOND, 0, 86_400, "Length of the file.")
            .reading("late", Measure.SECOND, 0, 86_400, "Silence so far because the disk was too slow.")
            .reading("paused", Measure.SWITCH, 0, 1, "Whether it is paused.")
            .event("play", "Begins at its start, at this sample.")
            .event("stop", "Fades out and stops; a pause is over.")
            .event("pause", "Fades out and stays where it is.")
            .event("resume", "Goes on where it was paused.")
            .builds(PlayerUnit::new);

    private static final int GAIN = 0;
    /** A sample this loud stays finite at any gain. */
    private static final int FADE_IN = 1;

    private static final int FADE_OUT = 2;
    private static final int LOOP = 3;
    private static final int PLAYING = 4;
    private static final int START = 6;
    private static final int LOOP_FROM = 7;
    private static final int LOOP_TO = 8;
    private static final int CROSSFADE = 9;
    private static final int PACE = 10;
    private static final int NOTHING = -1;
    private static final int PLAY = 0;
    private static final int PAUSE = 2;
    private static final int RESUME = 3;
    private static final int VOICES = 4;

    private final Voice[] voices = new Voice[VOICES];
    private Track track = new MemoryTrack(new Sample(new float[1][0], 48_000));
    private Loop loop = new Loop(0);
    private float[][] spare = {};
    private double rate = 1;
    private int current;
    private boolean playing;
    private boolean paused;
    private int asked = NOTHING;
    private long late;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        Origin origin = Origin.valueOf(setup.text("from").toUpperCase(Locale.ROOT));
        double again = setup.number("loop") == 0 ? setup.number("start") : setup.number("loop_from");
        track = setup.track("asset", origin, frames(setup.number("start")), frames(again));
        loop = new Loop(track.frames());
        spare = new float[2][setup.block()];
        for (int i = 0; i < VOICES; i++) {
            voices[i] = new Voice(track, loop, setup.block());
        }
    }

    @Override
    public void event(int event, double argument) {
        asked = event;
    }

    @Override
    public void process(Block block) {
        if (!block.still()) {
            follow(block);
        }
        track.expect(loop.start(), loop.on() ? loop.from() : loop.start());
        obey(block);
        sound(block);
        if (!block.steady(GAIN) || block.curve(GAIN)[block.from()] != 1) {
            level(block);
        }
        publish(block);
    }

    @Override
    public void close() {
        track.close();
    }

    private long frames(double seconds) {
        return Math.round(seconds * rate);
    }

    private void follow(Block block) {
        loop.set(
                block.on(LOOP),
                frames(block.value(START)),
                frames(block.value(LOOP_FROM)),
                frames(block.value(LOOP_TO)),
                frames(block.value(CROSSFADE)));
    }

    private void obey(Block block) {
        int told = asked;
        asked = NOTHING;
        switch (told) {
            case NOTHING -> turn(block);
            case PAUSE -> pause(block);
            case RESUME -> resume(block);
            default -> {
                end(block);
                if (told == PLAY) {
                    begin(block);
                }
            }
        }
        if (told != NOTHING && block.on(PLAYING) != playing) {
            block.change(PLAYING, playing ? 1 : 0);
        }
    }

    /** What the switch says. */
    private void turn(Block block) {
        if (block.on(PLAYING) && !playing) {
            end(block);
            begin(block);
            if (!playing) {
                block.change(PLAYING, 0);
            }
        } else if (!block.on(PLAYING) && playing) {
            end(block);
        }
    }

    private void begin(Block block) {
        if (track.frames() > 0) {
            current = (current + 1) % VOICES;
            voices[current].begin(loop.start(), block.value(FADE_IN) * rate);
            playing = true;
        }
    }

    private void end(Block block) {
        for (Voice voice : voices) {
            if (voice.alive()) {
                voice.end(block.value(FADE_OUT) * rate);
            }
        }
        playing = false;
        paused = false;
    }

    private void pause(Block block) {
        if (playing) {
            for (Voice voice : voices) {
                if (voice.alive()) {
                    voice.pause(block.value(FADE_OUT) * rate);
                }
            }
            playing = false;
            paused = true;
        }
    }

    private void resume(Block block) {
        if (paused) {
            for (Voice voice : voices) {
                if (voice.alive()) {
                    voice.resume(block.value(FADE_IN) * rate);
                }
            }
            playing = true;
            paused = false;
        }
    }

    /** Plays up to where the loop goes over into its beginning, then from there on. */
    private void sound(Block block) {
        int from = block.from();
        while (from < block.to()) {
            int to = loop.crosses() && voices[current].moves() ? seam(block, from) : block.to();
            play(block, from, to);
            if (to < block.to()) {
                cross(block, to);
            }
            from = to;
        }
        if (playing && !voices[current].sounding()) {
            playing = false;
            block.change(PLAYING, 0);
        } else if (paused && !voices[current].sounding()) {
            paused = false;
        }
    }

    /** The frame at which the current run begins to go over, or the end of the stretch. */
    private int seam(Block block, int from) {
        float[] pace = block.curve(PACE);
        double place = voices[current].place();
        long seam = loop.seam(place);
        int at = from;
        while (at < block.to() && place < seam) {
            place += pace[at++];
        }
        return place < seam ? block.to() : at;
    }

    private void cross(Block block, int at) {
        Voice old = voices[current];
        double pace = block.curve(PACE)[at];
        double over = old.place() - loop.seam(old.place());
        double fade = Math.max(1, (loop.end(old.place()) - old.place()) / pace);
        current = (current + 1) % VOICES;
        voices[current].begin(loop.from() + (over < pace ? over : 0), old, fade);
        old.leave(fade);
    }

    private void play(Block block, int from, int to) {
        float[] left = block.out(0, 0);
        float[] right = block.out(0, 1);
        float[] pace = block.curve(PACE);
        boolean own = block.steady(PACE) && pace[from < to ? from : block.from()] == 1;
        if (alone()) {
            if (own && track.bounded() && from == block.from() && to == block.to()) {
                block.vouch();
            }
            voices[current].fill(pace, own, left, right, from, to);
            return;
        }
        Arrays.fill(left, from, to, 0);
        Arrays.fill(right, from, to, 0);
        for (Voice voice : voices) {
            voice.add(pace, own, spare, left, right, from, to);
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

    private void level(Block block) {
        float[] gain = block.curve(GAIN);
        for (int channel = 0; channel < 2; channel++) {
            float[] out = block.out(0, channel);
            for (int i = block.from(); i < block.to(); i++) {
                out[i] *= gain[i];
            }
        }
    }

    private void publish(Block block) {
        for (Voice voice : voices) {
            late += voice.late();
        }
        boolean somewhere = playing || paused;
        double place = somewhere ? voices[current].place() : 0;
        block.publish(0, place / rate);
        block.publish(1, somewhere ? (track.frames() - place) / rate : 0);
        block.publish(2, track.frames() / rate);
        block.publish(3, late / rate);
        block.publish(4, paused ? 1 : 0);
    }
}
