package sownd.engine.unit;

import java.util.Arrays;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** A highpass of 6 dB per octave: what is steady is found by an integrator and taken away. */
final class DcBlockUnit implements Unit {
    static final NodeType TYPE = NodeType.named("dc_block")
            .about("Takes away a steady offset and what is too low to hear, 6 dB per octave.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("cutoff", Measure.HERTZ, 1, 100, 5, "3 dB down here.")
            .builds(DcBlockUnit::new);

    private static final int CUTOFF = 0;

    private double[] steady = new double[2];
    private double rate = 1;
    private float tunedTo = Float.NaN;
    private double part;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        steady = new double[(int) setup.number("channels")];
    }

    @Override
    public void reset() {
        Arrays.fill(steady, 0);
    }

    @Override
    public void process(Block block) {
        float[] cutoff = block.curve(CUTOFF);
        for (int i = block.from(); i < block.to(); i++) {
            if (cutoff[i] != tunedTo) {
                tune(cutoff[i]);
            }
            for (int channel = 0; channel < steady.length; channel++) {
                block.out(0, channel)[i] = filter(block.in(0, channel)[i], channel);
            }
        }
    }

    private void tune(float cutoff) {
        tunedTo = cutoff;
        double g = Math.tan(Math.PI * cutoff / rate);
        part = g / (1 + g);
    }

    private float filter(float in, int channel) {
        double move = (in - steady[channel]) * part;
        double low = steady[channel] + move;
        steady[channel] = Level.audible(low + move);
        return (float) (in - low);
    }
}
