package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sownd.engine.Rig;
import sownd.engine.graph.Compiler;
import sownd.engine.graph.NodeTypes;

/** Nodes that events go through: what comes out, and on which frame. */
final class EventNodesTest {
    private static List<String> written(int frames, String... lines) {
        try (Stage stage = new Stage(lines)) {
            return stage.written(frames);
        }
    }

    /** The numbers that came out of so many events, one every 24 frames, at {@code a}. */
    private static double[] numbers(int events, String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add("p: pulse period=0.0005");
        return written(24 * events, all.toArray(String[]::new)).stream()
                .map(line -> line.split(" "))
                .filter(words -> words[1].equals("a") && Integer.parseInt(words[0]) < 24 * events)
                .mapToDouble(words -> Double.parseDouble(words[2]))
                .toArray();
    }

    @Test
    void aPassIsOpenOrShut() {
        try (Stage stage = new Stage("n: pass", "n.out -> t.a")
                .call("n/in", 5, 100)
                .set("n/open", 0, 200)
                .call("n/in", 6, 300)
                .set("n/open", 1, 400)
                .call("n/in", 7, 500)) {
            assertThat(stage.written(600)).containsExactly("100 a 5.0", "500 a 7.0");
        }
    }

    @Test
    void aCounterCountsUpToItsLimitAndAgain() {
        assertThat(numbers(7, "n: counter limit=3", "p.out -> n.in", "n.out -> t.a"))
                .containsExactly(1, 2, 3, 1, 2, 3, 1);
        assertThat(numbers(7, "n: counter limit=3", "p.out -> n.in", "n.full -> t.a"))
                .containsExactly(3, 3);
        assertThat(numbers(7, "n: counter limit=3 wrap=false", "p.out -> n.in", "n.out -> t.a"))
                .containsExactly(1, 2, 3);
        try (Stage stage = new Stage("n: counter", "n.out -> t.a")
                .call("n/in", 0, 10)
                .call("n/in", 0, 20)
                .call("n/reset", 0, 30)
                .call("n/in", 0, 40)) {
            assertThat(stage.written(100)).containsExactly("10 a 1.0", "20 a 2.0", "40 a 1.0");
            assertThat(stage.read("n/count")).isEqualTo(1);
        }
    }

    @Test
    void randomNumbersAreEvenAndTheSameAtEveryRun() {
        String[] lines = {"n: random low=-2 high=4 seed=9", "p.out -> n.next", "n.out -> t.a"};
        double[] drawn = numbers(5000, lines);
        assertThat(drawn).hasSize(5000).isEqualTo(numbers(5000, lines));
        assertThat(drawn).isNotEqualTo(numbers(5000, "n: random low=-2 high=4", lines[1], lines[2]));
        assertThat(mean(drawn)).isCloseTo(1, within(0.1));
        assertThat(deviation(drawn)).isCloseTo(6 / Math.sqrt(12), within(0.05));
        for (double number : drawn) {
            assertThat(number).isBetween(-2.0, 4.0);
        }
    }

    @Test
    void normalNumbersStandAroundTheMiddleAndWholeOnesReachBothEnds() {
        double[] normal = numbers(5000, "n: random kind=normal high=6", "p.out -> n.next", "n.out -> t.a");
        assertThat(mean(normal)).isCloseTo(3, within(0.05));
        assertThat(deviation(normal)).isCloseTo(1, within(0.04));
        int[] seen = new int[7];
        for (double number : numbers(6000, "n: random kind=integer low=1 high=6", "p.out -> n.next", "n.out -> t.a")) {
            assertThat(number).isEqualTo(Math.rint(number));
            seen[(int) number]++;
        }
        for (int face = 1; face <= 6; face++) {
            assertThat(seen[face]).isBetween(900, 1100);
        }
    }

    private static double mean(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.length;
    }

    private static double deviation(double[] numbers) {
        double mean = mean(numbers);
        double sum = 0;
        for (double number : numbers) {
            sum += (number - mean) * (number - mean);
        }
        return Math.sqrt(sum / numbers.length);
    }

    @Test
    void aRestartDrawsTheSameAgain() {
        try (Stage stage = new Stage("n: random", "n.out -> t.a")
                .call("n/next", 0, 10)
                .call("n/next", 0, 20)
                .call("n/restart", 0, 30)
                .call("n/next", 0, 40)) {
            List<String> lines = stage.written(100);
            assertThat(lines).hasSize(3);
            assertThat(lines.get(2).substring(2)).isEqualTo(lines.get(0).substring(2));
            assertThat(lines.get(1).substring(2)).isNotEqualTo(lines.get(0).substring(2));
        }
    }

    @Test
    void aChanceLetsItsPartThroughAndTheRestGoesElsewhere() {
        String[] lines = {"n: chance probability=0.3", "p.out -> n.in", "n.out -> t.a"};
        double[] through = numbers(6000, lines);
        assertThat(through.length).isBetween(1680, 1920).isEqualTo(numbers(6000, lines).length);
        assertThat(numbers(6000, lines[0], lines[1], "n.rest -> t.a")).hasSize(6000 - through.length);
        assertThat(numbers(100, "n: chance probability=0", lines[1], lines[2])).isEmpty();
        assertThat(numbers(100, "n: chance probability=1", lines[1], lines[2])).hasSize(100);
    }

    @Test
    void aDelayedEventComesOnItsFrameInTheOrderOfTheFrames() {
        try (Stage stage = new Stage("n: event_delay time=0.01", "n.out -> t.a")
                .call("n/in", 1, 101)
                .call("n/in", 2, 150)
                .set("n/time", 0, 200)
                .call("n/in", 3, 250)
                .set("n/time", 0.005, 300)
                .call("n/in", 4, 310)
                .set("n/time", 3, 700)
                .call("n/in", 5, 710)
                .call("n/clear", 0, 720)) {
            assertThat(stage.written(300_000)).containsExactly("250 a 3.0", "550 a 4.0", "581 a 1.0", "630 a 2.0");
            assertThat(stage.read("n/waiting")).isZero();
        }
    }

