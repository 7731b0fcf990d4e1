package sownd.engine.unit;

import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Kernel;
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
    private double perHertz;
    private int mode;
    private LaneFilter filter = LaneFilter.NONE;

    @Override
    public void prepare(Lanes from, Setup setup) {
        Kernel.SECTION.wanted();
        perHertz = 2 * Math.PI / setup.rate();
        mode = MODES.indexOf(setup.text("mode"));
        filter = new LaneFilter(from, 1);
    }

    @Override
    public void tune(LaneBlock block, int place) {
        find(block.curve(place, FREQUENCY)[0] * perHertz, block.curve(place, Q)[0]);
        filter.tune(place, 0, coefficients);
    }

    @Override
    public boolean carries() {
        return true;
    }

    @Override
    public void process(LaneBlock block) {
        filter.process(block);
    }

    @Override
    public void again(LaneBlock block, int place) {
        float[] frequency = block.curve(place, FREQUENCY);
        float[] q = block.curve(place, Q);
        filter.begin(place);
        for (int i = 0; i < block.frames(); i++) {
            find(frequency[i] * perHertz, q[i]);
            filter.move(0, coefficients);
            filter.play(block, i);
        }
        filter.end();
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
