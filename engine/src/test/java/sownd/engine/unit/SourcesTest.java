package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static sownd.engine.unit.Studio.decibels;
import static sownd.engine.unit.Studio.play;
import static sownd.engine.unit.Studio.read;
import static sownd.engine.unit.Studio.render;
import static sownd.engine.unit.Studio.sound;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Rig;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.NodeTypes;

final class SourcesTest {
    private static final int RATE = Studio.RATE;

    private static float[][] heard(double seconds, String node) {
        return render(sound(seconds, _ -> 0), "n: " + node, "n.out -> o.in");
    }

    /** Frames at which a sound begins after at least 20 ms of silence. */
    private static int[] onsets(float[] heard) {
        int[] silent = {RATE};
        return IntStream.range(0, heard.length)
                .filter(i -> {
                    boolean begins = heard[i] != 0 && silent[0] >= RATE / 50;
                    silent[0] = heard[i] == 0 ? silent[0] + 1 : 0;
                    return begins;
                })
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(doubles = {120, 133.7, 400, 59.94})
    void everyClickIsOnItsFrame(double tempo) {
        int[] clicks = onsets(heard(20, "metronome level=0 playing=true tempo=" + tempo)[0]);
        int count = (int) Math.ceil(20 * tempo / 60);
        assertThat(clicks)
                .isEqualTo(IntStream.range(0, count)
                        .map(n -> (int) Math.ceil(n * 60.0 * RATE / tempo - 1e-3))
                        .toArray());
    }

    @Test
    void theFirstOfABarIsHigher() {
        float[] heard = heard(5, "metronome playing=true tempo=120 beats=3 level=0")[0];
        for (int beat = 0; beat < 9; beat++) {
            double high = UnitsTest.amplitude(heard, beat * RATE / 2, 480, 2000);
            double low = UnitsTest.amplitude(heard, beat * RATE / 2, 480, 1500);
            assertThat(high > low).isEqualTo(beat % 3 == 0);
        }
    }

    @Test
    void aMetronomeStartsAtItsSampleCountsAndStops() {
        try (Rig rig = Rig.of(48).play(Rig.graph("n: metronome beats=3 level=0", "o: output", "n.out -> o.in"))) {
            rig.engine.call(rig.engine.event("main/n/start"), 0, rig.at(1000, 48));
            assertThat(onsets(rig.step(2500)[0])).containsExactly(1000, 25_000, 49_000, 73_000, 97_000);
            assertThat(read(rig, "beat")).isEqualTo(2);
            assertThat(read(rig, "bar")).isEqualTo(2);
            rig.engine.call(rig.engine.event("main/n/start"), 0, rig.at(130_000, 48));
            rig.engine.stopAll(rig.at(180_000, 48));
            assertThat(onsets(rig.step(2500)[0])).containsExactly(1000, 10_000, 34_000, 58_000);
            assertThat(read(rig, "beat")).isZero();
            int playing = rig.engine.parameter("main/n/playing");
            assertThat(rig.drain())
                    .containsExactly("changed " + playing + " 1.0 1000", "changed " + playing + " 0.0 180000");
        }
    }

    @Test
    void aTempoThatRampsIsTheSumOfItsBeats() {
        try (Rig rig = Studio.rig(sound(20, _ -> 0), "n: metronome playing=true tempo=60 level=0", "n.out -> o.in")) {
            // 60 to 180 in 10 s from frame 48, a thousandth of a beat, on: beat t + t²/10 at second t.
            rig.engine.set(rig.engine.parameter("main/n/tempo"), 180, 10, 0);
            int[] clicks = onsets(rig.step(10_000)[0]);
            for (int beat = 1; beat < clicks.length; beat++) {
                double second = -5 + Math.sqrt(25 + 10 * (beat - 0.001));
                assertThat((double) clicks[beat]).isCloseTo(second * RATE + 48, within(1.5));
            }
            assertThat(clicks).hasSize(20);
        }
    }

    @ParameterizedTest
    @CsvSource({"sine, -18", "sine, 0", "ident, -18"})
    void aToneHasItsLevelAndPitch(String signal, double level) {
        float[][] heard = heard(4, "test_tone frequency=997 signal=" + signal + " level=" + level);
        for (float[] side : heard) {
            assertThat(decibels(UnitsTest.amplitude(side, 2 * RATE, RATE, 997))).isCloseTo(level, within(1e-4));
        }
    }

    @Test
    void theIdentIsSilentOnceOnTheLeftThenTwiceOnTheRight() {
        float[][] heard = heard(8, "test_tone signal=ident");
        assertThat(silences(heard[0])).containsExactly(12_000, 204_000);
        assertThat(silences(heard[1])).containsExactly(36_000, 60_000, 228_000, 252_000);
    }

    /** Where stretches of silence of a quarter of a second begin. */
    private static int[] silences(float[] side) {
        return IntStream.range(1, side.length - 12_000)
                .filter(i ->
                        side[i - 1] != 0 && IntStream.rangeClosed(i, i + 12_000).allMatch(k -> side[k] == 0))
                .toArray();
    }

    @Test
    void pinkNoiseHasThePowerOfTheSineAndFallsByThreeDecibelsAnOctave() {
        float[][] heard = heard(60, "test_tone signal=pink level=-18");
        double power = 0;
        for (float sample : heard[0]) {
            power += sample * (double) sample;
        }
        assertThat(10 * Math.log10(power / heard[0].length)).isCloseTo(-18 - 3.0103, within(0.2));
        assertThat(heard[1]).isEqualTo(heard[0]);
        for (double hertz = 20; hertz < 20_000; hertz *= 1.3) {
            assertThat(pinkness(hertz)).as("%s Hz", hertz).isCloseTo(pinkness(1000), within(0.25));
        }
    }

    /** The response of the noise's filter, made up for 3 dB per octave. */
    private static double pinkness(double hertz) {
        Pink pink = new Pink(RATE);
        double re = 0;
        double im = 0;
        for (int i = 0; i < RATE; i++) {
            double out = pink.filter(i == 0 ? 1 : 0);
            re += out * Math.cos(2 * Math.PI * hertz * i / RATE);
            im += out * Math.sin(2 * Math.PI * hertz * i / RATE);
        }
        return decibels(Math.hypot(re, im)) + 10 * Math.log10(hertz / 1000);
    }

    @Test
    void aHeldStepIsAnOscillator() {
        String held = "playing=true level=-6 pattern=1--------------- notes=a4 gate=1";
        float[] heard = heard(1, "sequencer " + held)[0];
        float[] tone = heard(1, "oscillator level=-6 frequency=440")[0];
        for (int i = 96; i < RATE; i++) {
            assertThat(heard[i]).isCloseTo(tone[i], within(1e-6f));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {120, 97.3})
    void everyStepIsOnItsFrameWithItsNote(double tempo) {
        String pattern = "1.2.3...2.1.4.4.";
        String node = "sequencer level=0 gate=0.5 notes=c4,e4,g#4,bb3 playing=true tempo=" + tempo + " pattern=";
        double[] hertz = {261.6256, 329.6276, 415.3047, 233.0819};
        float[] heard = heard(8, node + pattern)[0];
        double frames = RATE * 60 / tempo / 4;
        for (int step = 0; step < 48; step++) {
            int from = (int) Math.ceil(step * frames - 1e-3);
            int note = "1234".indexOf(pattern.charAt(step % 16));
            assertThat(heard[from]).isZero();
            assertThat(heard[from + 1] != 0).isEqualTo(note >= 0);
            if (note >= 0) {
                int whole = (int) Math.round(RATE / hertz[note] * 5);
                assertThat(UnitsTest.amplitude(heard, from + 200, whole, hertz[note]))
                        .isCloseTo(1, within(0.01));
            }
        }
        long notes = IntStream.range(0, (int) Math.ceil(heard.length / frames))
                .filter(step -> pattern.charAt(step % 16) != '.')
                .count();
        assertThat(onsets(heard)).hasSize((int) notes);
    }

    @Test
    void aNoteThatTheTableDoesNotHaveIsARest() {
        assertThat(heard(1, "sequencer playing=true pattern=9z. notes=c4")[0]).containsOnly(0);
        assertThat(heard(1, "sequencer playing=true pattern=1.2. notes=.,.")[0]).containsOnly(0);
        assertThat(heard(1, "sequencer playing=true pattern=|")[0]).containsOnly(0);
        assertThat(Steps.hertz("a4")).isEqualTo(440);
        assertThat(Steps.hertz("c-1")).isCloseTo(8.1758, within(1e-4));
        assertThat(Steps.hertz("b#3")).isCloseTo(Steps.hertz("c4"), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            pattern=1.?2  ; sign 3 of the pattern, "?", means nothing
            pattern=1.2.A ; sign 5 of the pattern, "A", means nothing
            notes=c4,h4   ; note 2, "h4", is no note
            notes=C4      ; note 1, "C4", is no note
            notes=c44     ; note 1, "c44", is no note
            """)
    void aWrongPatternIsRefusedWithItsPlaceAndMend(String wrong, String what) {
        var faults = Compiler.check(Rig.graph("n: sequencer " + wrong), NodeTypes.builtIn());
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo("/nodes/n/params/" + wrong.split("=")[0]);
            assertThat(fault.what()).isEqualTo(what);
            assertThat(fault.mend()).isNotBlank();
        });
    }

    @Test
    void aPatternMayBeAsLongAs256StepsAndNoLonger() {
        for (int steps : new int[] {256, 257}) {
            var graph = Rig.graph("n: sequencer pattern=" + "1|".repeat(steps));
            assertThat(Compiler.check(graph, NodeTypes.builtIn())).hasSize(steps - 256);
        }
    }

    @Test
    void aSequencerTellsItsStepAndStopsSoftly() {
        try (Rig rig = Studio.rig(sound(4, _ -> 0), "n: sequencer gate=1 level=0", "n.out -> o.in")) {
            rig.engine.call(rig.engine.event("main/n/start"), 0, rig.at(480, 48));
            play(rig, 1);
            assertThat(read(rig, "step")).isEqualTo(8);
            rig.engine.stopAll(0);
            float[] heard = rig.step(20)[0];
            assertThat(read(rig, "step")).isZero();
            assertThat(Arrays.copyOfRange(heard, 600, 960)).containsOnly(0);
        }
    }
}
