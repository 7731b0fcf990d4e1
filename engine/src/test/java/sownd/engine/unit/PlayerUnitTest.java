package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

final class PlayerUnitTest {
    private static final Samples STEADY = _ -> {
        float[][] data = new float[2][4800];
        Arrays.fill(data[0], 0.5f);
        Arrays.fill(data[1], -0.5f);
        return new Sample(data, Rig.RATE);
    };

    private static Rig rig(String more) {
        return new Rig(64, NodeTypes.builtIn(), STEADY)
                .play(Rig.graph("p: player asset=a.wav" + more, "o: output", "p.out -> o.in"));
    }

    @Test
    void itEndsByItselfAndSaysSo() {
        try (Rig rig = rig("")) {
            int playing = rig.engine.parameter("main/p/playing");
            rig.engine.call(rig.engine.event("main/p/play"), 0, rig.at(100, 64));
            float[][] heard = rig.step(100);
            assertThat(heard[0][100]).isGreaterThan(0);
            assertThat(heard[0][99]).isZero();
            assertThat(heard[0][4899]).isEqualTo(0.5f);
            assertThat(heard[1][4899]).isEqualTo(-0.5f);
            assertThat(heard[0][4900]).isZero();
            assertThat(rig.drain())
                    .containsExactly("changed " + playing + " 1.0 100", "changed " + playing + " 0.0 4864");
        }
    }

    @Test
    void startingStoppingAndStartingAnewNeverClick() {
        try (Rig rig = rig(" loop=true")) {
            int play = rig.engine.event("main/p/play");
            rig.engine.call(play, 0, rig.at(100, 64));
            rig.engine.call(play, 0, rig.at(1000, 64));
            rig.engine.call(play, 0, rig.at(1200, 64));
            rig.engine.call(rig.engine.event("main/p/stop"), 0, rig.at(3000, 64));
            rig.engine.set(rig.engine.parameter("main/p/playing"), 1, 0, rig.at(4000, 64));
            rig.engine.stopAll(rig.at(5000, 64));
            float[][] heard = rig.step(100);
            for (int i = 1; i < 6400; i++) {
                assertThat(Math.abs(heard[0][i] - heard[0][i - 1])).isLessThan(0.5f / 90);
            }
            assertThat(heard[0][2999]).isEqualTo(0.5f);
            assertThat(heard[0][3600]).isZero();
            assertThat(heard[0][4500]).isEqualTo(0.5f);
            assertThat(heard[0][5600]).isZero();
        }
    }

    @Test
    void positionAndRemainingAreRead() {
        try (Rig rig = rig(" playing=true")) {
            rig.step(30);
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/p/position"))).isCloseTo(0.04, within(1e-9));
            assertThat(rig.engine.value(rig.engine.reading("main/p/remaining"))).isCloseTo(0.06, within(1e-9));
        }
    }
}
