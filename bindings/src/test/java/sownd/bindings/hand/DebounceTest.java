package sownd.bindings.hand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DebounceTest {
    private static final long MS = 1_000_000L;
    private static final long WINDOW = 15 * MS;

    @Test
    void theFirstEdgeCountsAtOnceAndBouncesDoNot() {
        var key = new Debounce();
        assertThat(key.edge(true, 0, WINDOW)).isTrue();
        assertThat(key.edge(false, 3 * MS, WINDOW)).isFalse();
        assertThat(key.edge(true, 6 * MS, WINDOW)).isFalse();
        assertThat(key.unsettled()).isFalse();
        assertThat(key.edge(false, 100 * MS, WINDOW)).isTrue();
    }

    @Test
    void aReleaseWithinTheWindowCountsWhenItEnds() {
        var key = new Debounce();
        key.edge(true, 0, WINDOW);
        assertThat(key.edge(false, 8 * MS, WINDOW)).isFalse();
        assertThat(key.unsettled()).isTrue();
        assertThat(key.until()).isEqualTo(WINDOW);
        assertThat(key.settle(14 * MS, WINDOW)).isFalse();
        assertThat(key.settle(15 * MS, WINDOW)).isTrue();
        assertThat(key.down()).isFalse();
    }

    @Test
    void withoutAWindowEveryEdgeCounts() {
        var key = new Debounce();
        assertThat(key.edge(true, 0, 0)).isTrue();
        assertThat(key.edge(false, 0, 0)).isTrue();
    }

    /** Whatever bounces: ups and downs alternate, none nearer than the window, and in the end the key is what it is. */
    @Test
    void whateverBouncesTheEndIsRight() {
        for (var seed = 0; seed < (Boolean.getBoolean("sownd.soak") ? 1_000_000 : 10_000); seed++) {
            var random = new Random(seed);
            var key = new Debounce();
            var last = -WINDOW;
            var said = false;
            var raw = false;
            long now = 0;
            for (var i = 0; i < 40; i++) {
                now += random.nextLong(25 * MS);
                if (key.unsettled() && key.until() <= now && key.settle(key.until(), WINDOW)) {
                    assertThat(key.until() - WINDOW - last).isGreaterThanOrEqualTo(WINDOW);
                    last = key.until() - WINDOW;
                    said = !said;
                }
                raw = !raw;
                if (key.edge(raw, now, WINDOW)) {
                    assertThat(now - last).as("seed " + seed).isGreaterThanOrEqualTo(WINDOW);
                    assertThat(raw).isNotEqualTo(said);
                    last = now;
                    said = raw;
                }
            }
            if (key.unsettled()) {
                key.settle(key.until(), WINDOW);
            }
            assertThat(key.down()).as("seed " + seed).isEqualTo(raw);
        }
    }
}
