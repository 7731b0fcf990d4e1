package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A project of every format there was, {@code <version>-<name>.json}: none is ever taken out. */
final class MigrationTest {
    private static final Path CORPUS = Path.of("src/test/resources/sownd/bindings/store/corpus");

    static List<Path> corpus() throws IOException {
        try (var files = Files.list(CORPUS)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void everyProjectThatEverWasCanBeUsedWhole(Path file) throws Exception {
        var document = Document.of(Files.readAllBytes(file));
        var migrated = Migration.of(document);
        assertThat(migrated.from())
                .isEqualTo(Integer.parseInt(file.getFileName().toString().split("-")[0]));
        assertThat(migrated.difference()).isEmpty();
        var text = migrated.after().text();
        assertThat(Kit.reader().read(file, text).project()).as(file.toString()).isPresent();
        assertThat(Migration.of(Document.of(text)).after().text())
                .as("once more")
                .isEqualTo(text);
        assertThat(unknown(migrated.after())).as("unknown parts").isEqualTo(unknown(document));
    }

    private static List<Json> unknown(Document document) {
        return List.of("later", "newer", "presets", "cues").stream()
                .flatMap(key -> document.at("/" + key).stream())
                .toList();
    }

    @Test
    void theCorpusHoldsTheFirstAndTodays() throws IOException {
        assertThat(corpus())
                .extracting(file -> file.getFileName().toString())
                .contains("1-first-matinee.json", "1-matinee.json");
    }

    /** As if pages had been called sheets, and before that had no names. */
    private static final List<Migration.Step> STEPS = List.of(
            new Migration.Step(1, "a page has a name", root -> named(root)),
            new Migration.Step(2, "sheets are called pages", root -> (Json.Fields)
                    Hand.make(root, new Change.Rename("/sheets", "pages")).root()));

    private static Json.Fields named(Json.Fields root) {
        var sheets = new LinkedHashMap<String, Json>();
        ((Json.Fields) root.fields().get("sheets"))
                .fields()
                .forEach((id, sheet) -> sheets.put(
                        id,
                        Hand.make(sheet, new Change.Put("/name", Json.of(id))).root()));
        return (Json.Fields) Hand.make(root, new Change.Put("/sheets", new Json.Fields(sheets, Json.Form.OPEN)))
                .root();
    }

    @Test
    void goesStepByStep() {
        var old = Kit.document("{\"sownd\": 1, \"sheets\": {\"one\": {}, \"two\": {}}, \"newer\": [1.0]}");
        var migrated = Migration.of(old, STEPS, 3);
        assertThat(migrated.after())
                .isEqualTo(
                        Kit.document(
                                "{\"sownd\": 3, \"pages\": {\"one\": {\"name\": \"one\"}, \"two\": {\"name\": \"two\"}}, \"newer\": [1.0]}"));
        assertThat(migrated.about()).containsExactly("a page has a name", "sheets are called pages");
        assertThat(migrated.difference())
                .isEqualTo("0 pages, 0 controls, 0 bindings, 0 nodes became 2 pages, 0 controls, 0 bindings, 0 nodes");
        assertThat(Migration.of(migrated.after(), STEPS, 3).about()).isEmpty();
    }

    @Test
    void whatCannotBeMigratedIsSaid() {
        assertThatThrownBy(() -> Migration.of(Kit.document("{\"sownd\": 2}"))).hasMessageContaining("newer sownd");
        assertThatThrownBy(() -> Migration.of(Kit.document("{}"))).hasMessageContaining("no format version");
        assertThatThrownBy(() -> Migration.of(Kit.document("{\"sownd\": 1}"), List.of(), 2))
                .hasMessageContaining("no way from format 1");
    }
}
