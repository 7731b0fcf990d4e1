package sownd.bindings.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Edits that come faster than they can be saved. */
final class BurstTest {
    @Test
    void areSavedTogetherBeforeTheyAreAnswered() throws Exception {
        var kit = Kit.small();
        var outcomes = new ArrayList<CompletableFuture<Outcome>>();
        for (var i = 1; i <= 20; i++) {
            outcomes.add(kit.store.edit(Kit.scene(i)));
        }
        assertThat(outcomes).noneMatch(CompletableFuture::isDone);
        kit.store.doWork();
        assertThat(outcomes)
                .allSatisfy(outcome -> assertThat(outcome.join())
                        .isInstanceOfSatisfying(
                                Outcome.Done.class,
                                done -> assertThat(done.saved()).isTrue()));
        assertThat(kit.file()).contains("\"value\": 20");
        assertThat(kit.generations()).as("what was and what is").hasSize(2);
        assertThat(kit.played).as("each is played").hasSize(20);
        for (var i = 0; i < 20; i++) {
            kit.step(kit.store.undo());
        }
        assertThat(kit.file()).as("each is a step of its own").isEqualTo(Kit.SMALL);
    }

    @Test
    void oneThatIsRefusedDoesNotHoldUpTheOthers() throws Exception {
        var kit = Kit.small();
        var good = kit.store.edit(Kit.scene(1));
        var bad = kit.store.edit(Edit.of("x", new Change.Remove("/sownd")));
        var also = kit.store.edit(Kit.scene(2));
        kit.store.doWork();
        assertThat(good.join()).isInstanceOf(Outcome.Done.class);
        assertThat(bad.join()).isInstanceOf(Outcome.Refused.class);
        assertThat(also.join()).isInstanceOf(Outcome.Done.class);
        assertThat(kit.file()).contains("\"value\": 2");
    }

    @Test
    void oneThatWasThoughtOutForAnotherDocumentIsRefused() throws Exception {
        var kit = Kit.small();
        var seen = kit.store.history().document();
        var first = kit.store.edit(Kit.scene(1), seen);
        var second = kit.store.edit(Kit.scene(2), seen);
        kit.store.doWork();
        assertThat(first.join()).isInstanceOf(Outcome.Done.class);
        assertThat(second.join()).isSameAs(Store.MEANWHILE);
        assertThat(kit.file()).contains("\"value\": 1");
    }

    @Test
    void versionsThatCouldNotBeWrittenLeaveNothingBehind() throws Exception {
        var kit = Kit.small();
        var full = new FullDisk(kit.disk);
        var store = new Store(kit.opening, Kit.reader(), full, kit, kit.nanos::get, kit.wall());
        for (var i = 0; i < 5; i++) {
            var outcome = store.edit(Kit.scene(i));
            store.doWork();
            assertThat(outcome.join())
                    .isInstanceOfSatisfying(
                            Outcome.Done.class, done -> assertThat(done.saved()).isFalse());
        }
        assertThat(kit.disk.files().keySet()).containsExactly(Kit.FILE);
        assertThat(kit.troubles).singleElement().asString().contains("is not saved", "sownd copy");
    }

    /** A disk on which files begin and do not end. */
    private record FullDisk(SimDisk disk) implements Disk {
        @Override
        public void write(java.nio.file.Path file, byte[] bytes) throws IOException {
            disk.write(file, java.util.Arrays.copyOf(bytes, 10));
            throw new IOException("No space left on device");
        }

        @Override
        public byte[] read(java.nio.file.Path file) throws IOException {
            return disk.read(file);
        }

        @Override
        public void append(java.nio.file.Path file, byte[] bytes) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void rename(java.nio.file.Path from, java.nio.file.Path to) throws IOException {
            disk.rename(from, to);
        }

        @Override
        public void force(java.nio.file.Path folder) throws IOException {
            disk.force(folder);
        }

        @Override
        public void folder(java.nio.file.Path folder) throws IOException {
            disk.folder(folder);
        }

        @Override
        public void remove(java.nio.file.Path file) throws IOException {
            disk.remove(file);
        }

        @Override
        public java.util.List<java.nio.file.Path> list(java.nio.file.Path folder) throws IOException {
            return disk.list(folder);
        }

        @Override
        public Stamp stamp(java.nio.file.Path file) throws IOException {
            return disk.stamp(file);
        }
    }
}
