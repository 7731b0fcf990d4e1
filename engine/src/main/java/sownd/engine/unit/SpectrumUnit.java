package sownd.engine.unit;

import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeDeclaration;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/** Ten octaves, each measured like a sound level meter set to fast. */
final class SpectrumUnit implements Unit {
    private static final int[] NAMES = {31, 63, 125, 250, 500, 1000, 2000, 4000, 8000, 16_000};

    static final NodeType TYPE = declare().builds(SpectrumUnit::new);

    private static final double SECONDS = 0.125;

    private final OctaveBand[][] bands = new OctaveBand[2][NAMES.length];
    private final double[] squares = new double[NAMES.length];
    private int audible;
    private double part;

    private static NodeDeclaration declare() {
        NodeDeclaration spectrum = NodeType.named("spectrum")
                .about("Measures ten octaves of what passes through it unchanged.")
                .audioIn("in", 2)
                .audioOut("out", 2);
        for (int name : NAMES) {
            spectrum.reading(
                    "band_" + name,
                    Measure.DECIBEL,
                    -90,
                    24,
                    "Root of the mean square of the octave around " + name + " Hz over 0.125 s; a full sine is -3.");
        }
        return spectrum;
    }

    @Override
    public void prepare(Setup setup) {
        part = 1 - Math.exp(-1 / (SECONDS * setup.rate()));
        for (int band = 0; band < NAMES.length; band++) {
            double centre = 1000 * Math.pow(10, 0.3 * (band - 5));
            bands[0][band] = new OctaveBand(centre, setup.rate());
            bands[1][band] = new OctaveBand(centre, setup.rate());
            audible += centre < 0.45 * setup.rate() ? 1 : 0;
        }
    }

    @Override
    public void reset() {
        for (int band = 0; band < NAMES.length; band++) {
            bands[0][band].clear();
            bands[1][band].clear();
            squares[band] = 0;
        }
    }

    @Override
    public void process(Block block) {
        for (int channel = 0; channel < 2; channel++) {
            int frames = block.to() - block.from();
            System.arraycopy(block.in(0, channel), block.from(), block.out(0, channel), block.from(), frames);
        }
        for (int band = 0; band < NAMES.length; band++) {
            if (band < audible) {
                measure(block, band);
            }
            block.publish(band, Level.decibels(Math.sqrt(squares[band])));
        }
    }

    private void measure(Block block, int band) {
        double square = squares[band];
        for (int i = block.from(); i < block.to(); i++) {
            double left = bands[0][band].play(block.in(0, 0)[i]);
            double right = bands[1][band].play(block.in(0, 1)[i]);
            square += (0.5 * (left * left + right * right) - square) * part;
        }
        squares[band] = square < 1e-25 ? 0 : square;
    }
}
