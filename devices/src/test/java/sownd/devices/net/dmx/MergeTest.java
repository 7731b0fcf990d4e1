package sownd.devices.net.dmx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final long PATIENCE = 2_500_000_000L;

    private final Merge merge = new Merge(PATIENCE);

    @Test
    void theHighestValueOfTheHighestPriorityCounts() {
        heard("a", 100, 1, 10, 200);
        heard("b", 100, 1, 20, 100);
        assertThat(first(2)).containsExactly(20, 200);
        heard("c", 150, 1, 5, 5);
        assertThat(first(2)).containsExactly(5, 5);
        assertThat(merge.ended("c")).isTrue();
        assertThat(first(2)).containsExactly(20, 200);
    }

    @Test
    void aSilentSourceCountsNoMoreAndTheLastLookStays() {
        merge.heard("a", 100, 1, new byte[] {50}, 0);
        merge.heard("b", 100, 1, new byte[] {90}, 1_000_000_000);
        assertThat(merge.expire(PATIENCE - 1)).isFalse();
        assertThat(merge.expire(PATIENCE)).isTrue();
        assertThat(first(1)).containsExactly(90);
        merge.heard("b", 100, 2, new byte[] {40}, PATIENCE);
        assertThat(merge.expire(3 * PATIENCE)).isTrue();
        assertThat(merge.sources()).isZero();
        assertThat(first(1)).containsExactly(40);
    }

    @Test
    void latePacketsAreLeftOut() {
        assertThat(heard("a", 100, 250, 1)).isTrue();
        assertThat(heard("a", 100, 250, 2)).as("the same again").isFalse();
        assertThat(heard("a", 100, 240, 2)).isFalse();
        assertThat(heard("a", 100, 3, 3)).as("over the end").isTrue();
        assertThat(heard("a", 100, 255, 4)).isFalse();
        assertThat(heard("a", 100, 200, 5)).as("begun anew").isTrue();
        assertThat(heard("a", 100, -1, 6)).as("not numbered").isTrue();
        assertThat(first(1)).containsExactly(6);
    }

    @Test
    void channelsThatAreNotSentAreNought() {
        heard("a", 100, 1, 1, 2, 3);
        heard("a", 100, 2, 9);
        assertThat(first(3)).containsExactly(9, 0, 0);
    }

    @Test
    void oneTooManyIsNotHeard() {
        for (int i = 0; i < Merge.SOURCES; i++) {
            assertThat(heard(i, 100, 1, i)).isTrue();
        }
        assertThat(heard("late", 200, 1, 255)).isFalse();
        assertThat(merge.sources()).isEqualTo(Merge.SOURCES);
    }

    /** Against the plainest way to say it, with sources that come, go and change their priority. */
    @Test
    void agreesWithItsModel() {
        Random random = new Random(1131);
        Map<Integer, int[]> model = new HashMap<>();
        for (int step = 0; step < 20_000; step++) {
            int from = random.nextInt(5);
            if (random.nextInt(10) == 0) {
                assertThat(merge.ended(from)).isEqualTo(model.remove(from) != null);
            } else {
                int[] said = {100 + random.nextInt(3), random.nextInt(256), random.nextInt(256)};
                model.put(from, said);
                heard(from, said[0], -1, said[1], said[2]);
            }
            if (!model.isEmpty()) {
                int top =
                        model.values().stream().mapToInt(said -> said[0]).max().orElseThrow();
                assertThat(first(2)).containsExactly(most(model, top, 1), most(model, top, 2));
            }
        }
    }

    private static int most(Map<Integer, int[]> model, int top, int at) {
        return model.values().stream()
                .filter(said -> said[0] == top)
                .mapToInt(said -> said[at])
                .max()
                .orElseThrow();
    }

    private boolean heard(Object from, int priority, int number, int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return merge.heard(from, priority, number, bytes, 0);
    }

    private int[] first(int count) {
        byte[] merged = Arrays.copyOf(merge.merged(), count);
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
            values[i] = merged[i] & 0xFF;
        }
        return values;
    }
}
