package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StoreTest {
    private static final int CASES = Boolean.getBoolean("sownd.soak") ? 50_000 : 1_000;

    @Test
    void anEditIsSavedPlayedAndCanBeTakenBack() throws Exception {
        var kit = Kit.small();
        var outcome = kit.make(Kit.scene("2.50"));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.saved()).isTrue());
        var edited = Kit.SMALL.replace("1.0", "2.50");
        assertThat(kit.file()).isEqualTo(edited);
        assertThat(kit.played).hasSize(1);
        assertThat(kit.step(kit.store.undo())).isInstanceOf(Outcome.Done.class);
        assertThat(kit.file()).isEqualTo(Kit.SMALL);
        assertThat(kit.said).containsExactly("undone: Scene 2.50");
        assertThat(kit.step(kit.store.redo())).isInstanceOf(Outcome.Done.class);
        assertThat(kit.file()).isEqualTo(edited);
        assertThat(kit.step(kit.store.redo())).isInstanceOf(Outcome.Refused.class);
        assertThat(kit.troubles).isEmpty();
    }

    @Test
    void whatIsOnlyLookedAtIsNotWrittenTo() throws Exception {
        var kit = Kit.small();
        kit.pass(5);
        assertThat(kit.disk.files()).containsOnlyKeys(Kit.FILE);
    }

    @Test
    void whatLeavesNoProjectIsRefused() throws Exception {
        var kit = Kit.small();
        var button = new Change.Put(
                "/pages/one/controls/0/press",
                Kit.document("{\"a\": [{\"toggle\": \"/var/scen\"}]}").at("/a").orElseThrow());
        var outcome = kit.make(Edit.of("Press", button));
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.faults()).hasSize(1);
            assertThat(refused.said())
                    .isEqualTo(
                            "/pages/one/controls/0/press/0/toggle: there is no address /var/scen, did you mean /var/scene?");
        });
        assertThat(kit.store.history().document().text()).isEqualTo(Kit.SMALL);
        assertThat(kit.disk.files()).containsOnlyKeys(Kit.FILE);
        assertThat(kit.played).isEmpty();
    }

    @Test
    void everyVersionIsKeptAndCanBeGoneBackTo() throws Exception {
        var kit = Kit.small();
        for (var i = 2; i < 5; i++) {
            kit.make(Kit.scene(i));
        }
        assertThat(kit.generations()).extracting(Generation::id).containsExactly(1L, 2L, 3L, 4L);
        assertThat(kit.step(kit.store.restore(1)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.name()).isEqualTo("Back to 2026-11-22 19:00:00"));
        assertThat(kit.file()).isEqualTo(Kit.SMALL);
        kit.step(kit.store.undo());
        assertThat(kit.file()).contains("\"value\": 4");
        assertThat(kit.step(kit.store.restore(99)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.said())
                                .isEqualTo("there is no version 99, see the list of generations"));
    }

    @Test
    void whatSomebodyElseWroteIsTakenAsAStep() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        var byHand = Kit.SMALL.replace("Small", "By hand").replace("1.0", "7");
        kit.disk.place(Kit.FILE, Kit.bytes(byHand));
        kit.pass(1.1);
        assertThat(kit.store.history().document().text()).isEqualTo(byHand);
        assertThat(kit.said).containsExactly("the project was changed outside sownd and is played as it is now");
        assertThat(kit.played).hasSize(2);
        kit.pass(0.1);
        assertThat(kit.file()).as("not written over").isEqualTo(byHand);
        assertThat(kit.generations()).hasSize(3);
        kit.step(kit.store.undo());
        assertThat(kit.file()).isEqualTo(Kit.SMALL.replace("1.0", "2"));
    }

    @Test
    void whatSomebodyElseWroteAtTheSameTimeIsTakenBeforeAnEdit() throws Exception {
        var kit = Kit.small();
        kit.disk.place(Kit.FILE, Kit.bytes(Kit.SMALL.replace("Small", "By hand")));
        kit.make(Kit.scene(2));
        assertThat(kit.file()).isEqualTo(Kit.SMALL.replace("Small", "By hand").replace("1.0", "2"));
        assertThat(kit.store.history().done(9))
                .extracting(History.Step::name)
                .containsExactly("Scene 2", "Change outside sownd");
    }

    @Test
    void whatSomebodyElseWroteBadlyIsToldAndKept() throws Exception {
        var kit = Kit.small();
        var half = Kit.SMALL.substring(0, 60);
        kit.disk.place(Kit.FILE, Kit.bytes(half));
        kit.pass(1.1).pass(1.1);
        assertThat(kit.troubles).singleElement().asString().contains("cannot be read");
        assertThat(kit.file()).isEqualTo(half);
        kit.make(Kit.scene(2));
        assertThat(kit.file()).isEqualTo(Kit.SMALL.replace("1.0", "2"));
        assertThat(kit.disk.files().values()).anyMatch(bytes -> java.util.Arrays.equals(bytes, Kit.bytes(half)));
    }

    @Test
    void changedBetweenTwoStartsItIsTakenKeptAndTold() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        var byHand = "{\"sownd\": 1, \"name\": \"Empty\"}\n";
        kit.disk.place(Kit.FILE, Kit.bytes(byHand));
        kit.restart();
        assertThat(kit.opening.way()).isEqualTo(Opening.Way.OUTSIDE);
        assertThat(kit.opening.told()).hasSize(2);
        assertThat(kit.opening.told().getFirst())
                .startsWith("the project was changed outside sownd since it was saved 2026-11-22 19:00:00");
        assertThat(kit.opening.told().getLast()).contains("0 of 3 items");
        kit.pass(0.1);
        assertThat(kit.file()).isEqualTo(byHand);
        assertThat(kit.generations()).hasSize(3);
        kit.restart();
        assertThat(kit.opening.way()).isEqualTo(Opening.Way.SAVED);
    }

    @Test
    void aBadFileIsKeptAndTheNewestGoodVersionOpened() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        kit.make(Kit.scene(3));
        var before = generationFiles(kit);
        var zeros = new byte[kit.file().length()];
        kit.disk.place(Kit.FILE, zeros);
        kit.restart();
        assertThat(kit.opening.way()).isEqualTo(Opening.Way.RECOVERED);
        assertThat(kit.opening.told())
                .singleElement()
                .asString()
                .isEqualTo("/show/project.json cannot be read, line 1, column 2: this is no JSON; opened version 3 of"
                        + " 2026-11-22 19:00:00 instead (1 page, 1 control, 0 bindings, 0 nodes); the bad file is kept in"
                        + " .sownd/bad");
        for (var start = 0; start < 20; start++) {
            kit.pass(0.1).restart();
            assertThat(generationFiles(kit)).isEqualTo(before);
        }
        assertThat(kit.file()).contains("\"value\": 3");
        assertThat(kit.disk.files().entrySet())
                .filteredOn(file -> file.getKey().startsWith("/show/.sownd/bad"))
                .singleElement()
                .satisfies(file -> assertThat(file.getValue()).isEqualTo(zeros));
    }

    private static HashMap<Path, String> generationFiles(Kit kit) {
        var all = new HashMap<Path, String>();
        kit.disk.files().forEach((path, bytes) -> {
            if (Generation.of(path).isPresent()) {
                all.put(path, Generation.sum(bytes));
            }
        });
        return all;
    }

    @Test
    void aFaultyProjectIsNotOpenedAndTheWayOutIsSaid() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        kit.disk.place(Kit.FILE, Kit.bytes(Kit.SMALL.replace("button", "buton")));
        assertThatThrownBy(kit::restart)
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable -> assertThat(unusable.said())
                                .last()
                                .asString()
                                .isEqualTo(
                                        "version 2 of 2026-11-22 19:00:00 can be used: sownd generations PROJECT --restore 2"));
    }

    @Test
    void whatCannotBeSavedIsToldKeptInMemoryAndTriedAgain() throws Exception {
        var kit = Kit.small();
        kit.disk.failFrom(1, "No space left on device");
        assertThat(kit.make(Kit.scene(2)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class, done -> assertThat(done.saved()).isFalse());
        assertThat(kit.troubles).singleElement().asString().contains("No space left", "goes on from memory");
        assertThat(kit.played).hasSize(1);
        assertThat(kit.store.saved()).isFalse();
        kit.make(Kit.scene(3));
        kit.pass(0.5).pass(0.2);
        var tries = kit.disk.failures();
        kit.pass(0.1);
        assertThat(kit.disk.failures()).as("not tried at every round").isEqualTo(tries);
        kit.disk.mend();
        kit.pass(30);
        assertThat(kit.store.saved()).isTrue();
        assertThat(kit.said).containsExactly("the project is saved again");
        assertThat(kit.file()).contains("\"value\": 3");
        assertThat(kit.troubles).hasSize(1);
    }

    @Test
    void aSaveThatFailedHalfWayIsNotTakenForSomebodyElses() throws Exception {
        var calls = Kit.small();
        calls.make(Kit.scene(2));
        for (var n = 1; n <= calls.disk.calls(); n++) {
            var kit = Kit.small();
            kit.disk.failFrom(n, "Input/output error");
            kit.make(Kit.scene(2));
            kit.disk.mend();
            kit.disk.failFrom(2, "Input/output error"); // the file can be looked at, nothing more
            kit.make(Kit.scene(3));
            kit.disk.mend();
            kit.pass(60);
            assertThat(kit.file()).as("call %d", n).contains("\"value\": 3");
            assertThat(kit.store.history().done(9)).as("call %d", n).hasSize(2);
        }
    }

    @Test
    void canBeSavedElsewhere() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        var saved = kit.store.saveElsewhere(Path.of("/stick"));
        kit.store.doWork();
        assertThat(saved.join()).isEqualTo(Path.of("/stick/project.json"));
        assertThat(new String(kit.disk.files().get(saved.join()), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(kit.file());
    }

    @Test
    void keepsTheNewestOneAnHourOneADayAndTheLastRichOne() {
        var start = java.time.Instant.parse("2026-01-01T00:00:00Z");
        var all = new java.util.ArrayList<Generation>();
        for (var id = 1; id <= 1000; id++) {
            all.add(new Generation(id, start.plusSeconds(id * 1800L), id <= 100 ? 50 : 10, "0"));
        }
        var kept = new java.util.ArrayList<>(all);
        kept.removeAll(new Keeping(5, 10, 4).surplus(all));
        assertThat(kept)
                .extracting(Generation::id)
                .containsExactly(
                        100L, 863L, 911L, 959L, 983L, 985L, 987L, 989L, 991L, 993L, 995L, 996L, 997L, 998L, 999L,
                        1000L);
        assertThat(Keeping.USUAL.surplus(List.of())).isEmpty();
    }

    @Test
    void whatIsSavedIsWhatIsOpened() throws Exception {
        var kit = Kit.small();
        for (var seed = 0; seed < CASES; seed++) {
            var project = new RandomJson(seed).project();
            var outcome = kit.make(Edit.replacing("Random", project));
            assertThat(outcome).as("seed %d", seed).isInstanceOf(Outcome.Done.class);
            kit.restart();
            assertThat(kit.opening.way()).isEqualTo(Opening.Way.SAVED);
            assertThat(kit.opening.document()).as("seed %d", seed).isEqualTo(project);
            assertThat(kit.opening.document().text()).as("seed %d", seed).isEqualTo(kit.file());
        }
        assertThat(kit.generations()).hasSizeLessThan(52);
    }
}
