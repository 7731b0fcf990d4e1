package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Recordings;
import sownd.engine.Rig;
import sownd.engine.Samples;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.NodeTypes;

/** Nodes with as many channels as a graph says: each channel sounds as one of its own. */
final class ChannelsTest {
    private static final int CHANNELS = 8;
    private static final int BLOCK = 64;

    private static float[][] play(List<String> lines) {
        try (Rig rig = new Rig(BLOCK, CHANNELS, NodeTypes.builtIn(), Samples.NONE, Recordings.NONE)) {
            return rig.play(Rig.graph(lines.toArray(String[]::new))).step(100);
        }
    }

    private static String tone(int channel) {
        return ": oscillator shape=saw level=-6 frequency=" + (150 + 70 * channel);
    }

    /** Eight tones, those that are wanted, through one node with eight channels. */
    private static float[][] together(String node, String in, String out, long wanted) {
        List<String> lines = new ArrayList<>(List.of(
                "j: join channels=8",
                "n: " + node + " channels=8",
                "o: output channels=8",
                "j.out -> n." + in,
                "n." + out + " -> o.in"));
        for (int channel = 0; channel < CHANNELS; channel++) {
            if ((wanted >> channel & 1) != 0) {
                lines.add("s" + channel + tone(channel));
                lines.add("s" + channel + ".out -> j.in" + (channel + 1));
            }
        }
        return play(lines);
    }

    /** One tone through a mono node. */
    private static float[] alone(String node, String in, String out, int channel) {
        return play(List.of(
                "s" + tone(channel),
                "n: " + node + " channels=1",
                "o: output channels=1",
                "s.out -> n." + in,
                "n." + out + " -> o.in"))[0];
    }

