package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.kernel.Kernel;
import sownd.engine.realtime.LaneBlock;
import sownd.engine.realtime.LaneUnit;
import sownd.engine.realtime.Lanes;
import sownd.engine.realtime.Setup;

/** Four bands in series: a shelf at either end, two peaks between. */
final class EqUnit implements LaneUnit {
    static final NodeType TYPE = NodeType.named("eq")
            .about("Lifts or lowers lows, two ranges between, and highs.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .alike()
            .parameter("low", Measure.HERTZ, 10, 20_000, 100, "Below this, lows are lifted or lowered.")
            .parameter("low_gain", Measure.DECIBEL, -24, 24, 0, "How much.")
            .parameter("mid", Measure.HERTZ, 10, 20_000, 400, "Centre of the first range.")
            .parameter("mid_gain", Measure.DECIBEL, -24, 24, 0, "How much.")
            .parameter("mid_q", Measure.RATIO, 0.1, 50, 1, "How narrow.")
            .parameter("presence", Measure.HERTZ, 10, 20_000, 2500, "Centre of the second range.")
            .parameter("presence_gain", Measure.DECIBEL, -24, 24, 0, "How much.")
            .parameter("presence_q", Measure.RATIO, 0.1, 50, 1, "How narrow.")
            .parameter("high", Measure.HERTZ, 10, 20_000, 8000, "Above this, highs are lifted or lowered.")
            .parameter("high_gain", Measure.DECIBEL, -24, 24, 0, "How much.")
            .builds(EqUnit::new);

    private static final int BANDS = 4;
    /** Of each band: its frequency, its level and its sharpness, or its level again where it has none. */
    private static final int[][] PARAMETERS = {{0, 1, 1}, {2, 3, 4}, {5, 6, 7}, {8, 9, 9}};

    private final Coefficients coefficients = new Coefficients();
    private double perHertz;
    private LaneFilter filter = LaneFilter.NONE;

    @Override
    public void prepare(Lanes from, Setup setup) {
        Kernel.SECTION.wanted();
        perHertz = 2 * Math.PI / setup.rate();
        filter = new LaneFilter(from, BANDS);
    }

    @Override
    public void tune(LaneBlock block, int place) {
        for (int band = 0; band < BANDS; band++) {
            find(block, place, band, 0);
            filter.tune(place, band, coefficients);
        }
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
        filter.begin(place);
        for (int i = 0; i < block.frames(); i++) {
            for (int band = 0; band < BANDS; band++) {
                if (i == 0 || !steady(block, place, band)) {
                    find(block, place, band, i);
                    filter.move(band, coefficients);
                }
            }
            filter.play(block, i);
        }
        filter.end();
    }

    private static boolean steady(LaneBlock block, int place, int band) {
        boolean steady = true;
        for (int parameter : PARAMETERS[band]) {
            steady &= block.steady(place, parameter);
        }
        return steady;
    }

    private void find(LaneBlock block, int place, int band, int frame) {
        double radians = block.curve(place, PARAMETERS[band][0])[frame] * perHertz;
        double level = block.curve(place, PARAMETERS[band][1])[frame];
        switch (band) {
            case 0 -> coefficients.lowShelf(radians, level);
            case 3 -> coefficients.highShelf(radians, level);
            default -> coefficients.peak(radians, block.curve(place, PARAMETERS[band][2])[frame], level);
        }
    }
}
