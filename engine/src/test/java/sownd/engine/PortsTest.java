package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.Definition;
import sownd.engine.graph.Definitions;
import sownd.engine.graph.Edge;
import sownd.engine.graph.Fault;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

/** What travels along edges besides sound: signals that move parameters, events, MIDI; and graphs within graphs. */
class PortsTest {
    private static final NodeTypes TYPES = NodeTypes.builtIn();

    private static float[] heard(int block, int blocks, String... lines) {
        try (Rig rig = Rig.of(block).play(Rig.graph(lines))) {
            return rig.step(blocks)[0];
        }
    }

    private static List<Integer> onsets(float[] sound) {
        List<Integer> onsets = new ArrayList<>();
        for (int i = 0; i < sound.length; i++) {
            if (sound[i] != 0 && (i == 0 || sound[i - 1] == 0)) {
                onsets.add(i);
            }
        }
        return onsets;
    }

    private static double difference(float[] one, float[] other) {
        double most = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            most = Math.max(most, Math.abs(one[i] - other[i]));
        }
        return most;
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 100, 1000})
    void anEventIsHeardOnItsSampleHoweverTimeIsCut(int block) {
        var sound = heard(
                block,
                24_000 / block,
                "p: pulse period=0.01",
                "m: metronome tempo=20 playing=true",
                "o: output",
                "p.out -> m.start",
                "m.out -> o.in");
        // A click begins at its full level, so the jump upwards is its frame.
        List<Integer> begins = new ArrayList<>();
        for (int i = 1; i < 20_000; i++) {
            if (sound[i] - sound[i - 1] > 0.1) {
                begins.add(i);
            }
        }
        assertThat(begins).hasSize(41).allMatch(at -> at % 480 == 0);
    }

    @Test
    void aSignalMovesAParameterAsIfItHadBeenSetAtEverySample() {
        var driven = heard(
                64,
                100,
                "l: lfo frequency=0 from=-20 to=-20",
                "s: oscillator",
                "g: gain",
                "o: output",
                "l.out -> g.gain",
                "s.out -> g.in",
                "g.out -> o.in");
        var set = heard(64, 100, "s: oscillator", "g: gain gain=-20", "o: output", "s.out -> g.in", "g.out -> o.in");
        assertThat(difference(tail(driven), tail(set))).isLessThan(1e-6);
    }

    private static float[] tail(float[] sound) {
        return java.util.Arrays.copyOfRange(sound, 1000, sound.length);
    }

    @Test
    void aMovedPitchIsTheSameHoweverTimeIsCut() {
        String[] lines = {
            "l: lfo frequency=7 from=200 to=900",
            "f: filter",
            "n: noise",
            "e: envelope repeat=0.05 decay=0.02",
            "d: lfo frequency=3 from=0.001 to=0.02",
            "s: oscillator shape=saw",
            "o: output",
            "l.out -> f.cutoff",
            "l.out -> s.frequency",
            "d.out -> e.attack",
            "n.out -> f.in",
            "f.out -> e.in",
            "s.out -> e.in",
            "e.out -> o.in"
        };
        var one = heard(64, 300, lines);
        assertThat(difference(one, heard(256, 75, lines))).isLessThan(1e-5);
        assertThat(difference(one, heard(100, 192, lines))).isLessThan(1e-5);
    }

    @Test
    void aParameterThatNothingMovesAnyMoreGoesBackWithoutAClick() {
        String[] nodes = {
            "l: lfo frequency=0 from=-40 to=-40",
            "s: oscillator frequency=50 level=0",
            "g: gain",
            "o: output",
            "s.out -> g.in",
            "g.out -> o.in"
        };
        var moved = new ArrayList<>(List.of(nodes));
        moved.add("l.out -> g.gain");
        try (Rig rig = Rig.of(64).play(Rig.graph(moved.toArray(String[]::new)))) {
            rig.step(100);
            rig.play(Rig.graph(nodes));
            var after = rig.step(100)[0];
            double steepest = 0;
            for (int i = 1; i < after.length; i++) {
                steepest = Math.max(steepest, Math.abs(after[i] - after[i - 1]));
            }
            assertThat(steepest).isLessThan(0.02);
            assertThat(after[after.length - 1]).isNotZero();
        }
    }

    @Test
    void anEventSetsAParameterAndTheConductorIsTold() {
        try (Rig rig = Rig.of(64)
                .play(Rig.graph(
                        "p: pulse period=10 value=-30", "g: gain", "o: output", "p.out -> g.gain", "g.out -> o.in"))) {
            rig.step(1);
            assertThat(rig.drain()).containsExactly("changed " + rig.engine.parameter("main/g/gain") + " -30.0 0");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 100, 512})
    void aCycleThroughFeedbackIsAnEchoOnItsSample(int block) {
        var sound = heard(
                block,
                16_000 / block,
                "t: metronome tempo=20 playing=true",
                "f: feedback time=0.1",
                "g: gain gain=-6",
                "o: output",
                "t.out -> g.in",
                "f.out -> g.in",
                "g.out -> f.in",
                "g.out -> o.in");
        double first = sound[0];
        assertThat(first).isGreaterThan(0.1);
        // 0.1 s is 4800 frames, to the rounding of a float.
        assertThat(sound[4800] / first).isCloseTo(Math.pow(10, -0.3), within(0.01));
        assertThat(sound[9600] / first).isCloseTo(Math.pow(10, -0.6), within(0.01));
        assertThat(sound[4700]).isZero();
    }

    @Test
    void aCycleWithoutFeedbackNamesItsWayAndTheMend() {
        var graph = Rig.graph("a: gain", "b: gain", "a.out -> b.in", "b.out -> a.in");
        assertThat(Compiler.check(graph, TYPES)).singleElement().satisfies(fault -> {
            assertThat(fault.what()).startsWith("cycle ");
            assertThat(fault.mend()).contains("feedback");
        });
    }

    @Test
    void whatCannotBeJoinedSaysWhichNodeMakesOneOfTheOther() {
        var graph = Rig.graph(
                "p: pulse",
                "n: note",
                "g: gain",
                "s: oscillator",
                "t: to_midi",
                "e: eq channels=1",
                "p.out -> g.in",
                "s.out -> t.play",
                "p.out -> n.in",
                "s.out -> g.mute",
                "g.out -> s.frequency",
                "p.out -> s.shape");
        assertThat(Compiler.check(graph, TYPES).stream().map(Fault::mend))
                .contains("put a hold node between", "put a crossing node between", "put a to_midi node between");
    }

    private static final Definition VOICE = new Definition(
            "A plain voice.",
            Rig.graph(
                    "note: note",
                    "tone: oscillator level=-20",
                    "amp: adsr attack=0 release=0.01",
                    "note.pitch -> tone.frequency",
                    "note.on -> amp.on",
                    "note.off -> amp.off",
                    "tone.out -> amp.in"),
            Map.of("midi", List.of("note.in")),
            Map.of("out", "amp.out"),
            Map.of("release", List.of("amp.release"), "level", List.of("tone.level")),
            Map.of("hush", List.of("amp.off")),
            Map.of("key", "note.key"));

    private static NodeTypes withVoice() {
        var made = Definitions.resolve(Map.of("bell", VOICE), TYPES);
        assertThat(made.faults()).isEmpty();
        return made.types();
    }

    private static Graph bells(int voices) {
        return Rig.graph(
                "p: pulse period=0.1",
                "q: pulse period=0.25",
                "low: to_midi key=48 length=0.3",
                "high: to_midi key=79 length=0.2",
                "lead: bell voices=" + voices,
                "o: output",
                "p.out -> low.play",
                "q.out -> high.play",
                "low.out -> lead.midi",
                "high.out -> lead.midi",
                "lead.out -> o.in");
    }

    @Test
    void aGraphOfSeveralVoicesPlaysSeveralNotes() {
        var types = withVoice();
        assertThat(Compiler.check(bells(8), types)).isEmpty();
        try (var one = new Rig(64, types, Samples.NONE).play(bells(1));
                var eight = new Rig(64, types, Samples.NONE).play(bells(8))) {
            assertThat(energy(eight.step(700)[0])).isGreaterThan(1.3 * energy(one.step(700)[0]));
        }
    }

    @Test
    void voicesSoundTheSameHoweverTimeIsCut() {
        var types = withVoice();
        try (var fine = new Rig(64, types, Samples.NONE).play(bells(8));
                var coarse = new Rig(512, types, Samples.NONE).play(bells(8))) {
            assertThat(difference(fine.step(512)[0], coarse.step(64)[0])).isLessThan(1e-6);
        }
    }

    @Test
    void whatAGraphShowsIsSetForAllItsVoices() {
        try (var rig = new Rig(64, withVoice(), Samples.NONE).play(bells(8))) {
            rig.step(100);
            assertThat(rig.engine.set(rig.engine.parameter("main/lead/level"), -90, 0, rig.at(6400, 64)))
                    .isTrue();
            rig.step(10);
            assertThat(energy(rig.step(200)[0])).isZero();
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/lead/key"))).isEqualTo(79);
            assertThat(rig.engine.event("main/lead/hush")).isNotNegative();
        }
    }

    private static double energy(float[] sound) {
        double sum = 0;
        for (float x : sound) {
            sum += x * x;
        }
        return sum;
    }

    @Test
    void aGraphMadeOfItselfIsRefusedWithItsWay() {
        var inner = new Definition(
                "",
                new Graph(Map.of("x", new sownd.engine.graph.Node("outer", Map.of())), List.of()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        var outer = new Definition(
                "",
                new Graph(Map.of("y", new sownd.engine.graph.Node("inner", Map.of())), List.<Edge>of()),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        var made = Definitions.resolve(Map.of("inner", inner, "outer", outer), TYPES);
        assertThat(made.faults().stream().map(Fault::what)).anyMatch(what -> what.contains("is made of itself"));
    }

    @Test
    void aShownEndThatIsNotThereHasItsPlace() {
        var wrong = new Definition(
                "",
                Rig.graph("g: gain"),
                Map.of(),
                Map.of("out", "gg.out"),
                Map.of("level", List.of("g.lewel")),
                Map.of(),
                Map.of());
        assertThat(Definitions.resolve(Map.of("strip", wrong), TYPES).faults().stream()
                        .map(Fault::pointer))
                .containsExactlyInAnyOrder("/strip/outputs/out", "/strip/params/level");
    }
}
