package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeType;
import sownd.engine.graph.NodeTypes;
import sownd.engine.realtime.Block;
import sownd.engine.realtime.Unit;

/** Graphs change while they play: no click, no lost state, nothing left behind. */
final class SwapTest {
    private static final String[] TONE = {
        "osc: oscillator frequency=200 level=0",
        "fader: gain",
        "out: output",
        "osc.out -> fader.in",
        "fader.out -> out.in"
    };

    private static Graph graph(String... more) {
        List<String> lines = new ArrayList<>(List.of(TONE));
        lines.addAll(List.of(more));
        return Rig.graph(lines.toArray(String[]::new));
    }

    /** The largest step from sample to sample; a sine of 200 Hz at full level makes 0.0262. */
    private static double steepest(float[][] heard, float before) {
        double most = 0;
        float last = before;
        for (float sample : heard[0]) {
            most = Math.max(most, Math.abs(sample - last));
            last = sample;
        }
        return most;
    }

    @Test
    void whatComesAndGoesFadesWithoutAClick() {
        Samples steady = _ -> new Sample(new float[][] {{1}}, Rig.RATE);
        String[] step = {"two: player asset=dc playing=true loop=true fade_in=0", "two.out -> fader.in"};
        try (Rig rig = new Rig(64, NodeTypes.builtIn(), steady).play(graph())) {
            float last = rig.step(7)[0][447];
            for (Graph next : List.of(graph(step), graph(), graph(step), Graph.EMPTY, graph(step), Graph.EMPTY)) {
                rig.play(next);
                float[][] heard = rig.step(20);
                assertThat(steepest(heard, last)).isLessThan(0.04);
                last = heard[0][1279];
            }
            assertThat(rig.step(1)[0]).containsOnly(0);
        }
    }

    @Test
    void aCommandForAPlanThatIsStillToComeWaitsForIt() {
        try (Rig rig = Rig.of(64).play(graph())) {
            rig.step(2);
            rig.play(graph("two: noise", "two.out -> fader.in"));
            rig.step(1);
            rig.play(graph("late: noise level=-90", "late.out -> fader.in"));
            assertThat(rig.engine.set(rig.engine.parameter("main/late/level"), 0, 0, 0))
                    .isTrue();
            rig.engine.set(rig.engine.parameter("main/osc/level"), -90, 0, 0);
            rig.step(20);
            assertThat(rig.engine.audio().droppedCommands()).isZero();
            assertThat(rig.step(1)[0][5]).isNotZero();
        }
    }

    @Test
    void whatStaysKeepsItsStateAndItsLiveValues() {
        try (Rig one = Rig.of(64).play(graph());
                Rig other = Rig.of(64).play(graph())) {
            for (Rig rig : List.of(one, other)) {
                rig.engine.set(rig.engine.parameter("main/fader/gain"), -6, 0, 0);
                rig.step(20);
            }
            int id = other.engine.parameter("main/fader/gain");
            other.play(graph("idle: noise"));
            assertThat(other.engine.parameter("main/fader/gain")).isEqualTo(id);
            assertThat(other.step(20)).isDeepEqualTo(one.step(20));
        }
    }

    @Test
    void aNumberThatTheGraphGivesAnewIsMovedTo() {
        try (Rig rig = Rig.of(64).play(graph())) {
            rig.step(1);
            rig.play(Rig.graph(TONE[0], "fader: gain gain=-90", TONE[2], TONE[3], TONE[4]));
            float[][] heard = rig.step(10);
            assertThat(steepest(heard, heard[0][0])).isLessThan(0.05);
            assertThat(heard[0][300]).isZero();
        }
    }

    @Test
    void turningTheFlowAroundIsNoCycle() {
        String[] nodes = {
            "osc: oscillator level=-12", "a: gain", "b: gain", "out: output", "osc.out -> a.in", "osc.out -> b.in"
        };
        try (Rig rig = Rig.of(64)) {
            Graph there = with(nodes, "a.out -> b.in", "b.out -> out.in");
            Graph back = with(nodes, "b.out -> a.in", "a.out -> out.in");
            rig.play(there).step(3);
            for (int i = 0; i < 10; i++) {
                rig.play(i % 2 == 0 ? back : there);
                rig.step(12);
            }
            assertThat(rig.engine.audio().failedUnits()).isZero();
        }
    }

    private static Graph with(String[] lines, String... more) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.addAll(List.of(more));
        return Rig.graph(all.toArray(String[]::new));
    }

    /** Counts how many bodies live. */
    private static final class Counted implements Unit {
        private static int living;

        private static Counted make() {
            living++;
            return new Counted();
        }

        @Override
        public void process(Block block) {
            block.out(0, 0)[block.from()] = 0;
        }

        @Override
        public void close() {
            living--;
        }
    }

    @Test
    void everyUnitIsClosedOnce() {
        NodeType counted =
                NodeType.named("counted").about("").audioOut("out", 1).builds(Counted::make);
        Counted.living = 0;
        Rig rig = new Rig(64, NodeTypes.builtIn().with(counted), Samples.NONE);
        for (int i = 0; i < 30; i++) {
            rig.play(graph("c" + i % 4 + ": counted", "d: counted", "c" + i % 4 + ".out -> fader.in"));
            if (i % 3 != 0) {
                rig.step(i % 5 * 3);
            }
        }
        rig.step(20);
        rig.drain();
        assertThat(Counted.living).isEqualTo(2);
        rig.close();
        assertThat(Counted.living).isZero();
    }

    @Test
    void graphsOfOneMapPlayTogether() {
        try (Rig rig = Rig.of(64)) {
            assertThat(rig.engine.play(Map.of("one", graph(), "two", graph()))).isEmpty();
            assertThat(rig.step(2)[0][60]).isEqualTo(2 * (float) Math.sin(2 * Math.PI * 60 / 240));
            assertThat(rig.engine.parameter("two/fader/gain")).isNotEqualTo(rig.engine.parameter("one/fader/gain"));
            assertThat(rig.engine.parameter("one/fader/gone")).isEqualTo(-1);
            assertThat(rig.engine.parameter("nothing")).isEqualTo(-1);
        }
    }
}
