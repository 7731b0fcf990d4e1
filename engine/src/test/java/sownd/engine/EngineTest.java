package sownd.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Graph;

final class EngineTest {
    private static final Graph TONE = Rig.graph(
            "osc: oscillator frequency=1000 level=0",
            "fader: gain",
            "out: output",
            "osc.out -> fader.in",
            "fader.out -> out.in");

    @Test
    void aToneIsPlayedFromItsFirstSample() {
        try (Rig rig = Rig.of(64).play(TONE)) {
            float[][] heard = rig.step(10);
            for (int i = 0; i < 640; i++) {
                assertThat(heard[0][i]).isCloseTo((float) Math.sin(2 * Math.PI * i / 48), within(1e-6f));
                assertThat(heard[1][i]).isEqualTo(heard[0][i]);
            }
        }
    }

    @Test
    void aFaultyGraphLeavesTheOldOnePlaying() {
        try (Rig rig = Rig.of(64).play(TONE)) {
            rig.step(1);
            Graph wrong = Rig.graph("osc: oscilator", "out: output", "osc.out -> out.inn");
            assertThat(rig.engine.play(Map.of("main", wrong)))
                    .extracting(Object::toString)
                    .containsExactly(
                            "/graphs/main/nodes/osc/type: node type \"oscilator\" does not exist, did you mean \"oscillator\"?",
                            "/graphs/main/edges/0: output has no input \"inn\", did you mean \"in\"?");
            assertThat(rig.step(1)[0][12]).isCloseTo((float) Math.sin(2 * Math.PI * 76 / 48), within(1e-6f));
        }
    }

    @Test
    void aSwapToAnEqualGraphIsNotHeard() {
        try (Rig one = Rig.of(64).play(TONE);
                Rig other = Rig.of(64).play(TONE)) {
            one.step(5);
            other.step(5);
            other.play(TONE);
            assertThat(other.step(20)).isDeepEqualTo(one.step(20));
        }
    }

    @Test
    void aSetBeginsAtItsExactSample() {
        try (Rig rig = Rig.of(64).play(TONE)) {
            int gain = rig.engine.parameter("main/fader/gain");
            assertThat(rig.engine.set(gain, -90, 0, rig.at(100, 64))).isTrue();
            float[][] heard = rig.step(10);
            assertThat(heard[0][99]).isCloseTo((float) Math.sin(2 * Math.PI * 99 / 48), within(1e-6f));
            assertThat(heard[0][100]).isCloseTo((float) (Math.sin(2 * Math.PI * 100 / 48) * 239 / 240), within(1e-6f));
            assertThat(heard[0][340]).isZero();
        }
    }
}
