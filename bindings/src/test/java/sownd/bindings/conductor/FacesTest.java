package sownd.bindings.conductor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sownd.devices.Gesture;
import sownd.devices.Place;
import sownd.engine.graph.Value;

/** What is computed and what is sent, counted: pages nobody sees cost nothing, and a change costs what reads it. */
class FacesTest {
    private static final int PAGES = 40;
    private final Stage stage = new Stage(project());
    private final Stage.Panelled deck = stage.attach("deck", keys());

    private static Place[] keys() {
        var keys = new ArrayList<Place>();
        for (var key = 0; key < 32; key++) {
            keys.add(new Place.Key(key / 8, key % 8));
        }
        return keys.toArray(Place[]::new);
    }

    /** On each page 32 keys that read a variable of their own and one of the page. */
    private static String project() {
        var pages = new StringBuilder();
        var variables = new StringBuilder("\"all\": {}");
        for (var page = 0; page < PAGES; page++) {
            pages.append(page == 0 ? "" : ",")
                    .append("\"p%d\": {\"name\": \"P\", \"grid\": [4, 8], \"controls\": [".formatted(page));
            variables.append(", \"p%d\": {}".formatted(page));
            for (var key = 0; key < 32; key++) {
                pages.append(key == 0 ? "" : ",")
                        .append(
                                "{\"type\": \"button\", \"at\": [%d, %d], \"look\": {\"text\": \"${var.k%d_%d} ${var.p%d}\"}}"
                                        .formatted(key / 8, key % 8, page, key, page));
                variables.append(", \"k%d_%d\": {}".formatted(page, key));
            }
            pages.append("]}");
        }
        return "{\"sownd\": 1, \"name\": \"Many\", \"pages\": {" + pages + "}, \"variables\": {" + variables + "}}";
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void set(String address, double value) {
        stage.ask(stage.inbox.set(address, Value.of(value)));
    }

    private int computed() {
        return (int) stage.conductor.state().paths().stream()
                .filter(path -> path.matches("/page/p\\d+/\\d/\\d/text"))
                .filter(path -> !stage.conductor.state().value(path).asText().isEmpty())
                .count();
    }

    @Test
    void openingComputesOnlyWhatIsSeen() {
        assertThat(deck.shown).hasSize(32);
        assertThat(computed()).isEqualTo(32);
    }

    @Test
    void aPageIsComputedAndShownOnceWhenItIsTurnedTo() {
        deck.shown.clear();
        stage.ask(stage.inbox.set("/surface/deck/page", Value.of("p7")));
        assertThat(deck.page).isEqualTo("p7");
        assertThat(deck.shown).hasSize(32).doesNotHaveDuplicates();
        assertThat(computed()).isEqualTo(64);
    }

    @Test
    void aChangeCostsWhatReadsIt() {
        deck.shown.clear();
        set("/var/k0_9", 5);
        assertThat(deck.shown).containsExactly(new Place.Key(1, 1));
        deck.shown.clear();
        set("/var/k3_9", 5);
        set("/var/p3", 5);
        assertThat(deck.shown).isEmpty();
        set("/var/p0", 5);
        assertThat(deck.shown).hasSize(32);
    }

    @Test
    void whatChangedMeanwhileIsRightWhenThePageIsSeenAgain() {
        stage.ask(stage.inbox.set("/surface/deck/page", Value.of("p1")));
        set("/var/k0_0", 8);
        stage.ask(stage.inbox.set("/surface/deck/page", Value.of("p0")));
        assertThat(deck.at(0, 0).text()).isEqualTo("8 0");
    }

    @Test
    void aHundredThousandChangesEndWithTheLastOfEach() {
        deck.shown.clear();
        for (var i = 1; i <= 100_000; i++) {
            stage.inbox.tell("/var/k0_" + i % 32, Value.of(i));
            if (i % 200 == 0) {
                stage.conductor.doWork();
            }
        }
        stage.pass(5);
        assertThat(stage.inbox.refused()).isZero();
        for (var key = 0; key < 32; key++) {
            var last = 100_000 - (100_000 - key) % 32;
            assertThat(deck.at(key / 8, key % 8).text()).isEqualTo(last + " 0");
        }
        assertThat(deck.shown.size())
                .as("newest wins, so far fewer are shown than told")
                .isLessThan(20_000);
    }

    @Test
    void aHandOnAKeyThatWasNeverComputedFindsIt() {
        stage.ask(stage.inbox.call("/page/p30/2/3/down", List.of()));
        assertThat(stage.value("/page/p30/2/3/pressed")).isEqualTo(Value.of(true));
        stage.hand("deck", new Place.Key(0, 0), Gesture.DOWN, 1);
        assertThat(deck.at(0, 0).pressed()).isTrue();
    }
}
