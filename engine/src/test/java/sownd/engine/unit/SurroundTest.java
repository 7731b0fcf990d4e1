package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Recordings;
import sownd.engine.Rig;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

/** Meters of more than two channels, against what the norms say and against mono meters. */
final class SurroundTest {
    private static final int BLOCK = 480;

    /** A meter {@code n} that hears in each channel a sine of 1 kHz of so many decibels; -90 is silence. */
    private static Rig rig(String node, double... levels) {
        List<String> lines = new ArrayList<>();
        lines.add("n: " + node + " channels=" + levels.length);
        for (int channel = 1; channel <= levels.length; channel++) {
            int first = (channel - 1) / 8 * 8 + 1;
            if (first == channel) {
                lines.add("j" + first + ": join channels=" + levels.length + " first=" + first);
                lines.add("j" + first + ".out -> n.in");
            }
            lines.add("s" + channel + ": oscillator frequency=1000 level=" + levels[channel - 1]);
            lines.add("s" + channel + ".out -> j" + first + ".in" + (channel - first + 1));
        }
        return new Rig(BLOCK, 2, NodeTypes.builtIn(), Samples.NONE, Recordings.NONE)
                .play(Rig.graph(lines.toArray(String[]::new)));
    }

    private static double read(Rig rig, String reading) {
        rig.engine.refresh();
        return rig.engine.value(rig.engine.reading("main/n/" + reading));
    }

    private static double loudness(String node, double... levels) {
        try (Rig rig = rig(node, levels)) {
            rig.step(100);
            assertThat(read(rig, "momentary")).isCloseTo(read(rig, "integrated"), within(0.03));
            return read(rig, "integrated");
        }
    }

    /** Case 6 of EBU Tech 3341: five channels, to which one of low effects, however loud, adds nothing. */
    @Test
    void case6SurroundReadsMinus23() {
        assertThat(loudness("loudness", -28, -28, -24, -90, -30, -30)).isCloseTo(-23, within(0.1));
        assertThat(loudness("loudness", -28, -28, -24, -6, -30, -30)).isCloseTo(-23, within(0.1));
        assertThat(loudness("loudness layout=alike", -28, -28, -24, -6, -30, -30))
                .isGreaterThan(-10);
    }

    /** A sine of peak level L in a front channel reads L - 3.01 LUFS; one from the side 1.49 more. */
    @ParameterizedTest
    @CsvSource({
        "auto, 6, 1, 0",
        "auto, 6, 3, 0",
        "auto, 6, 5, 1.492",
        "auto, 6, 6, 1.492",
        "auto, 8, 6, 1.492",
        "auto, 8, 7, 0",
        "auto, 2, 2, 0",
        "auto, 1, 1, 0",
        "auto, 64, 64, 0",
        "auto, 5, 5, 0",
        "alike, 6, 5, 0",
        "surround_5_1, 12, 5, 1.492",
        "surround_7_1, 3, 3, 0"
    })
    void whereASoundComesFromCounts(String layout, int channels, int channel, double more) {
        double[] levels = new double[channels];
        Arrays.fill(levels, -90);
        levels[channel - 1] = -20;
        assertThat(loudness("loudness layout=" + layout, levels)).isCloseTo(-23.01 + more, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 8, 64})
    void aNeedleForEachChannelMovesAsThatOfAMonoMeter(int channels) {
        for (String meter : new String[] {"vu", "ppm", "ppm ballistics=type_2a"}) {
            double[] levels = new double[channels];
            for (int channel = 0; channel < channels; channel++) {
                levels[channel] = -40 + channel / 2.0;
            }
            try (Rig rig = rig(meter, levels)) {
                rig.step(20);
                double[] wanted = {0, alone(meter, levels[0]), alone(meter, levels[channels - 1])};
                assertThat(read(rig, "left")).isCloseTo(wanted[1], within(1e-3));
                assertThat(read(rig, name(channels))).isCloseTo(wanted[2], within(1e-3));
                assertThat(read(rig, "loudest")).isCloseTo(wanted[2], within(1e-3));
                assertThat(rig.engine.reading("main/n/channel" + (channels + 1)))
                        .isEqualTo(-1);
            }
        }
    }

    private static String name(int channel) {
        return channel == 1 ? "left" : channel == 2 ? "right" : "channel" + channel;
    }

    private static double alone(String meter, double level) {
        try (Rig rig = rig(meter, level)) {
            rig.step(20);
            return read(rig, "left");
        }
    }

    @Test
    void anyTwoChannelsAreCompared() {
        try (Rig rig = rig("correlation first=2 second=6", -90, -20, -20, -20, -20, -26)) {
            rig.step(100);
            assertThat(read(rig, "correlation")).isCloseTo(1, within(1e-4));
            assertThat(read(rig, "balance")).isCloseTo(-6, within(0.01));
            rig.engine.set(rig.engine.parameter("main/n/second"), 1, 0, 0);
            rig.step(1000);
            assertThat(read(rig, "correlation")).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 8, 64})
    void anOctaveIsTheMeanPowerOfAllChannels(int channels) {
        double[] levels = new double[channels];
        Arrays.fill(levels, -90);
        levels[channels - 1] = -6;
        try (Rig rig = rig("spectrum", levels)) {
            rig.step(200);
            assertThat(read(rig, "band_1000")).isCloseTo(-9.01 - 10 * Math.log10(channels), within(0.05));
        }
    }
}
