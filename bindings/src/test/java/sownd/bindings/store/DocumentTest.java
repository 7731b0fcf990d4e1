package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DocumentTest {
    private static final int CASES = Boolean.getBoolean("sownd.soak") ? 50_000 : 1_000;

    static String demo() throws IOException {
        return Files.readString(Path.of("../assets/demo/matinee/project.json"));
    }

    @Test
    void aFileWrittenByHandIsWrittenBackAsItStands() throws Exception {
        assertThat(Document.of(demo()).text()).isEqualTo(demo());
        assertThat(Document.of(Kit.SMALL).text()).isEqualTo(Kit.SMALL);
    }

    @Test
    void aSmallEditChangesItsLineOnly() throws Exception {
        var edit = Edit.of("Softer", new Change.Put("/graphs/main/nodes/music/params/gain", new Json.Num("-12.50")));
        var before = demo().lines().toList();
        var after = edit.on(Document.of(demo())).document().text().lines().toList();
        assertThat(after).hasSameSizeAs(before);
        assertThat(after.stream().filter(line -> !before.contains(line)))
                .containsExactly("        \"music\": {\"type\": \"gain\", \"params\": {\"gain\": -12.50}},");
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        for (var seed = 0; seed < CASES; seed++) {
            var document = new Document(new RandomJson(seed).fields(5));
            var text = document.text();
            var again = Document.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(again).as("seed %d", seed).isEqualTo(document);
            assertThat(again.text()).as("seed %d", seed).isEqualTo(text);
        }
    }

    @Test
    void saysWhereItIsNoJson() {
        for (var wrong : List.of(
                "|1:1", "{\"a\": 1|1:8", "{\"a\": 1,\n \"a\": 2}|2:2", "[1]|1:1", "{} {}|1:4", "{\"a\": 1e999}|1:7")) {
            var parts = wrong.split("\\|");
            assertThatThrownBy(() -> Document.of(parts[0]))
                    .as(wrong)
                    .isInstanceOfSatisfying(
                            NotJson.class,
                            not -> assertThat(
                                            not.mark().line() + ":" + not.mark().column())
                                    .as(wrong)
                                    .isEqualTo(parts[1]));
        }
    }

    @Test
    void countsWhatPeopleCount() throws Exception {
        assertThat(Counts.of(Document.of(demo())).said()).isEqualTo("2 pages, 32 controls, 1 binding, 15 nodes");
    }
}