    private static void same(float[] heard, float[] wanted, String what) {
        assertThat(heard.length).isEqualTo(wanted.length);
        for (int i = 0; i < wanted.length; i++) {
            if (Math.abs(heard[i] - wanted[i]) > 1e-6) {
                throw new AssertionError(what + ": " + heard[i] + " instead of " + wanted[i] + " at frame " + i);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "gain gain=-3, in, out",
        "fader level=-7, in, out",
        "delay time=0.01, in, out",
        "meter, in, out",
        "mixer gain3=-2, in3, out",
        "eq low_gain=6 high_gain=-9, in, out",
        "biquad frequency=700, in, out",
        "filter mode=notch q=3, in, out",
        "levels, in, out",
        "saturator drive=12, in, out",
        "dc_block cutoff=80, in, out",
        "crossfade position=0.3, a, out",
        "crossfade position=0.7, b, out",
        "send gain=-4, in, out",
        "send level=-4, in, send",
        "scale factor=-0.3, in, out",
        "offset amount=0.1, in, out",
        "feedback time=0.01, in, out"
    })
    void eachChannelSoundsAsAMonoOfItsOwn(String node, String in, String out) {
        float[][] heard = together(node, in, out, 0xff);
        for (int channel = 0; channel < CHANNELS; channel++) {
            same(heard[channel], alone(node, in, out, channel), node + " channel " + channel);
        }
    }

    /** Nodes that hear all channels together turn all of them down alike, so one sounds at a time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "limiter ceiling=-12",
                "compressor threshold=-30 ratio=4",
                "compressor detector=rms",
                "gate threshold=-12"
            })
    void oneChannelAmongSilentOnesSoundsAsAMonoOfItsOwn(String node) {
        for (int channel = 0; channel < CHANNELS; channel++) {
            float[][] heard = together(node, "in", "out", 1L << channel);
            same(heard[channel], alone(node, "in", "out", channel), node + " channel " + channel);
            for (int other = 0; other < CHANNELS; other++) {
                if (other != channel) {
                    assertThat(heard[other]).containsOnly(0);
                }
            }
        }
    }

    @Test
    void theLoudestChannelTurnsAllDown() {
        float[][] loud = together("compressor threshold=-30 ratio=20", "in", "out", 0xff);
        float[] alone = alone("compressor threshold=-30 ratio=20", "in", "out", 3);
        assertThat(energy(loud[3])).isLessThan(energy(alone));
    }

    private static double energy(float[] sound) {
        double sum = 0;
        for (float sample : sound) {
            sum += sample * sample;
        }
        return sum;
    }

    @Test
    void joinAndSplitAreEachOthersReverse() {
        List<String> lines = new ArrayList<>(List.of(
                "low: join channels=20",
                "high: join channels=20 first=9",
                "g: gain channels=20",
                "s: split channels=20 first=9",
                "rest: split channels=20 first=17",
                "last: join channels=8",
                "o: output channels=8",
                "low.out -> g.in",
                "high.out -> g.in",
                "g.out -> s.in",
                "g.out -> rest.in",
                "rest.out1 -> last.in8",
                "last.out -> o.in"));
        for (int way = 1; way <= CHANNELS; way++) {
            lines.add("a" + way + tone(way));
            lines.add("b" + way + tone(10 + way));
            lines.add("a" + way + ".out -> low.in" + way);
            lines.add("b" + way + ".out -> high.in" + way);
        }
        for (int way = 1; way < CHANNELS; way++) {
            lines.add("s.out" + way + " -> last.in" + way);
        }
        float[][] heard = play(lines);
        for (int way = 1; way < CHANNELS; way++) {
            same(heard[way - 1], alone("gain", "in", "out", 10 + way), "way " + way);
        }
        assertThat(heard[7]).containsOnly(0);
    }

    @Test
    void outputsBeyondTheDeviceAreLeftOutAndOthersStandWhereTheySay() {
        float[][] heard = play(List.of(
                "s" + tone(2),
                "j: join channels=3",
                "o: output channels=3 first=7",
                "s.out -> j.in1",
                "s.out -> j.in3",
                "j.out -> o.in"));
        same(heard[6], alone("gain", "in", "out", 2), "seventh");
        assertThat(heard[0]).containsOnly(0);
        assertThat(heard[7]).containsOnly(0);
    }

    @Test
    void aMeterShowsTheLoudestOfAllItsChannels() {
        try (Rig rig = new Rig(BLOCK, CHANNELS, NodeTypes.builtIn(), Samples.NONE, Recordings.NONE)) {
            rig.play(Rig.graph(
                    "s: oscillator level=-6 frequency=480",
                    "q: oscillator level=-20 frequency=480",
                    "j: join channels=5",
                    "m: meter channels=5",
                    "l: levels channels=5 window=0.05",
                    "o: output channels=5",
                    "s.out -> j.in5",
                    "q.out -> j.in2",
                    "j.out -> m.in",
                    "m.out -> l.in",
                    "l.out -> o.in"));
            rig.step(1000);
            rig.engine.refresh();
            assertThat(read(rig, "m/peak")).isCloseTo(-6, within(0.1));
            assertThat(read(rig, "m/peak_left")).isEqualTo(-90);
            assertThat(read(rig, "m/peak_right")).isCloseTo(-20, within(0.1));
            assertThat(read(rig, "l/peak_right")).isCloseTo(-20, within(0.1));
            double power = (Math.pow(10, -0.6) + Math.pow(10, -2)) / 2 / 5;
            assertThat(read(rig, "m/rms")).isCloseTo(10 * Math.log10(power), within(0.1));
        }
    }

    private static double read(Rig rig, String reading) {
        return rig.engine.value(rig.engine.reading("main/" + reading));
    }

    @Test
    void portsOfDifferentWidthAreRefused() {
        var graph = Rig.graph("a: gain channels=8", "b: gain", "a.out -> b.in");
        assertThat(Compiler.check(graph, NodeTypes.builtIn()))
                .singleElement()
                .satisfies(fault -> assertThat(fault.what()).isEqualTo("8 channels cannot feed 2"));
    }
}
