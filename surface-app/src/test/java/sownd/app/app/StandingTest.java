package sownd.app.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an edit opens and closes: settings before and after as pairs of id and number. */
final class StandingTest {
    private final List<String> done = new ArrayList<>();
    private final Standing<Integer> standing =
            new Standing<>((id, settings) -> done.add("+" + id + settings), id -> done.add("-" + id));

    private static Map<String, Integer> settings(String pairs) {
        var all = new LinkedHashMap<String, Integer>();
        for (var pair : pairs.isEmpty() ? new String[0] : pairs.split(" ")) {
            all.put(pair.substring(0, 1), Integer.valueOf(pair.substring(1)));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'a1 b2', '+a1 +b2'",
        "'a1 b2', 'a1 b2', ''",
        "'a1 b2', 'b2 a1', ''",
        "'a1 b2', 'a1 b3', '-b +b3'",
        "'a1 b2', 'b2', '-a'",
        "'a1 b2', 'a1 b2 c3', '+c3'",
        "'a1 b2 c3', 'b1 a1 d2', '-b -c +b1 +d2'",
        "'a1', '', '-a'"
    })
    void onlyWhatChangedIsClosedAndOpened(String before, String after, String expected) {
        standing.become(settings(before));
        done.clear();
        standing.become(settings(after));
        assertThat(String.join(" ", done)).isEqualTo(expected);
        done.clear();
        standing.become(settings(after));
        assertThat(done).as("the same once more changes nothing").isEmpty();
    }
}
