package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A digital peak meter after IEC 60268-18: every sample counts, the return takes 1.7 s for 20 dB. Computed at each sample,
 * so what is read does not depend on when it is read.
 */
final class MeterUnit implements Unit {
    static final NodeType TYPE = NodeType.named("meter")
            .about("Measures what passes through it unchanged.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .reading("peak", Measure.DECIBEL, -90, 24, "Digital peak of the loudest channel, 20 dB return in 1.7 s.")
            .reading("peak_left", Measure.DECIBEL, -90, 24, "Digital peak of the first, or left, channel.")
            .reading("peak_right", Measure.DECIBEL, -90, 24, "Digital peak of the second, or right, channel.")
            .reading("hold", Measure.DECIBEL, -90, 24, "Highest peak, held for 1.5 s, then returning like peak.")
            .reading(
                    "hold_left",
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Highest peak of the first, or left, channel, held likewise.")
            .reading(
                    "hold_right",
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Highest peak of the second, or right, channel, held likewise.")
            .reading(
                    "rms",
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Root of the mean square over about 0.3 s, all channels; a full sine is -3.")
            .builds(MeterUnit::new);

    private static final double HOLD_SECONDS = 1.5;
    private static final double RMS_SECONDS = 0.3;

    private double fall;
    private double forget;
    private long holdFrames;
    /** Of each channel. */
    private double[] peaks = new double[2];

    private int second = 1;
    private double square;
    /** Of the loudest channel, the first and the second. */
    private final double[] held = new double[3];

    private final long[] holding = new long[3];

    @Override
    public void prepare(Setup setup) {
        peaks = new double[(int) setup.number("channels")];
        second = Math.min(1, peaks.length - 1);
        fall = Math.pow(10, -1 / (1.7 * setup.rate()));
        forget = Math.exp(-1 / (RMS_SECONDS * setup.rate()));
        holdFrames = Math.round(HOLD_SECONDS * setup.rate());
    }

    @Override
    public void process(Block block) {
        int from = block.from();
        double loudest = 0;
        for (int i = from; i < block.to(); i++) {
            loudest = hear(block, i);
            hold(0, loudest);
            hold(1, peaks[0]);
            hold(2, peaks[second]);
        }
        for (int channel = 0; channel < peaks.length; channel++) {
            System.arraycopy(block.in(0, channel), from, block.out(0, channel), from, block.to() - from);
        }
        publish(block, loudest);
    }

    /** One frame; the peak of the loudest channel. */
    private double hear(Block block, int i) {
        double loudest = 0;
        double sum = 0;
        for (int channel = 0; channel < peaks.length; channel++) {
            float sample = block.in(0, channel)[i];
            peaks[channel] = Math.max(Math.abs(sample), peaks[channel] * fall);
            loudest = Math.max(loudest, peaks[channel]);
            sum += (double) sample * sample;
        }
        double mean = sum / peaks.length;
        square = mean + (square - mean) * forget;
        return loudest;
    }

    private void hold(int which, double peak) {
        if (peak >= held[which]) {
            held[which] = peak;
            holding[which] = holdFrames;
        } else if (--holding[which] < 0) {
            held[which] = Math.max(peak, held[which] * fall);
        }
    }

    private void publish(Block block, double loudest) {
        block.publish(0, Level.decibels(loudest));
        block.publish(1, Level.decibels(peaks[0]));
        block.publish(2, Level.decibels(peaks[second]));
        block.publish(3, Level.decibels(held[0]));
        block.publish(4, Level.decibels(held[1]));
        block.publish(5, Level.decibels(held[2]));
        block.publish(6, Level.decibels(Math.sqrt(square)));
    }
}
