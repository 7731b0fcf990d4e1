package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a power cut at any instant, or a call of the file system that fails, leaves of a project. */
final class CrashTest {
    private static final int SAVES = Boolean.getBoolean("sownd.soak") ? 100 : 12;

    /** Whatever was seen that should not be. */
    private static List<String> powerCuts(SimDisk disk, int saves) throws Exception {
        disk.place(Kit.FILE, Kit.bytes(Kit.SMALL));
        var kit = new Kit(disk);
        var seen = new ArrayList<String>();
        var good = new HashSet<String>();
        var looked = new HashSet<Integer>();
        disk.afterEach(now -> now.afterPowerCut().forEach(state -> look(state, good, looked, seen)));
        var before = Kit.SMALL;
        for (var i = 0; i < saves; i++) {
            var edit = Edit.of("Text", new Change.Put("/later/kept/0", Json.of(i + "x".repeat(i * 97 % 1500))));
            var after = edit.on(kit.store.history().document()).document().text();
            good.clear();
            good.addAll(List.of(before, after));
            assertThat(kit.make(edit)).isInstanceOf(Outcome.Done.class);
            good.remove(before); // it was acknowledged
            disk.afterPowerCut().forEach(state -> look(state, good, new HashSet<>(), seen));
            before = after;
        }
        assertThat(looked).as("states looked at").hasSizeGreaterThan(saves * 5);
        return seen;
    }

    private static void look(SimDisk state, Set<String> good, Set<Integer> looked, List<String> seen) {
        var files = state.files();
        var key = good.hashCode();
        for (var file : files.entrySet()) {
            key = key * 31 + file.getKey().hashCode() * 17 + java.util.Arrays.hashCode(file.getValue());
        }
        if (!looked.add(key)) {
            return;
        }
        try {
            var text = Opening.of(Kit.FILE, Kit.reader(), state, ZoneOffset.UTC)
                    .document()
                    .text();
            if (!good.contains(text)) {
                seen.add("another document: " + text);
            }
        } catch (Unusable lost) {
            seen.add("none: " + lost.getMessage());
        }
    }

    @Test
    void aPowerCutLeavesTheOldOrTheNew() throws Exception {
        assertThat(powerCuts(new SimDisk(), SAVES)).isEmpty();
    }

    @Test
    void withoutForcedBytesItWouldNot() throws Exception {
        assertThat(powerCuts(new SimDisk(false), 3)).isNotEmpty();
    }

    @Test
    void whicheverCallFailsNothingIsLostAndSavingWorksOnceMended() throws Exception {
        var calls = Integer.MAX_VALUE;
        for (var n = 1; n <= calls; n++) {
            var kit = Kit.small();
            kit.make(Kit.scene(2));
            kit.disk.failFrom(n, "Input/output error");
            var outcome = kit.make(Kit.scene(3));
            calls = Math.min(calls, kit.disk.calls() + (kit.disk.failures() > 0 ? n : 0));
            assertThat(outcome).as("call %d", n).isInstanceOf(Outcome.Done.class);
            assertThat(kit.played).hasSize(2);
            if (!((Outcome.Done) outcome).saved()) {
                assertThat(kit.troubles).as("call %d", n).hasSize(1);
            }
            kit.disk.mend();
            survives(kit, n);
            kit.pass(1.5);
            assertThat(kit.store.saved()).as("call %d", n).isTrue();
            assertThat(kit.file()).as("call %d", n).contains("\"value\": 3");
            if (kit.disk.failures() == 0) {
                assertThat(n).as("calls of a save").isGreaterThan(10);
                return;
            }
        }
    }

    private static void survives(Kit kit, int n) throws Unusable {
        var text = Opening.of(Kit.FILE, Kit.reader(), kit.disk, ZoneOffset.UTC)
                .document()
                .text();
        assertThat(text).as("call %d", n).isIn(Kit.SMALL.replace("1.0", "2"), Kit.SMALL.replace("1.0", "3"));
    }

    @Test
    void whicheverCallOfOpeningFailsItIsSaidAndNothingWritten() throws Exception {
        var kit = Kit.small();
        kit.make(Kit.scene(2));
        var before = kit.disk.files().keySet();
        for (var n = 1; n < 4; n++) {
            kit.disk.failFrom(n, "Permission denied");
            try {
                Opening.of(Kit.FILE, Kit.reader(), kit.disk, ZoneOffset.UTC);
                assertThat(kit.disk.calls()).as("calls of opening").isLessThan(n);
            } catch (Unusable said) {
                assertThat(said.said()).isNotEmpty();
            }
            assertThat(kit.disk.files().keySet()).isEqualTo(before);
        }
    }
}
