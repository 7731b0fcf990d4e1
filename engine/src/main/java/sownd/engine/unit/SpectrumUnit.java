package sownd.engine.unit;

import java.util.Arrays;
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

    private OctaveBand[][] bands = {};
    private final double[] squares = new double[NAMES.length];
    private int audible;
    private double part;

    private static NodeDeclaration declare() {
        NodeDeclaration spectrum = NodeType.named("spectrum")
                .about("Measures ten octaves of what passes through it unchanged.")
                .channels(2)
                .audioIn("in")
                .audioOut("out");
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
        bands = new OctaveBand[(int) setup.number("channels")][NAMES.length];
        for (int band = 0; band < NAMES.length; band++) {
            double centre = 1000 * Math.pow(10, 0.3 * (band - 5));
            for (OctaveBand[] channel : bands) {
                channel[band] = new OctaveBand(centre, setup.rate());
            }
            audible += centre < 0.45 * setup.rate() ? 1 : 0;
        }
    }

    @Override
    public void reset() {
        for (OctaveBand[] channel : bands) {
            for (OctaveBand band : channel) {
                band.clear();
            }
        }
        Arrays.fill(squares, 0);
    }

    @Override
    public void process(Block block) {
        Sides.pass(block, bands.length);
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
            double sum = 0;
            for (int channel = 0; channel < bands.length; channel++) {
                double heard = bands[channel][band].play(block.in(0, channel)[i]);
                sum += heard * heard;
            }
            square += (sum / bands.length - square) * part;
        }
        squares[band] = square < 1e-25 ? 0 : square;
    }
}
