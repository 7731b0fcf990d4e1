package sownd.bindings.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sownd.bindings.action.Sending;

/** The bench measures what it says; how fast that is, no test says. */
class ControlBenchTest {
    @Test
    void everythingIsMeasuredAndHasItsBar() throws Exception {
        var figures = new ArrayList<Figure>();
        new ControlBench(0.3, figures::add).run();
        assertThat(figures).extracting(Figure::name).doesNotHaveDuplicates();
        assertThat(figures).allSatisfy(figure -> assertThat(figure.value()).isNotNaN());
        assertThat(figures.stream().filter(Figure::barred).map(Figure::name))
                .contains(
                        "open, first in this process",
                        "heap after opening",
                        "page switch, first, max",
                        "search, the slowest word",
                        "idle, whole process",
                        "1,000 changes/s: press to effect, p50",
                        "100,000 changes/s: press to effect, p99",
                        "100 waits, half the machine busy: off by, p99",
                        "50 circles: stopped and named after, max",
                        "expression, median of these");
    }

    @Test
    void theLargeProjectIsAsLargeAsItSays() {
        var read = Stand.reader().read(Path.of("project.json"), BigProject.text());
        var project = read.project().orElseThrow(() -> new AssertionError(read.said()));
        assertThat(read.said()).isEmpty();
        assertThat(project.pages()).hasSize(200);
        assertThat(project.pages().values().stream()
                        .mapToInt(page -> page.controls().size())
                        .sum())
                .isEqualTo(10_000);
        assertThat(project.bindings()).hasSize(5_500);
        assertThat(project.variables()).hasSize(20_000);
        assertThat(project.connections()).hasSize(64);
    }

    @Test
    void aPressOnTheStandLeaves() {
        try (var stand = new Stand()) {
            stand.open("""
                {"sownd": 1, "name": "One", "pages": {"one": {"name": "One", "controls": [
                  {"at": [0, 0], "type": "button", "press": [{"send": "udp", "host": "far", "port": 9, "text": "x"}]}]}}}
                """);
            stand.inbox.attach(stand.deck);
            Machine.until("the page", () -> stand.deck.page().equals("one"));
            var at = stand.press(Deck.key(0));
            stand.value("/surface/deck/page");
            var sent = stand.takeSent();
            assertThat(sent).extracting(Stand.Sent::what).containsExactly(new Sending.Udp("far", 9, "x"));
            assertThat(sent.getFirst().at()).isGreaterThanOrEqualTo(at);
        }
    }

    @Test
    void timesAreInOrder() {
        var times = Times.of(List.of(3_000_000L, 1_000_000L, 2_000_000L));
        assertThat(times.millis(0)).isEqualTo(1);
        assertThat(times.millis(0.5)).isEqualTo(2);
        assertThat(times.millis(1)).isEqualTo(3);
        assertThat(Times.of(List.of()).millis(1)).isNaN();
    }
}
