package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.Sample;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * Plays a sample from memory. Beginning anew while it plays fades the old run out under the new one; four runs may overlap
 * that way before the oldest is cut.
 */
final class PlayerUnit implements Unit {
    static final NodeType TYPE = NodeType.named("player")
            .about("Plays a sound file from memory, from its beginning, once or in a loop.")
            .audioOut("out", 2)
            .parameter("gain", Measure.DECIBEL, -90, 12, 0, "Level; -90 dB is silence.")
            .parameter("fade_in", Measure.SECOND, 0, 60, 0.002, "Rise when it begins.")
            .parameter("fade_out", Measure.SECOND, 0, 60, 0.01, "Fall when it is stopped.")
            .toggle("loop", false, "Begin again at the end.")
            .toggle("playing", false, "On begins, off stops; goes off by itself at the end.")
            .text("asset", "", "The sound file, by its path in the project.")
            .reading("position", Measure.SECOND, 0, 86_400, "Time since the beginning of the file.")
            .reading("remaining", Measure.SECOND, 0, 86_400, "Time to the end of the file; 0 when stopped.")
            .event("play", "Begins at the beginning, at this sample.")
            .event("stop", "Fades out and stops.")
            .builds(PlayerUnit::new);

    private static final int GAIN = 0;
    /** A sample this loud stays finite at any gain. */
    private static final float LOUDEST = 1e30f;

    private static final int FADE_IN = 1;
    private static final int FADE_OUT = 2;
    private static final int LOOP = 3;
    private static final int PLAYING = 4;
    private static final int PLAY = 0;

    private final Voice[] voices = {new Voice(), new Voice(), new Voice(), new Voice()};
    private int current;
    private boolean playing;
    private int asked = -1;
    private double rate = 1;
    private float[] left = {};
    private float[] right = {};
    private boolean finite;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        Sample sample = setup.sample("asset");
        left = sample.data()[0];
        right = sample.data()[Math.min(1, sample.channels() - 1)];
        finite = finite(left) && finite(right);
    }

    private static boolean finite(float[] channel) {
        for (float sample : channel) {
            if (!(Math.abs(sample) < LOUDEST)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void event(int event, double argument) {
        asked = event;
    }

    @Override
    public void process(Block block) {
        obey(block);
        if (alone(block)) {
            if (finite) {
                block.vouch();
            }
            voices[current].copy(left, right, block.out(0, 0), block.out(0, 1), block.from(), block.to());
        } else {
            overlap(block);
        }
        if (!block.steady(GAIN) || block.curve(GAIN)[block.from()] != 1) {
            level(block);
        }
        publish(block);
    }

    /** Whether one run plays at full level and is far from the end: by far the most of the time. */
    private boolean alone(Block block) {
        int sounding = 0;
        for (Voice voice : voices) {
            sounding += voice.sounding() ? 1 : 0;
        }
        return sounding == 1 && voices[current].steadyFor(block.to() - block.from(), left.length);
    }

    private void overlap(Block block) {
        Arrays.fill(block.out(0, 0), block.from(), block.to(), 0);
        Arrays.fill(block.out(0, 1), block.from(), block.to(), 0);
        for (Voice voice : voices) {
            voice.add(left, right, block.on(LOOP), block.out(0, 0), block.out(0, 1), block.from(), block.to());
        }
        if (playing && !voices[current].sounding()) {
            playing = false;
            block.change(PLAYING, 0);
        }
    }

    private void obey(Block block) {
        if (asked >= 0) {
            boolean on = asked == PLAY && left.length > 0;
            asked = -1;
            if (on) {
                begin(block);
            } else {
                end(block);
            }
            if (block.on(PLAYING) != on) {
                block.change(PLAYING, on ? 1 : 0);
            }
        } else if (block.on(PLAYING) && !playing) {
            beginOrRefuse(block);
        } else if (!block.on(PLAYING) && playing) {
            end(block);
        }
    }

    private void beginOrRefuse(Block block) {
        if (left.length > 0) {
            begin(block);
        } else {
            block.change(PLAYING, 0);
        }
    }

    private void begin(Block block) {
        end(block);
        current = (current + 1) % voices.length;
        voices[current].begin(block.value(FADE_IN) * rate);
        playing = true;
    }

    private void end(Block block) {
        if (playing) {
            voices[current].end(block.value(FADE_OUT) * rate);
        }
        playing = false;
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
        int position = playing ? voices[current].position() : 0;
        block.publish(0, position / rate);
        block.publish(1, playing ? (left.length - position) / rate : 0);
    }
}
