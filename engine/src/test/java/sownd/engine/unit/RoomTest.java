package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Recordings;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.graph.NodeTypes;

/** A room of any number of channels: it rings in all of them, as long as it says, whoever began. */
final class RoomTest {
    private static final int BLOCK = 64;

    /** A click in one channel of a room, and what all channels ring. */
    private static float[][] rung(int channels, int clicked, double seconds, String params) {
        Sample click = new Sample(new float[][] {{0.9f, 0}}, Rig.RATE);
        int first = (clicked - 1) / 8 * 8 + 1;
        List<String> lines = new ArrayList<>(List.of(
                "p: player channels=1 asset=a playing=true fade_in=0",
                "j: join channels=" + channels + " first=" + first,
                "n: reverb mix=1 damping=0 channels=" + channels + " " + params,
                "o: output channels=" + channels,
                "p.out -> j.in" + (clicked - first + 1),
                "j.out -> n.in",
                "n.out -> o.in"));
        try (Rig rig = new Rig(BLOCK, 64, NodeTypes.builtIn(), _ -> click, Recordings.NONE)) {
            return rig.play(Rig.graph(lines.toArray(String[]::new))).step((int) (seconds * Rig.RATE / BLOCK));
        }
    }

    private static double power(float[] sound, double from, double to) {
        double sum = 0;
        for (int i = (int) (from * Rig.RATE); i < (int) (to * Rig.RATE); i++) {
            sum += (double) sound[i] * sound[i];
        }
        return sum;
    }

    private static double power(float[][] sound, int channels, double from, double to) {
        double sum = 0;
        for (int channel = 0; channel < channels; channel++) {
            sum += power(sound[channel], from, to);
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6, 8})
    void ringsInEveryChannelAndFallsBy60DecibelsInItsTime(int channels) {
        // room 0.5 is 0.2 s * sqrt(50)
        double seconds = 0.2 * Math.sqrt(50);
        float[][] sound = rung(channels, channels, 1.6, "room=0.5");
        for (int channel = 0; channel < channels; channel++) {
            assertThat(power(sound[channel], 0, 1.6))
                    .as("channel " + channel)
                    .isGreaterThan(power(sound, channels, 0, 1.6) / channels / 30);
        }
        double fallen = 10 * Math.log10(power(sound, channels, 0.3, 0.6) / power(sound, channels, 1.2, 1.5));
        assertThat(fallen).isCloseTo(60 * 0.9 / seconds, within(3.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 64})
    void itReachesEveryChannelAndNoTwoRingAlike(int channels) {
        float[][] sound = rung(channels, 1, channels == 64 ? 1.5 : 0.8, "room=0.9");
        for (int one = 0; one < channels; one++) {
            assertThat(power(sound[one], 0, 0.8 * sound[0].length / Rig.RATE)).isPositive();
            for (int other = 0; other < one; other++) {
                boolean alike = Arrays.equals(sound[one], sound[other]);
                assertThat(alike).as(one + " and " + other).isFalse();
            }
        }
    }

    /** Alone, a channel is the left side of a stereo room that hears it on both sides. */
    @ParameterizedTest
    @ValueSource(strings = {"room=0.5", "room=0.9 damping=0.6 mix=0.4"})
    void aMonoRoomIsTheLeftSideOfAStereoOne(String params) {
        float[][] mono = rung(1, 1, 0.5, params);
        Sample click = new Sample(new float[][] {{0.9f, 0}}, Rig.RATE);
        try (Rig rig = new Rig(BLOCK, 64, NodeTypes.builtIn(), _ -> click, Recordings.NONE)) {
            float[][] stereo = rig.play(Rig.graph(
                            "p: player asset=a playing=true fade_in=0",
                            "n: reverb mix=1 damping=0 " + params,
                            "o: output",
                            "p.out -> n.in",
                            "n.out -> o.in"))
                    .step((int) (0.5 * Rig.RATE / BLOCK));
            assertThat(mono[0]).isEqualTo(stereo[0]);
        }
    }
}
