package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import sownd.engine.graph.Value;

final class JournalTest {
    private static final Path FILE = Path.of("/show/.sownd/state.journal");
    private final SimDisk disk = new SimDisk();
    private final AtomicLong nanos = new AtomicLong();
    private final List<String> troubles = new ArrayList<>();

    private Journal open() {
        return Journal.open(Kit.FILE, disk, nanos::get, troubles::add);
    }

    private static Memory.Kept kept(double number) {
        return new Memory.Kept(Value.of(number), Value.of(0));
    }

    private void pass(Journal journal, int millis) {
        nanos.addAndGet(millis * 1_000_000L);
        journal.doWork();
    }

    @Test
    void whatWasKeptIsThereAtTheNextStart() {
        var journal = open();
        assertThat(journal.kept()).isEmpty();
        journal.keep("/var/a", kept(1));
        journal.keep("/var/b", new Memory.Kept(Value.of("ein Wort"), Value.of("")));
        pass(journal, 199);
        assertThat(disk.files()).as("written in groups").isEmpty();
        journal.keep("/var/a", kept(0.1 + 0.2));
        pass(journal, 2);
        assertThat(open().kept())
                .isEqualTo(Map.of(
                        "/var/a", kept(0.1 + 0.2), "/var/b", new Memory.Kept(Value.of("ein Wort"), Value.of(""))));
        assertThat(troubles).isEmpty();
    }

    @Test
    void aTornEndIsLeftOutAndWrittenOver() {
        var journal = open();
        for (var i = 0; i < 10; i++) {
            journal.keep("/var/v" + i, kept(i));
            pass(journal, 300);
        }
        var whole = disk.files().get(FILE);
        for (var cut = 1; cut < whole.length; cut++) {
            disk.place(FILE, Arrays.copyOf(whole, whole.length - cut));
            var there = open().kept();
            assertThat(there.size()).isLessThan(10);
            there.forEach((address, kept) ->
                    assertThat(address).isEqualTo("/var/v" + kept.value().asText()));
        }
        disk.place(FILE, Arrays.copyOf(whole, whole.length - 3));
        var again = open();
        again.keep("/var/new", kept(7));
        pass(again, 300);
        assertThat(open().kept()).hasSize(10).containsKey("/var/new").doesNotContainKey("/var/v9");
    }

    @Test
    void badBytesNeverBecomeValues() {
        var journal = open();
        for (var i = 0; i < 20; i++) {
            journal.keep("/var/v" + i, kept(i));
            pass(journal, 300);
        }
        var whole = disk.files().get(FILE);
        var random = new Random(1);
        for (var n = 0; n < 1_000; n++) {
            var bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            disk.place(FILE, bytes);
            open().kept()
                    .forEach((address, kept) -> assertThat(address)
                            .isEqualTo("/var/v" + kept.value().asText()));
        }
    }

    @Test
    void staysSmall() {
        var journal = open();
        for (var i = 0; i < 20_000; i++) {
            journal.keep("/var/v" + i % 10, kept(i));
            journal.commit();
        }
        assertThat(disk.files().get(FILE).length).isLessThan(70_000);
        assertThat(open().kept()).hasSize(10).containsEntry("/var/v9", kept(19_999));
    }

    @Test
    void whatCannotBeWrittenIsToldOnceAndTriedAgain() {
        var journal = open();
        disk.failFrom(1, "No space left on device");
        journal.keep("/var/a", kept(1));
        pass(journal, 300);
        journal.keep("/var/b", kept(2));
        pass(journal, 300);
        assertThat(troubles).singleElement().asString().contains("No space left");
        disk.mend();
        pass(journal, 300);
        assertThat(open().kept()).containsOnlyKeys("/var/a", "/var/b");
    }

    @Test
    void aPowerCutLosesTheLastGroupAtMost() {
        var journal = open();
        var acknowledged = new ArrayList<String>();
        journal.keep("/var/first", kept(1));
        journal.commit();
        acknowledged.add("/var/first");
        disk.afterEach(now -> now.afterPowerCut()
                .forEach(state -> assertThat(Journal.open(Kit.FILE, state, nanos::get, troubles::add)
                                .kept())
                        .containsKeys(acknowledged.toArray(new String[0]))));
        for (var i = 0; i < 40; i++) {
            journal.keep("/var/v" + i, kept(i));
            journal.commit();
            acknowledged.add("/var/v" + i);
        }
        assertThat(acknowledged).hasSize(41);
    }

    @Test
    void hasABound() {
        var journal = open();
        for (var i = 0; i < 65_536; i++) {
            assertThat(journal.keep("/var/v" + i, kept(i))).isTrue();
        }
        assertThat(journal.keep("/var/more", kept(1))).isFalse();
        assertThat(journal.keep("/var/v7", kept(8))).as("the latest wins").isTrue();
    }
}
