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
            .audioIn("in", 2)
            .audioOut("out", 2)
            .reading("peak", Measure.DECIBEL, -90, 24, "Digital peak of the louder side, 20 dB return in 1.7 s.")
            .reading("peak_left", Measure.DECIBEL, -90, 24, "Digital peak of the left side.")
            .reading("peak_right", Measure.DECIBEL, -90, 24, "Digital peak of the right side.")
            .reading("hold", Measure.DECIBEL, -90, 24, "Highest peak, held for 1.5 s, then returning like peak.")
            .reading("hold_left", Measure.DECIBEL, -90, 24, "Highest peak of the left side, held likewise.")
            .reading("hold_right", Measure.DECIBEL, -90, 24, "Highest peak of the right side, held likewise.")
            .reading(
                    "rms",
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Root of the mean square over about 0.3 s, both sides; a full sine is -3.")
            .builds(MeterUnit::new);

    private static final double HOLD_SECONDS = 1.5;
    private static final double RMS_SECONDS = 0.3;

    private double fall;
    private double forget;
    private long holdFrames;
    private final double[] peaks = new double[2];
    private double square;
    /** Of the louder side, left and right. */
    private final double[] held = new double[3];

    private final long[] holding = new long[3];

    @Override
    public void prepare(Setup setup) {
        fall = Math.pow(10, -1 / (1.7 * setup.rate()));
        forget = Math.exp(-1 / (RMS_SECONDS * setup.rate()));
        holdFrames = Math.round(HOLD_SECONDS * setup.rate());
    }

    @Override
    public void process(Block block) {
        float[] left = block.in(0, 0);
        float[] right = block.in(0, 1);
        for (int i = block.from(); i < block.to(); i++) {
            peaks[0] = Math.max(Math.abs(left[i]), peaks[0] * fall);
            peaks[1] = Math.max(Math.abs(right[i]), peaks[1] * fall);
            double mean = 0.5 * ((double) left[i] * left[i] + (double) right[i] * right[i]);
            square = mean + (square - mean) * forget;
            hold(0, Math.max(peaks[0], peaks[1]));
            hold(1, peaks[0]);
            hold(2, peaks[1]);
        }
        System.arraycopy(left, block.from(), block.out(0, 0), block.from(), block.to() - block.from());
        System.arraycopy(right, block.from(), block.out(0, 1), block.from(), block.to() - block.from());
        publish(block);
    }

    private void hold(int which, double peak) {
        if (peak >= held[which]) {
            held[which] = peak;
            holding[which] = holdFrames;
        } else if (--holding[which] < 0) {
            held[which] = Math.max(peak, held[which] * fall);
        }
    }

    private void publish(Block block) {
        block.publish(0, Level.decibels(Math.max(peaks[0], peaks[1])));
        block.publish(1, Level.decibels(peaks[0]));
        block.publish(2, Level.decibels(peaks[1]));
        block.publish(3, Level.decibels(held[0]));
        block.publish(4, Level.decibels(held[1]));
        block.publish(5, Level.decibels(held[2]));
        block.publish(6, Level.decibels(Math.sqrt(square)));
    }
}