    @Test
    void eventsBeyondTheRoomThatWaitAreSaidToBeLost() {
        try (Stage stage = new Stage(
                "p: pulse period=0.0005", "n: event_delay time=1", "p.out -> n.in", "n.out -> t.a", "n.lost -> t.b")) {
            List<String> lines = stage.written(48_000);
            assertThat(lines).hasSize(2000 - 1024).first().isEqualTo(1024 * 24 + " b 1.0");
            assertThat(stage.read("n/lost")).isEqualTo(2000 - 1024);
            assertThat(stage.read("n/waiting")).isEqualTo(1024);
            assertThat(stage.written(24 * 1024))
                    .filteredOn(line -> line.contains(" a "))
                    .hasSize(1024);
        }
    }

    @Test
    void aDividerLetsEveryNthThrough() {
        assertThat(written(
                        24 * 10,
                        "p: pulse period=0.0005",
                        "n: divider every=3 offset=2",
                        "p.out -> n.in",
                        "n.out -> t.a"))
                .containsExactly("48 a 1.0", "120 a 1.0", "192 a 1.0");
        try (Stage stage = new Stage("n: divider", "n.out -> t.a")
                .call("n/in", 1, 10)
                .call("n/reset", 0, 20)
                .call("n/in", 2, 30)
                .call("n/in", 3, 40)) {
            assertThat(stage.written(64)).containsExactly("10 a 1.0", "30 a 2.0");
        }
    }

    @ParameterizedTest
    @CsvSource({"forward, 5 7 7.5 5 7 7.5 5", "backward, 7.5 7 5 7.5 7 5 7.5", "pendulum, 5 7 7.5 7 5 7 7.5"})
    void aSequenceStepsInItsOrder(String order, String wanted) {
        double[] numbers = numbers(7, "n: sequence values=5,7,7.5 order=" + order, "p.out -> n.next", "n.out -> t.a");
        assertThat(numbers)
                .containsExactly(List.of(wanted.split(" ")).stream()
                        .mapToDouble(Double::parseDouble)
                        .toArray());
    }

    @Test
    void aSequenceRestsEndsAndGoesWhereItIsTold() {
        try (Stage stage = new Stage("n: sequence values=1,.,3", "n.out -> t.a", "n.end -> t.b")
                .call("n/next", 0, 10)
                .call("n/next", 0, 20)
                .call("n/next", 0, 30)
                .call("n/to", 3, 40)
                .call("n/next", 0, 50)
                .call("n/to", 99, 55)
                .call("n/next", 0, 56)
                .call("n/next", 0, 57)
                .call("n/reset", 0, 60)
                .call("n/next", 0, 70)) {
            assertThat(stage.written(128))
                    .containsExactlyInAnyOrder(
                            "10 a 1.0",
                            "30 a 3.0",
                            "30 b 1.0",
                            "40 a 3.0",
                            "40 b 1.0",
                            "50 a 1.0",
                            "55 a 3.0",
                            "55 b 1.0",
                            "56 a 1.0",
                            "70 a 1.0");
            assertThat(stage.read("n/step")).isEqualTo(1);
        }
    }

    @Test
    void wrongValuesAreRefusedWithTheirPlace() {
        for (String values : new String[] {"1,two,3", "..", "1,1e9"}) {
            var faults = Compiler.check(Rig.graph("n: sequence values=" + values), NodeTypes.builtIn());
            assertThat(faults).singleElement().satisfies(fault -> {
                assertThat(fault.pointer()).isEqualTo("/nodes/n/params/values");
                assertThat(fault.mend()).isNotBlank();
            });
        }
        assertThat(NodeTypes.builtIn().find("sequence").orElseThrow().complaint("values", "1 two"))
                .hasValueSatisfying(wrong -> assertThat(wrong.what()).isEqualTo("step 2, \"two\", is no number"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 8})
    void aRouteSendsToOneOutput(int way) {
        try (Stage stage = new Stage("n: route to=3", "n.out" + way + " -> t.a", "n.out3 -> t.b")
                .call("n/in", 1, 10)
                .set("n/to", way, 20)
                .call("n/in", 2, 30)) {
            assertThat(stage.written(64)).containsExactly("10 b 1.0", "30 a 2.0");
        }
    }

    @Test
    void aFlipFlopSaysWhenItTurns() {
        try (Stage stage = new Stage("n: flip_flop", "n.out -> t.a")
                .call("n/toggle", 0, 10)
                .call("n/set", 0, 20)
                .call("n/toggle", 0, 30)
                .call("n/reset", 0, 40)
                .call("n/set", 0, 50)
                .call("n/reset", 0, 60)
                .call("n/toggle", 0, 70)) {
            assertThat(stage.written(128)).containsExactly("10 a 1.0", "30 a 0.0", "50 a 1.0", "60 a 0.0", "70 a 1.0");
            assertThat(stage.read("n/on")).isEqualTo(1);
        }
    }

    @Test
    void aDebounceHearsNothingForItsTime() {
        try (Stage stage = new Stage("n: debounce time=0.01", "n.out -> t.a")
                .call("n/in", 1, 100)
                .call("n/in", 2, 300)
                .call("n/in", 3, 579)
                .call("n/in", 4, 580)
                .call("n/in", 5, 1100)) {
            assertThat(stage.written(1200)).containsExactly("100 a 1.0", "580 a 4.0", "1100 a 5.0");
        }
    }
}
