package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import sownd.engine.audio.Format;
import sownd.engine.graph.Graph;
import sownd.engine.graph.NodeTypes;

final class WarmUpTest {
    private static final Format FORMAT = new Format(Rig.RATE, 128, 2, 2);
    private static final long LONG_ENOUGH = 3_600_000_000_000L;

    private static int play(Graph graph, long nanos, int blocks) {
        AtomicInteger asked = new AtomicInteger();
        return WarmUp.play(
                Map.of("main", graph),
                NodeTypes.builtIn(),
                Everything.SAMPLES,
                FORMAT,
                nanos,
                () -> asked.incrementAndGet() > blocks);
    }

    @Test
    void itPlaysEverythingUntilItIsStoppedOrTheTimeIsOver() {
        assertThat(play(Everything.graph(), LONG_ENOUGH, 3_000)).isEqualTo(3_000);
        assertThat(play(Everything.graph(), 0, 3_000)).isZero();
    }

    @Test
    void itEndsByItself() {
        Graph small = Rig.graph("out: output");
        assertThat(play(small, LONG_ENOUGH, Integer.MAX_VALUE)).isBetween(20_000, 21_000);
    }

    @Test
    void aGraphThatCannotBePlayedIsLeftToTheOneWhoPlaysIt() {
        assertThat(play(Rig.graph("a: nonsense"), LONG_ENOUGH, 100)).isZero();
    }

    @Test
    void whatIsPlayedLaterSoundsAsIfNothingHadBeen() {
        Graph graph =
                Rig.graph("n: noise seed=3", "d: delay time=0.001", "o: output", "n.out -> d.in", "d.out -> o.in");
        float[][] before;
        try (Rig rig = Rig.of(64)) {
            before = rig.play(graph).step(50);
        }
        play(graph, LONG_ENOUGH, 500);
        try (Rig rig = Rig.of(64)) {
            assertThat(rig.play(graph).step(50)).isDeepEqualTo(before);
        }
    }
}
