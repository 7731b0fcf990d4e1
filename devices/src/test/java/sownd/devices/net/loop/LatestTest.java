package sownd.devices.net.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LatestTest {
    private final Latest<String, Integer> waiting = new Latest<>(2);

    @Test
    void theNewestOfEachWaitsInTheOrderTheyCame() {
        assertThat(waiting.put("a", 1)).isTrue();
        assertThat(waiting.put("b", 2)).isTrue();
        assertThat(waiting.put("a", 3)).isTrue();
        assertThat(waiting.put("c", 4)).as("full").isFalse();
        assertThat(waiting.poll()).contains(Map.entry("a", 3));
        assertThat(waiting.poll()).contains(Map.entry("b", 2));
        assertThat(waiting.poll()).isEmpty();
    }

    @Test
    void whatIsPutBackDoesNotHideWhatIsNewer() {
        waiting.put("a", 2);
        waiting.putBack("a", 1);
        waiting.putBack("b", 1);
        assertThat(waiting.poll()).contains(Map.entry("a", 2));
        assertThat(waiting.poll()).contains(Map.entry("b", 1));
        waiting.put("a", 1);
        waiting.clear();
        assertThat(waiting.isEmpty()).isTrue();
    }
}
