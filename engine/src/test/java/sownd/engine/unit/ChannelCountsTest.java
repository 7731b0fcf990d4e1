package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Everything;
import sownd.engine.Rig;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

/** A node of many channels beside as many mono nodes: the two subtract to nothing, however many there are. */
final class ChannelCountsTest {
    private static final int[] COUNTS = {1, 2, 3, 6, 8, 64};
    private static final int MOST = 64;
    private static final int FRAMES = 3200;

    private static float[][] play(int block, List<String> lines) {
        try (Rig rig = new Rig(block, MOST, NodeTypes.builtIn(), Samples.NONE, Everything.RECORDINGS)) {
            return rig.play(Rig.graph(lines.toArray(String[]::new))).step(FRAMES / block);
        }
    }

    private static List<String> tones(int count) {
        List<String> lines = new ArrayList<>();
        for (int channel = 1; channel <= count; channel++) {
            lines.add("s" + channel + ": oscillator shape=saw level=-9 frequency=" + (150 + 70 * channel));
        }
        return lines;
    }

    /** All tones side by side at {@code j1.out}, {@code j2.out} … */
    private static List<String> joined(int count, String to) {
        List<String> lines = new ArrayList<>(tones(count));
        for (int first = 1; first <= count; first += 8) {
            lines.add("j" + first + ": join channels=" + count + " first=" + first);
            lines.add("j" + first + ".out -> " + to);
        }
        for (int channel = 1; channel <= count; channel++) {
            int first = (channel - 1) / 8 * 8 + 1;
            lines.add("s" + channel + ".out -> j" + first + ".in" + (channel - first + 1));
        }
        return lines;
    }

    private static float[][] together(int count, int block, String node, String in) {
        List<String> lines = joined(count, "n." + in);
        lines.add("n: " + node + " channels=" + count);
        lines.add("o: output channels=" + count);
        lines.add("n.out -> o.in");
        lines.addAll(side(node, "n"));
        return play(block, lines);
    }

    private static float[][] apart(int count, String node, String in) {
        List<String> lines = tones(count);
        for (int channel = 1; channel <= count; channel++) {
            String n = "n" + channel;
            lines.add(n + ": " + node + " channels=1");
            lines.add("o" + channel + ": output channels=1 first=" + channel);
            lines.add("s" + channel + ".out -> " + n + "." + in);
            lines.add(n + ".out -> o" + channel + ".in");
            lines.addAll(side(node, n));
        }
        return play(64, lines);
    }

    /** What turns a ducker down is the same for all. */
    private static List<String> side(String node, String id) {
        return node.startsWith("ducker")
                ? List.of(id + "s: oscillator frequency=40 level=-6", id + "s.out -> " + id + ".side")
                : List.of();
    }

    static void same(float[][] heard, float[][] wanted, String what) {
        for (int channel = 0; channel < wanted.length; channel++) {
            for (int i = 0; i < wanted[channel].length; i++) {
                if (Math.abs(heard[channel][i] - wanted[channel][i]) > 1e-6) {
                    throw new AssertionError(what + " channel " + (channel + 1) + ": " + heard[channel][i]
                            + " instead of " + wanted[channel][i] + " at frame " + i);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gain gain=-3",
                "fader level=-7",
                "eq low_gain=6 high_gain=-9",
                "filter mode=notch q=3",
                "saturator drive=12",
                "delay time=0.01",
                "envelope delay=0.001 attack=0.004 decay=0.02 repeat=0.03",
                "adsr first=0.002 attack=0.003 decay=0.01 release=0.01 period=0.04 gate=0.02",
                "ducker threshold=-30 attack=0.003 hold=0.005 release=0.01",
                "reverb mix=0",
                "width width=1",
                "crossfade position=0.3",
                "crossfade position=0.6 law=linear",
                "loudness",
                "vu",
                "ppm",
                "correlation",
                "spectrum",
                "recorder recording=true",
                "scale factor=-0.3",
                "offset amount=0.1"
            })
    void eachChannelSoundsAsAMonoNodeOfItsOwn(String node) {
        String in = node.startsWith("crossfade") ? "a" : "in";
        for (int count : COUNTS) {
            float[][] wanted = apart(count, node, in);
            assertThat(peak(wanted[count - 1])).as(node).isGreaterThan(0.05);
            same(together(count, 64, node, in), wanted, node + " of " + count);
            same(together(count, 100, node, in), wanted, node + " of " + count + " at other blocks");
        }
    }

    /** Nodes in which channels meet sound the same at any block as well. */
    @ParameterizedTest
    @ValueSource(
            strings = {"reverb room=0.2 mix=0.8", "width width=1.7", "compressor threshold=-30", "limiter ceiling=-20"})
    void whereChannelsMeetTheBlockIsNotHeard(String node) {
        for (int count : COUNTS) {
            float[][] wanted = together(count, 64, node, "in");
            same(together(count, 100, node, "in"), wanted, node + " of " + count);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.4, 2})
    void widthLeavesWhatAllChannelsShare(double width) {
        for (int count : COUNTS) {
            float[][] wanted = together(count, 64, "gain", "in");
            for (int i = 0; i < FRAMES; i++) {
                double middle = 0;
                for (int channel = 0; channel < count; channel++) {
                    middle += wanted[channel][i] / (double) count;
                }
                for (int channel = 0; channel < count; channel++) {
                    wanted[channel][i] = (float) (middle + (wanted[channel][i] - middle) * width);
                }
            }
            same(together(count, 64, "width width=" + width, "in"), wanted, "width of " + count);
        }
    }

    /** One loud channel of six in the side chain turns eight channels down as a mono side chain does. */
    @Test
    void theLoudestOfTheSideChainCounts() {
        String node = "n: ducker threshold=-30 attack=0.003 channels=8 side_channels=";
        List<String> lines = joined(8, "n.in");
        lines.addAll(List.of("k: oscillator frequency=40 level=-6", "o: output channels=8", "n.out -> o.in"));
        List<String> mono = new ArrayList<>(lines);
        mono.addAll(List.of(node + 1, "k.out -> n.side"));
        List<String> wide = new ArrayList<>(lines);
        wide.addAll(List.of(node + 6, "six: join channels=6", "k.out -> six.in5", "six.out -> n.side"));
        float[][] wanted = play(64, mono);
        same(play(64, wide), wanted, "ducker");
        assertThat(peak(Arrays.copyOfRange(wanted[2], 1000, 1400))).isLessThan(0.2);
    }

    private static double peak(float[] sound) {
        double peak = 0;
        for (float sample : sound) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
