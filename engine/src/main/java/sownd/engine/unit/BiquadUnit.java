package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** One second-order filter, the cheapest there is. */
final class BiquadUnit implements LaneUnit {
    private static final List<String> MODES = List.of("lowpass", "highpass", "bandpass", "notch");

    static final NodeType TYPE = NodeType.named("biquad")
            .about("A plain filter, 12 dB per octave, for many voices or channels at once.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("frequency", Measure.HERTZ, 10, 20_000, 1000, "Corner or centre.")
            .parameter("q", Measure.RATIO, 0.1, 50, Math.sqrt(0.5), "Sharpness; 0.71 has no bump.")
            .choice("mode", MODES, "What comes through.")
            .builds(BiquadUnit::new);

    private static final int FREQUENCY = 0;
    private static final int Q = 1;

    private final Coefficients coefficients = new Coefficients();
    private Lanes lanes = Lanes.NONE;
    private double perHertz;
    private int mode;
    private float[] last = {};
    private float[] beforeLast = {};
    private float[] input = {};
    private final LaneSection[] sections = new LaneSection[1];

    @Override
    public void prepare(Lanes from, Setup setup) {
        lanes = from;
        perHertz = 2 * Math.PI / setup.rate();
        mode = MODES.indexOf(setup.text("mode"));
        last = from.floats();
        beforeLast = from.floats();
        input = LaneSection.history(from);
        sections[0] = new LaneSection(from);
    }

    @Override
    public void process(LaneBlock block) {
        for (int i = 0; i < block.stirred(); i++) {
            tune(block, block.stirred(i));
        }
        int width = lanes.width();
        System.arraycopy(beforeLast, 0, input, 0, width);
        System.arraycopy(last, 0, input, width, width);
        System.arraycopy(block.in(0), 0, input, 2 * width, block.size());
        float[] filtered = sections[0].filter(input, block);
        System.arraycopy(filtered, 2 * width, block.out(0), 0, block.size());
        LaneSection.keep(input, block.size(), beforeLast);
        LaneSection.keep(input, block.size() + width, last);
    }

    private void tune(LaneBlock block, int place) {
        float[] frequency = block.curve(place, FREQUENCY);
        float[] q = block.curve(place, Q);
        if (block.steady(place, FREQUENCY) && block.steady(place, Q)) {
            find(frequency[0] * perHertz, q[0]);
            sections[0].tune(place, coefficients);
            return;
        }
        for (int i = 0; i < block.frames(); i++) {
            find(frequency[i] * perHertz, q[i]);
            sections[0].tune(place, i, coefficients);
        }
    }

    private void find(double radians, double q) {
        switch (mode) {
            case 0 -> coefficients.lowpass(radians, q);
            case 1 -> coefficients.highpass(radians, q);
            case 2 -> coefficients.bandpass(radians, q);
            default -> coefficients.notch(radians, q);
        }
    }
}
