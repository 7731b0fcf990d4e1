package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A quasi-peak programme meter after IEC 60268-10. Two charges, a quick and a slow one, rise towards the rectified sound
 * and fall evenly in decibels; their times are fitted to the norm's readings of short bursts.
 */
final class PpmUnit implements Unit {
    static final NodeType TYPE = declare(2).builds(PpmUnit::new);

    private static NodeDeclaration declare(int channels) {
        NodeDeclaration ppm = NodeType.named("ppm")
                .about("A peak programme meter for what passes through it unchanged.")
                .parameter("reference", Measure.DECIBEL, -40, 0, -18, "Peak level of the sine that reads 0 dB.")
                .choice(
                        "ballistics",
                        List.of("type_1", "type_2a"),
                        "Type I: 5 ms, 20 dB return in 1.7 s. Type IIa: 10 ms, 24 dB in 2.8 s, mark 4 at 0 dB, 4 dB a"
                                + " mark.");
        return Needles.declare(ppm, channels, "Quasi-peak over the reference", PpmUnit::declare);
    }

    private static final int REFERENCE = 0;

    private double[][] charges = new double[2][2];
    private double quick;
    private double slow;
    private double share;
    private double fall;
    private double scale = 1;

    @Override
    public void prepare(Setup setup) {
        int rate = setup.rate();
        charges = new double[(int) setup.number("channels")][2];
        if (setup.text("ballistics").equals("type_1")) {
            tune(rate, 0.001, 0.002, 0.5, 20 / 1.7);
        } else {
            tune(rate, 0.0012, 0.008, 0.6, 24 / 2.8);
        }
        scale = 1 / steady(rate);
        reset();
    }

    private void tune(int rate, double quickSeconds, double slowSeconds, double quickShare, double perSecond) {
        quick = 1 - Math.exp(-1 / (quickSeconds * rate));
        slow = 1 - Math.exp(-1 / (slowSeconds * rate));
        share = quickShare;
        fall = Math.pow(10, -perSecond / 20 / rate);
    }

    /** What a full sine of 1 kHz reads in the end: the charges stay a little under its peak. */
    private double steady(int rate) {
        for (int i = 0; i < rate; i++) {
            charge(0, Math.abs(Math.sin(2 * Math.PI * 1000 * i / rate)));
        }
        return charge(0, 0);
    }

    @Override
    public void reset() {
        for (double[] channel : charges) {
            channel[0] = channel[1] = 0;
        }
    }

    @Override
    public void process(Block block) {
        float reference = block.curve(REFERENCE)[block.to() - 1];
        double highest = 0;
        for (int channel = 0; channel < charges.length; channel++) {
            float[] in = block.in(0, channel);
            double charged = 0;
            for (int i = block.from(); i < block.to(); i++) {
                charged = charge(channel, Math.abs(in[i]));
            }
            highest = Math.max(highest, charged);
            Needles.publish(block, channel, Level.decibels(charged * scale / reference));
        }
        Needles.publishLoudest(block, Level.decibels(highest * scale / reference));
        Sides.pass(block, charges.length);
    }

    private double charge(int channel, double loud) {
        double[] charge = charges[channel];
        charge[0] = rise(charge[0] * fall, loud, quick);
        charge[1] = rise(charge[1] * fall, loud, slow);
        return share * charge[0] + (1 - share) * charge[1];
    }

    private static double rise(double charge, double loud, double part) {
        if (loud > charge) {
            return charge + part * (loud - charge);
        }
        return charge < 1e-15 ? 0 : charge;
    }
}
