package sownd.engine.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

/** Plays a sound through graphs, and makes sounds to play. The sound comes from the node {@code p}. */
final class Studio {
    static final int RATE = Rig.RATE;
    private static final int BLOCK = 48;

    private Studio() {}

    /** Both sides from a function of the frame. */
    static float[][] sound(double seconds, IntToDoubleFunction left, IntToDoubleFunction right) {
        float[][] data = new float[2][(int) Math.round(seconds * RATE)];
        for (int i = 0; i < data[0].length; i++) {
            data[0][i] = (float) left.applyAsDouble(i);
            data[1][i] = (float) right.applyAsDouble(i);
        }
        return data;
    }

    static float[][] sound(double seconds, IntToDoubleFunction both) {
        return sound(seconds, both, both);
    }

    static double decibels(double amplitude) {
        return 20 * Math.log10(amplitude);
    }

    static double amplitude(double decibels) {
        return Math.pow(10, decibels / 20);
    }

    static double sine(double hertz, int frame) {
        return Math.sin(2 * Math.PI * hertz * frame / RATE);
    }

    /** A rig whose player {@code p} holds the sound. */
    static Rig rig(float[][] sound, String... lines) {
        Samples samples = _ -> new Sample(sound, RATE);
        List<String> all = new ArrayList<>(List.of("p: player playing=true fade_in=0 asset=a", "o: output"));
        all.addAll(List.of(lines));
        return new Rig(BLOCK, NodeTypes.builtIn(), samples).play(Rig.graph(all.toArray(String[]::new)));
    }

    /** What is heard of a graph that ends in the output {@code o}, as long as the sound is. */
    static float[][] render(float[][] sound, String... lines) {
        try (Rig rig = rig(sound, lines)) {
            return rig.step(sound[0].length / BLOCK);
        }
    }

    /** What is heard of the sound through one node {@code n} with the ports in and out. */
    static float[][] through(float[][] sound, String node) {
        return render(sound, "n: " + node, "p.out -> n.in", "n.out -> o.in");
    }

    /** A rig with one node {@code n}, a meter of some kind, that the sound goes through. */
    static Rig meter(float[][] sound, String node) {
        return rig(sound, "n: " + node, "p.out -> n.in", "n.out -> o.in");
    }

    static void play(Rig rig, double seconds) {
        long blocks = Math.round(seconds * RATE / BLOCK);
        for (long i = 0; i < blocks; i++) {
            rig.driver.next();
        }
    }

    static double read(Rig rig, String reading) {
        rig.engine.refresh();
        return rig.engine.value(rig.engine.reading("main/n/" + reading));
    }

    static double read(float[][] sound, String node, String reading) {
        try (Rig rig = meter(sound, node)) {
            play(rig, sound[0].length / (double) RATE);
            return read(rig, reading);
        }
    }

    static double difference(float[][] one, float[][] other) {
        double most = 0;
        for (int channel = 0; channel < 2; channel++) {
            for (int i = 0; i < one[channel].length; i++) {
                most = Math.max(most, Math.abs(one[channel][i] - other[channel][i]));
            }
        }
        return most;
    }
}
