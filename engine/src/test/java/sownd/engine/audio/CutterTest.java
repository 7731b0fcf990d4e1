package sownd.engine.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import sownd.engine.Engine;
import sownd.engine.Everything;
import sownd.engine.graph.NodeTypes;

final class CutterTest {
    private static final int FRAMES = 48_000;
    private final Format format = new Format(48_000, 64, 2);

    /** Drives by periods of any length, each at its exact time. */
    private static final class Periods implements AudioDriver {
        private final int[] lengths;
        private Renderer renderer = (_, _, _, _) -> {};
        private long frame;

        Periods(int... lengths) {
            this.lengths = lengths;
        }

        @Override
        public String name() {
            return "periods";
        }

        @Override
        public Pace pace() {
            return Pace.HAND;
        }

        @Override
        public void start(Renderer wanted) {
            renderer = wanted;
        }

        long nanoTime() {
            return (long) (frame * 1e9 / 48_000);
        }

        float[][] run(int frames) {
            float[][] all = new float[2][frames];
            float[][] period = new float[2][8192];
            for (int at = 0, i = 0; at < frames; i++) {
                int length = Math.min(frames - at, lengths[i % lengths.length]);
                renderer.render(new float[0][], period, length, nanoTime());
                System.arraycopy(period[0], 0, all[0], at, length);
                System.arraycopy(period[1], 0, all[1], at, length);
                at += length;
                frame += length;
            }
            return all;
        }

        @Override
        public void close() {
            renderer = (_, _, _, _) -> {};
        }
    }

    private float[][] render(int... lengths) {
        Periods driver = new Periods(lengths);
        try (Engine engine = new Engine(format, NodeTypes.builtIn(), Everything.SAMPLES, driver::nanoTime)) {
            assertThat(engine.play(Map.of("main", Everything.graph()))).isEmpty();
            engine.start(driver);
            engine.call(engine.event("main/play/play"), 0, (long) (10_001 * 1e9 / 48_000));
            return driver.run(FRAMES);
        }
    }

    @Test
    void thePeriodDoesNotChangeTheSound() {
        float[][] even = render(64);
        for (int[] lengths : new int[][] {{96}, {32}, {441}, {1024}, {1, 63, 500, 64, 7}}) {
            float[][] cut = render(lengths);
            double apart = 0;
            for (int i = 0; i < FRAMES; i++) {
                apart = Math.max(apart, Math.abs(cut[0][i] - even[0][i]));
                apart = Math.max(apart, Math.abs(cut[1][i] - even[1][i]));
            }
            assertThat(apart).as("periods of %d", lengths[0]).isLessThan(1e-5);
        }
    }
}
