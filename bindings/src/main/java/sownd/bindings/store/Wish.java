package sownd.bindings.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What is asked of the store by other threads. */
sealed interface Wish {
    record Make(Edit edit, Optional<Document> of, CompletableFuture<Outcome> outcome) implements Wish {}

    record Undo(CompletableFuture<Outcome> outcome) implements Wish {}

    record Redo(CompletableFuture<Outcome> outcome) implements Wish {}

    record Restore(long generation, CompletableFuture<Outcome> outcome) implements Wish {}

    record Elsewhere(Path folder, CompletableFuture<Path> file) implements Wish {}

    record Listing(CompletableFuture<List<Generation>> generations) implements Wish {}
}
