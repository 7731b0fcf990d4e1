package sownd.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import sownd.engine.Rig;
import sownd.engine.Sample;
import sownd.engine.Samples;
import sownd.engine.graph.NodeTypes;

final class MeterUnitTest {
    private static double read(Rig rig, String reading) {
        return rig.engine.value(rig.engine.reading("main/m/" + reading));
    }

    @Test
    void oneFullSampleIsSeenHeldAndReturnsByTwentyDecibelsInItsTime() {
        Samples click = _ -> new Sample(new float[][] {{1}, {0.5f}}, Rig.RATE);
        try (Rig rig = new Rig(64, NodeTypes.builtIn(), click)) {
            rig.play(Rig.graph(
                    "p: player playing=true fade_in=0 asset=a",
                    "m: meter",
                    "o: output",
                    "p.out -> m.in",
                    "m.out -> o.in"));
            rig.step(1);
            assertThat(rig.engine.refresh()).isTrue();
            assertThat(rig.engine.refresh()).isFalse();
            assertThat(read(rig, "peak")).isCloseTo(0, within(0.02));
            assertThat(read(rig, "peak_right")).isCloseTo(-6.02, within(0.02));
            rig.step(1274);
            rig.engine.refresh();
            assertThat(read(rig, "peak")).isCloseTo(-20, within(0.02));
            assertThat(read(rig, "peak_left")).isCloseTo(-20, within(0.02));
            // Held 1.5 s of these 1.7, then 0.2 s of return from the level that peak has.
            double held = -20 * 0.2 / 1.7;
            assertThat(read(rig, "hold")).isCloseTo(held, within(0.05));
            assertThat(read(rig, "hold_left")).isCloseTo(held, within(0.05));
            assertThat(read(rig, "hold_right")).isCloseTo(held - 6.02, within(0.05));
            rig.step(10_000);
            rig.engine.refresh();
            assertThat(read(rig, "peak")).isEqualTo(-90);
        }
    }

    @Test
    void aFullSineIsThreeDecibelsDownInRms() {
        try (Rig rig = Rig.of(64)
                .play(Rig.graph(
                        "s: oscillator frequency=1000 level=0",
                        "m: meter",
                        "o: output",
                        "s.out -> m.in",
                        "m.out -> o.in"))) {
            rig.step(3000);
            rig.engine.refresh();
            assertThat(read(rig, "rms")).isCloseTo(-3.01, within(0.02));
            assertThat(read(rig, "peak")).isCloseTo(0, within(0.01));
        }
    }
}
