package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sownd.engine.Rig;

final class LimiterUnitTest {
    private static final int AHEAD = 72;

    private static float[][] limited(String noise, String limiter) {
        try (Rig rig = Rig.of(64)
                .play(Rig.graph(
                        noise,
                        "g: gain gain=12",
                        limiter,
                        "o: output",
                        "n.out -> g.in",
                        "g.out -> l.in",
                        "l.out -> o.in"))) {
            return rig.step(1000);
        }
    }

    @Test
    void noSampleGoesOverTheCeilingAndMostAreNearIt() {
        float ceiling = (float) Math.pow(10, -0.3);
        float[][] heard = limited("n: noise level=0", "l: limiter ceiling=-6");
        float most = 0;
        for (float sample : heard[0]) {
            most = Math.max(most, Math.abs(sample));
        }
        assertThat(most).isLessThanOrEqualTo(ceiling).isGreaterThan(0.9f * ceiling);
    }

    @Test
    void whatIsUnderTheCeilingIsOnlyDelayed() {
        float[][] heard = limited("n: noise level=-20", "l: limiter ceiling=-1");
        try (Rig rig = Rig.of(64)
                .play(Rig.graph(
                        "n: noise level=-20", "g: gain gain=12", "o: output", "n.out -> g.in", "g.out -> o.in"))) {
            float[][] plain = rig.step(1000);
            for (int i = AHEAD; i < 64_000; i++) {
                assertThat(heard[0][i]).isEqualTo(plain[0][i - AHEAD]);
            }
        }
    }

    @Test
    void theReductionIsRead() {
        try (Rig rig = Rig.of(64)
                .play(Rig.graph(
                        "n: oscillator level=0",
                        "l: limiter ceiling=-12 release=1",
                        "o: output",
                        "n.out -> l.in",
                        "l.out -> o.in"))) {
            rig.step(200);
            rig.engine.refresh();
            assertThat(rig.engine.value(rig.engine.reading("main/l/reduction"))).isBetween(11.9, 12.01);
            assertThat(rig.engine.value(rig.engine.reading("main/l/peak"))).isBetween(-12.1, -11.999);
        }
    }
}
