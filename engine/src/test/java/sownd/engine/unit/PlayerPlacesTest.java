package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.graph.NodeTypes;

/** Where in a sound a player is: its start, loops, pauses and pace, each against what it must give frame by frame. */
final class PlayerPlacesTest {
    private static final int BLOCK = 64;
    private static final int FRAMES = 9600;

    /** Each frame of the left side tells its own number. */
    private static float[][] numbers() {
        return Studio.sound((double) FRAMES / Studio.RATE, i -> i * 0x1p-16, i -> -i * 0x1p-16);
    }

    private static Rig rig(float[][] sound, String params) {
        return new Rig(BLOCK, NodeTypes.builtIn(), _ -> new Sample(sound, Studio.RATE))
                .play(Rig.graph("p: player asset=a fade_in=0 fade_out=0 " + params, "o: output", "p.out -> o.in"));
    }

    private static float[][] heard(float[][] sound, String params, int blocks) {
        try (Rig rig = rig(sound, params)) {
            return rig.step(blocks);
        }
    }

    private static double read(Rig rig, String reading) {
        rig.engine.refresh();
        return rig.engine.value(rig.engine.reading("main/p/" + reading));
    }

    private static void places(float[] heard, int count, IntToDoubleFunction place) {
        for (int i = 0; i < count; i++) {
            assertThat(heard[i] * 0x1p16).as("frame %d", i).isEqualTo(place.applyAsDouble(i));
        }
    }

    @Test
    void itBeginsAtItsStartAndLoopsBetweenItsPoints() {
        float[][] heard = heard(numbers(), "playing=true loop=true start=0.05 loop_from=0.1 loop_to=0.125", 100);
        places(heard[0], 6400, i -> i < 3600 ? 2400 + i : 4800 + (i - 3600) % 1200);
        assertThat(heard[1][6000]).isEqualTo(-heard[0][6000]);
    }

    @Test
    void aRunBehindTheLoopPlaysToTheEndAndThenLoops() {
        places(
                heard(numbers(), "playing=true loop=true start=0.15 loop_from=0.01 loop_to=0.1", 100)[0],
                6400,
                i -> i < 2400 ? 7200 + i : 480 + (i - 2400) % 4320);
    }

    @Test
    void aLoopThatEndsBeforeItBeginsEndsWithTheSound() {
        places(
                heard(numbers(), "playing=true loop=true start=0.15 loop_from=0.1 loop_to=0.05", 100)[0],
                6400,
                i -> i < 2400 ? 7200 + i : 4800 + (i - 2400) % 4800);
    }

    @Test
    void aStartBehindTheEndPlaysNothing() {
        try (Rig rig = rig(numbers(), "playing=true start=1")) {
            assertThat(rig.step(10)[0]).containsOnly(0);
            assertThat(rig.drain())
                    .singleElement()
                    .asString()
                    .startsWith("changed")
                    .contains(" 0.0 ");
        }
    }

    /** The loop is shorter by the crossfade; the straight lines add up to the whole. */
    @Test
    void aLoopGoesOverIntoItsBeginning() {
        float[][] heard = heard(numbers(), "playing=true loop=true loop_from=0.1 loop_to=0.2 crossfade=0.05", 200);
        places(heard[0], 7200, i -> i);
        for (int i = 7200; i < 9600; i++) {
            double part = (i - 7200 + 1) / 2400.0;
            assertThat(heard[0][i] * 0x1p16).isCloseTo(i * (1 - part) + (i - 2400) * part, within(2.0));
        }
        // From 7200 on again over into 4800.
        assertThat(heard[0][9600 + 10] * 0x1p16)
                .isCloseTo(7210 * (1 - 11 / 2400.0) + 4810 * (11 / 2400.0), within(2.0));
        for (float sample : heard(Studio.sound(0.2, _ -> 0.5), "playing=true loop=true crossfade=0.03", 400)[0]) {
            assertThat(sample).isCloseTo(0.5f, within(1e-5f));
        }
    }

    @Test
    void aPauseKeepsThePlaceAndAStopForgetsIt() {
        try (Rig rig = rig(numbers(), "")) {
            int playing = rig.engine.parameter("main/p/playing");
            call(rig, "play", 100);
            call(rig, "pause", 1101);
            call(rig, "resume", 3001);
            call(rig, "pause", 3500);
            call(rig, "stop", 3600);
            call(rig, "resume", 3700);
            float[] heard = rig.step(56)[0];
            for (int i = 1102; i < 3001; i++) {
                assertThat(heard[i]).isZero();
            }
            assertThat(heard[1100] * 0x1p16).isEqualTo(1000);
            assertThat(heard[3001] * 0x1p16).isEqualTo(1001);
            assertThat(heard[3200] * 0x1p16).isEqualTo(1200);
            assertThat(read(rig, "paused")).isOne();
            assertThat(read(rig, "position")).isCloseTo((1001 + 199) / 48_000.0, within(300 / 48_000.0));
            assertThat(rig.step(20)[0]).endsWith(new float[600]);
            assertThat(read(rig, "paused")).isZero();
            assertThat(read(rig, "position")).isZero();
            assertThat(rig.drain())
                    .containsExactly(
                            "changed " + playing + " 1.0 100",
                            "changed " + playing + " 0.0 1101",
                            "changed " + playing + " 1.0 3001",
                            "changed " + playing + " 0.0 3500");
        }
    }

