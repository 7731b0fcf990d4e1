package sownd.engine.unit;

import java.util.Arrays;
import java.util.List;
import sownd.engine.graph.Measure;
import sownd.engine.graph.NodeType;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Setup;
import sownd.engine.realtime.Unit;

/**
 * A state-variable filter, 12 dB per octave: two integrators by the trapezoidal rule, solved without a delay in the loop,
 * so the cutoff may move at every sample.
 */
final class FilterUnit implements Unit {
    private static final List<String> MODES = List.of("lowpass", "highpass", "bandpass", "notch");

    static final NodeType TYPE = NodeType.named("filter")
            .about(
                    "Lets lows, highs or a band through, or all but a band, 12 dB per octave; the cutoff can sweep by itself.")
            .channels(2)
            .audioIn("in")
            .audioOut("out")
            .parameter("cutoff", Measure.HERTZ, 10, 20_000, 1000, "Corner or centre; where a sweep begins.")
            .parameter("q", Measure.RATIO, 0.1, 50, 0.7071067811865476, "Sharpness; 0.71 has no bump.")
            .parameter("cutoff_end", Measure.HERTZ, 10, 20_000, 1000, "Where a sweep ends.")
            .parameter("sweep", Measure.SECOND, 0, 3600, 0, "Length of the sweep, even in octaves; 0 for none.")
            .choice("mode", MODES, "What comes through.")
            .event("trigger", "Begins the sweep anew.")
            .builds(FilterUnit::new);

    private static final int CUTOFF = 0;
    private static final int Q = 1;
    private static final int END = 2;
    private static final int SWEEP = 3;

    private double rate = 1;
    private int mode;
    private long frame;
    private double[] first = new double[2];
    private double[] second = new double[2];
    private double tunedTo = -1;
    private double g;
    private double k;
    private double divisor;

    @Override
    public void prepare(Setup setup) {
        rate = setup.rate();
        mode = MODES.indexOf(setup.text("mode"));
        first = new double[(int) setup.number("channels")];
        second = new double[first.length];
    }

    @Override
    public void reset() {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
    }

    @Override
    public void event(int event, double argument) {
        frame = 0;
    }

    @Override
    public void process(Block block) {
        float[] cutoff = block.curve(CUTOFF);
        float[] q = block.curve(Q);
        double frames = block.value(SWEEP) * rate;
        for (int i = block.from(); i < block.to(); i++) {
            tune(frames > 0 ? swept(cutoff[i], block.curve(END)[i], frames) : cutoff[i], q[i]);
            for (int channel = 0; channel < first.length; channel++) {
                block.out(0, channel)[i] = (float) filter(block.in(0, channel)[i], channel);
            }
            frame++;
        }
    }

    private double swept(double from, double to, double frames) {
        return frame >= frames ? to : from * Math.pow(to / from, frame / frames);
    }

    private void tune(double hertz, double q) {
        k = 1 / q;
        if (hertz != tunedTo) {
            tunedTo = hertz;
            g = Math.tan(Math.PI * Math.min(0.49, hertz / rate));
        }
        divisor = 1 / (1 + g * (g + k));
    }

    private double filter(double in, int channel) {
        double high = (in - (g + k) * first[channel] - second[channel]) * divisor;
        double band = first[channel] + g * high;
        double low = second[channel] + g * band;
        first[channel] = Level.audible(band + g * high);
        second[channel] = Level.audible(low + g * band);
        return switch (mode) {
            case 1 -> high;
            case 2 -> band * k;
            case 3 -> in - band * k;
            default -> low;
        };
    }
}
