package sownd.engine.unit;

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
            .about("Plays a sound file, once or in a loop; long ones are read from the disk while they play. Its"
                    + " channels are the first of the file; a mono file is heard in all of them.")
            .channels(2)
            .audioOut("out")
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
            .reading("file_channels", Measure.NONE, 0, 255, "How many channels the file has.")
            .event("play", "Begins at its start, at this sample.")
            .event("stop", "Fades out and stops; a pause is over.")
            .event("pause", "Fades out and stays where it is.")
            .event("resume", "Goes on where it was paused.")
            .builds(PlayerUnit::new);

    private static final int GAIN = 0;
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

    private Track track = new MemoryTrack(new Sample(new float[1][0], 48_000), 1);
    private Loop loop = new Loop(0);
    private Runs runs = new Runs(track, loop, 1, 1);
    private double rate = 1;
    private boolean playing;
    private boolean paused;
    private int asked = NOTHING;
    private long late;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        Origin origin = Origin.valueOf(setup.text("from").toUpperCase(Locale.ROOT));
        double again = setup.number("loop") == 0 ? setup.number("start") : setup.number("loop_from");
        int channels = (int) setup.number("channels");
        track = setup.track("asset", origin, frames(setup.number("start")), frames(again), channels);
        loop = new Loop(track.frames());
        runs = new Runs(track, loop, channels, setup.block());
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
        runs.play(block, PACE);
        over(block);
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
            runs.begin(block.value(FADE_IN) * rate);
            playing = true;
        }
    }

    private void end(Block block) {
        runs.end(block.value(FADE_OUT) * rate);
        playing = false;
        paused = false;
    }

    private void pause(Block block) {
        if (playing) {
            runs.pause(block.value(FADE_OUT) * rate);
            playing = false;
            paused = true;
        }
    }

    private void resume(Block block) {
        if (paused) {
            runs.resume(block.value(FADE_IN) * rate);
            playing = true;
            paused = false;
        }
    }

    /** The file has come to its end. */
    private void over(Block block) {
        if (playing && !runs.sounding()) {
            playing = false;
            block.change(PLAYING, 0);
        } else if (paused && !runs.sounding()) {
            paused = false;
        }
    }

    private static void level(Block block) {
        float[] gain = block.curve(GAIN);
        for (float[] out : block.out(0)) {
            for (int i = block.from(); i < block.to(); i++) {
                out[i] *= gain[i];
            }
        }
    }

    private void publish(Block block) {
        late += runs.late();
        boolean somewhere = playing || paused;
        double place = somewhere ? runs.place() : 0;
        block.publish(0, place / rate);
        block.publish(1, somewhere ? (track.frames() - place) / rate : 0);
        block.publish(2, track.frames() / rate);
        block.publish(3, late / rate);
        block.publish(4, paused ? 1 : 0);
        block.publish(5, track.frames() > 0 ? track.channels() : 0);
    }
}