    private static void call(Rig rig, String event, long frame) {
        rig.engine.call(rig.engine.event("main/p/" + event), 0, rig.at(frame, BLOCK));
    }

    /** A pause in the middle of a fade turns it round, without a click. */
    @Test
    void pausingAndGoingOnNeverClicks() {
        float[][] steady = Studio.sound(1, _ -> 0.5);
        try (Rig rig = new Rig(BLOCK, NodeTypes.builtIn(), _ -> new Sample(steady, Studio.RATE))
                .play(Rig.graph(
                        "p: player asset=a fade_in=0.01 fade_out=0.02 loop=true", "o: output", "p.out -> o.in"))) {
            for (int i = 0; i < 20; i++) {
                call(rig, i % 3 == 0 ? "play" : i % 2 == 0 ? "pause" : "resume", 100 + 377L * i);
            }
            float[] heard = rig.step(150)[0];
            for (int i = 1; i < heard.length; i++) {
                assertThat(Math.abs(heard[i] - heard[i - 1])).isLessThan(0.5f / 150);
            }
        }
    }

    @Test
    void lengthAndPositionAreReadAtAnyPace() {
        try (Rig rig = rig(numbers(), "playing=true rate=0.5 start=0.01")) {
            assertThat(rig.step(100)[0]).hasSize(6400);
            assertThat(read(rig, "length")).isCloseTo(0.2, within(1e-9));
            assertThat(read(rig, "position")).isCloseTo(0.01 + 3200.0 / 48_000, within(1e-9));
            assertThat(read(rig, "remaining")).isCloseTo(0.19 - 3200.0 / 48_000, within(1e-9));
        }
    }

    /** Played twice as fast it lasts half as long, to the frame. */
    @Test
    void theEndComesWhenItMust() {
        for (double pace : new double[] {0.25, 0.5, 2, 4}) {
            try (Rig rig = rig(Studio.sound(0.1, i -> i % 2 == 0 ? 0.3 : 0.4), "playing=true rate=" + pace)) {
                rig.step((int) (4800 / pace / BLOCK) - 1);
                assertThat(rig.drain()).as("pace %s", pace).isEmpty();
                rig.step(2);
                assertThat(rig.drain())
                        .as("pace %s", pace)
                        .singleElement()
                        .asString()
                        .contains(" 0.0 ");
            }
        }
    }

    private static double error(double hertz, double pace) {
        float[][] heard = heard(
                Studio.sound(1, i -> 0.5 * Studio.sine(hertz, i)), "playing=true rate=" + pace, (int) (700 / pace));
        double most = 0;
        for (int i = 1000; i < heard[0].length - 1000; i++) {
            most = Math.max(
                    most, Math.abs(heard[0][i] - 0.5 * Math.sin(2 * Math.PI * hertz * (float) pace * i / Studio.RATE)));
        }
        return Studio.decibels(most / 0.5);
    }

    /** Measured: -98.9 dB at 15 kHz, -103 dB or less up to 10 kHz. Four points of a cubic give -25 dB at 10 kHz. */
    @Test
    void soundAtAnotherPaceIsTheSameSoundHigherOrLower() {
        for (double hertz : new double[] {100, 1000, 5000, 10_000, 15_000}) {
            for (double pace : new double[] {0.25, 0.5003, 0.9, 1.01, 1.2599}) {
                assertThat(error(hertz, pace)).as("%s Hz at %s", hertz, pace).isLessThan(-95);
            }
        }
    }

    /** What would lie above half the rate is not folded back. */
    @Test
    void fastSoundDoesNotFoldBack() {
        for (double pace : new double[] {2, 2.7, 4}) {
            float[][] heard =
                    heard(Studio.sound(1, i -> 0.5 * Studio.sine(29_000 / pace, i)), "playing=true rate=" + pace, 150);
            double most = 0;
            for (int i = 1000; i < 9000; i++) {
                most = Math.max(most, Math.abs(heard[0][i]));
            }
            assertThat(Studio.decibels(most / 0.5)).isLessThan(-95);
        }
    }

    @Test
    void thePaceBackAtOneIsStillTheSameSoundAndTheBlockIsNotHeard() {
        float[][] sound = Studio.sound(1, i -> 0.5 * Studio.sine(440, i));
        float[][] first = glide(sound, 64);
        for (int block : new int[] {16, 101, 4096}) {
            float[][] other = glide(sound, block);
            assertThat(Studio.difference(new float[][] {first[0], first[1]}, other))
                    .isLessThan(1e-6);
        }
    }

    private static float[][] glide(float[][] sound, int block) {
        try (Rig rig = new Rig(block, NodeTypes.builtIn(), _ -> new Sample(sound, Studio.RATE))
                .play(Rig.graph("p: player asset=a playing=true loop=true", "o: output", "p.out -> o.in"))) {
            int pace = rig.engine.parameter("main/p/rate");
            rig.engine.set(pace, 1.5, 0, rig.at(5000, block));
            rig.engine.set(pace, 0.7, 0.4, rig.at(10_000, block));
            rig.engine.set(pace, 1, 0, rig.at(40_000, block));
            return Arrays.stream(rig.step(60_000 / block))
                    .map(channel -> Arrays.copyOf(channel, 57_000))
                    .toArray(float[][]::new);
        }
    }
}
