package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A compressor that works in decibels: the reduction the loudest channel needs is let go slowly, then followed at the pace of
 * the attack, so that neither bends the other and the curve of levels is met exactly when the sound is steady.
 */
final class CompressorUnit implements Unit {
    static final NodeType TYPE = NodeType.named("compressor")
            .about("Turns down what is louder than a threshold, all channels alike.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("threshold", Measure.DECIBEL, -60, 0, -18, "Level above which it works.")
            .parameter("ratio", Measure.RATIO, 1, 20, 3, "Decibels in for each decibel out, above the threshold.")
            .parameter("knee", Measure.DECIBEL, 0, 24, 6, "Width of the bend around the threshold; 0 is a corner.")
            .parameter("attack", Measure.SECOND, 0.0001, 1, 0.01, "Time for 63 % of the way down.")
            .parameter("release", Measure.SECOND, 0.01, 5, 0.15, "Time for 63 % of the way back.")
            .parameter("makeup", Measure.DECIBEL, 0, 30, 0, "Level added afterwards.")
            .choice("detector", List.of("peak", "rms"), "Every sample, or the root of the mean square over 10 ms.")
            .reading("reduction", Measure.DECIBEL, 0, 90, "How much the level is held down now.")
            .builds(CompressorUnit::new);

    private static final double RMS_SECONDS = 0.01;
    private static final int THRESHOLD = 0;
    private static final int RATIO = 1;
    private static final int KNEE = 2;
    private static final int ATTACK = 3;
    private static final int RELEASE = 4;
    private static final int MAKEUP = 5;

    private final Decibels thresholds = new Decibels();
    private final Decibels knees = new Decibels();
    private Pace attacks = new Pace(1);
    private Pace releases = new Pace(1);
    private boolean rms;
    private int channels = 2;
    private double remember;
    private double square;
    private double needed;
    private double reduction;

    @Override
    public void prepare(Setup setup) {
        attacks = new Pace(setup.rate());
        releases = new Pace(setup.rate());
        channels = (int) setup.number("channels");
        rms = setup.text("detector").equals("rms");
        remember = Math.exp(-1 / (RMS_SECONDS * setup.rate()));
    }

    @Override
    public void reset() {
        square = 0;
        needed = 0;
        reduction = 0;
    }

    @Override
    public void process(Block block) {
        float[] attack = block.curve(ATTACK);
        float[] release = block.curve(RELEASE);
        float[] makeup = block.curve(MAKEUP);
        for (int i = block.from(); i < block.to(); i++) {
            follow(
                    wanted(heard(Sides.loudest(block, 0, channels, i)), block, i),
                    attacks.part(attack[i]),
                    releases.part(release[i]));
            float gain = (float) (reduction == 0 ? makeup[i] : makeup[i] * Math.pow(10, -reduction / 20));
            for (int channel = 0; channel < channels; channel++) {
                block.out(0, channel)[i] = block.in(0, channel)[i] * gain;
            }
        }
        block.publish(0, reduction);
    }

    private double heard(double loudest) {
        if (!rms) {
            return loudest;
        }
        double power = loudest * loudest;
        square = power + (square - power) * remember;
        if (square < 1e-20) {
            square = 0;
        }
        return Math.sqrt(square);
    }

    /** The reduction for a steady sound of this amplitude, in decibels. */
    private double wanted(double amplitude, Block block, int i) {
        double knee = knees.of(block.curve(KNEE)[i]);
        double threshold = thresholds.of(block.curve(THRESHOLD)[i]);
        double over = Level.decibels(amplitude) - threshold;
        double slope = 1 - 1.0 / block.curve(RATIO)[i];
        if (2 * over <= -knee) {
            return 0;
        }
        double into = over + knee / 2;
        return 2 * over < knee ? slope * into * into / (2 * knee) : slope * over;
    }

    private void follow(double wanted, double down, double back) {
        needed = Math.max(wanted, needed + (wanted - needed) * back);
        reduction += (needed - reduction) * down;
        if (reduction < 1e-6 && needed < 1e-6) {
            needed = 0;
            reduction = 0;
        }
    }
}
