package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A loudness meter after ITU-R BS.1770-4 and EBU R 128: windows of 0.4 s and 3 s moved on every 10 ms, gating blocks and
 * loudness range counted every 100 ms, peaks between the samples.
 */
final class LoudnessUnit implements Unit {
    static final NodeType TYPE = NodeType.named("loudness")
            .about("Measures the loudness of what passes through it unchanged, after EBU R 128; dB stands for LUFS or"
                    + " LU.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .toggle("running", true, "Off pauses integrated loudness and range.")
            .choice(
                    "layout",
                    Surround.LAYOUTS,
                    "What the channels are: for surround left, right, centre, low effects, which do not count, two"
                            + " sides, which count 1.5 dB more, and two at the back. Auto is surround for 6 and 8"
                            + " channels.")
            .reading("momentary", Measure.DECIBEL, -90, 24, "Loudness of the last 0.4 s, in LUFS.")
            .reading("short_term", Measure.DECIBEL, -90, 24, "Loudness of the last 3 s, in LUFS.")
            .reading("integrated", Measure.DECIBEL, -90, 24, "Gated loudness since the reset, in LUFS.")
            .reading("range", Measure.DECIBEL, 0, 90, "Loudness range since the reset, in LU; settles after a minute.")
            .reading("true_peak", Measure.DECIBEL, -90, 24, "Highest true peak since the reset, in dBTP.")
            .reading("momentary_max", Measure.DECIBEL, -90, 24, "Highest momentary loudness since the reset, in LUFS.")
            .reading(
                    "short_term_max", Measure.DECIBEL, -90, 24, "Highest short-term loudness since the reset, in LUFS.")
            .reading("measured", Measure.SECOND, 0, 1e9, "Time measured since the reset, without pauses.")
            .event("reset", "Begins the measurement anew.")
            .builds(LoudnessUnit::new);

    private static final int RUNNING = 0;
    private static final int MOMENTARY = 40;
    private static final int SHORT_TERM = 300;
    private static final int HOP = 10;
    private static final double SLICES_PER_SECOND = 100;

    private Weighting[] weightings = {};
    private TruePeak[] peaks = {};
    private double[] weights = {};
    private final Windows windows = new Windows();
    private final Tally blocks = new Tally();
    private final Tally ranges = new Tally();
    private int sliceFrames = 480;
    private int filled;
    private double power;
    private long running;
    private long measured;
    private double peak;
    private double momentary;
    private double shortTerm;
    private double integrated;
    private double range;
    private double momentaryMax;
    private double shortTermMax;

    @Override
    public void prepare(Setup setup) {
        int channels = (int) setup.number("channels");
        weights = Surround.weights(setup.text("layout"), channels);
        weightings = new Weighting[channels];
        Arrays.setAll(weightings, _ -> new Weighting(setup.rate()));
        peaks = new TruePeak[channels];
        Arrays.setAll(peaks, _ -> new TruePeak());
        sliceFrames = (int) Math.max(1, Math.round(setup.rate() / SLICES_PER_SECOND));
        reset();
    }

    @Override
    public void event(int event, double argument) {
        reset();
    }

    @Override
    public void reset() {
        for (int channel = 0; channel < weights.length; channel++) {
            weightings[channel].clear();
            peaks[channel].clear();
        }
        windows.clear();
        blocks.clear();
        ranges.clear();
        filled = 0;
        power = 0;
        running = 0;
        measured = 0;
        peak = 0;
        range = 0;
        momentary = shortTerm = integrated = momentaryMax = shortTermMax = Tally.SILENCE;
    }

    @Override
    public void process(Block block) {
        for (int i = block.from(); i < block.to(); i++) {
            for (int channel = 0; channel < weights.length; channel++) {
                power += weights[channel] * squared(channel, block.in(0, channel)[i]);
            }
            if (++filled == sliceFrames) {
                slice(block.on(RUNNING));
            }
        }
        Sides.pass(block, weights.length);
        publish(block);
    }

    private double squared(int channel, float sample) {
        peak = Math.max(peak, peaks[channel].push(sample));
        double weighted = weightings[channel].play(sample);
        return weighted * weighted;
    }

    private void slice(boolean counts) {
        windows.push(power / sliceFrames);
        power = 0;
        filled = 0;
        momentary = Tally.loudness(windows.mean(MOMENTARY));
        shortTerm = Tally.loudness(windows.mean(SHORT_TERM));
        momentaryMax = Math.max(momentaryMax, momentary);
        shortTermMax = Math.max(shortTermMax, shortTerm);
        running = counts ? running + 1 : 0;
        if (counts) {
            measured++;
            if (running % HOP == 0) {
                count();
            }
        }
    }

    private void count() {
        if (running >= MOMENTARY) {
            blocks.add(windows.mean(MOMENTARY));
            integrated = blocks.mean(10);
        }
        if (running >= SHORT_TERM) {
            ranges.add(windows.mean(SHORT_TERM));
            range = ranges.range(20);
        }
    }

    private void publish(Block block) {
        block.publish(0, momentary);
        block.publish(1, shortTerm);
        block.publish(2, integrated);
        block.publish(3, range);
        block.publish(4, Level.decibels(peak));
        block.publish(5, momentaryMax);
        block.publish(6, shortTermMax);
        block.publish(7, measured / SLICES_PER_SECOND);
    }
}
