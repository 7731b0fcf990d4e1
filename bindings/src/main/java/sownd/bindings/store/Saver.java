package sownd.bindings.store;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is owed to the disk, paid as soon as the disk takes it. The store's thread. */
final class Saver {
    private static final long FIRST_WAIT = 1_000_000_000L;
    private static final long LONGEST_WAIT = 30_000_000_000L;

    /** What a round must write. */
    private enum Debt {
        NOTHING,
        /** Bytes that were found are to be kept; the file itself is good. */
        KEEP,
        /** The document is to be saved. */
        SAVE
    }

    private final Shelf shelf;
    private final Audience audience;
    private final java.time.Clock wall;
    private byte @Nullable [] found;
    private byte @Nullable [] bad;
    private Disk.Stamp seen;
    private volatile Debt debt;
    /** What may be in the file though a save failed half way: it is ours as well. */
    private final Set<String> tried = new HashSet<>();

    private boolean failing;
    private long wait = FIRST_WAIT;
    private long nextTry = Long.MIN_VALUE;

    Saver(Shelf shelf, Opening opened, Audience audience, java.time.Clock wall) {
        this.shelf = shelf;
        this.audience = audience;
        this.wall = wall;
        this.seen = opened.stamp();
        opened.bytes().ifPresent(bytes -> tried.add(Generation.sum(bytes)));
        var recovered = opened.way() == Opening.Way.RECOVERED;
        this.bad = recovered ? opened.bytes().orElse(null) : null;
        this.found = recovered || opened.way() == Opening.Way.SAVED
                ? null
                : opened.bytes().orElse(null);
        this.debt = switch (opened.way()) {
            case NEW, SAVED -> Debt.NOTHING; // a project that is only looked at is not written to
            case OUTSIDE -> Debt.KEEP;
            case RECOVERED -> Debt.SAVE;
        };
    }

    boolean saved() {
        return debt == Debt.NOTHING;
    }

    /** Tries again what is owed, when its time has come. */
    int doWork(Document document, long now) {
        if (debt == Debt.NOTHING || (failing && now - nextTry < 0)) {
            return 0;
        }
        wait = failing ? Math.min(LONGEST_WAIT, wait * 2) : wait;
        pay(document, now);
        return 1;
    }

    /** Saves a document. @return whether it is on the disk; if not, people were told and it is tried again */
    boolean save(Document document, long now) {
        debt = Debt.SAVE;
        pay(document, now);
        return saved();
    }

    private void pay(Document document, long now) {
        try {
            write(document);
            seen = shelf.stamp();
            debt = Debt.NOTHING;
            if (failing) {
                audience.told("the project is saved again");
            }
            failing = false;
            wait = FIRST_WAIT;
        } catch (IOException failed) {
            if (!failing) {
                audience.trouble("the project is not saved: " + words(failed)
                        + "; everything goes on from memory, saving is tried again; into another folder: sownd copy");
            }
            failing = true;
            nextTry = now + wait;
            return;
        }
        thin();
    }

    private void write(Document document) throws IOException {
        var at = wall.instant();
        if (bad != null) {
            shelf.setAside(bad, at);
            bad = null;
        }
        if (found != null) {
            shelf.keep(found, items(found), at);
            found = null;
        }
        if (debt == Debt.SAVE) {
            var bytes = document.bytes();
            var sum = Generation.sum(bytes);
            tried.add(sum);
            shelf.save(bytes, sum, Counts.of(document).items(), at);
            tried.clear();
            tried.add(sum);
        }
    }

    private static int items(byte[] bytes) {
        try {
            return Counts.of(Document.of(bytes)).items();
        } catch (NotJson broken) {
            throw new IllegalStateException("only what was read is kept", broken);
        }
    }

    private void thin() {
        try {
            shelf.thin(Keeping.USUAL);
        } catch (IOException failed) {
            audience.trouble("old versions of the project cannot be taken away: " + words(failed));
        }
    }

    /** The bytes somebody else wrote since we did; empty if nobody has. */
    Optional<byte[]> written() {
        try {
            var stamp = shelf.stamp();
            if (stamp.equals(seen) || stamp.equals(Disk.Stamp.NONE) || stamp.size() > Opening.LARGEST) {
                return Optional.empty();
            }
            var bytes = shelf.read();
            seen = stamp;
            return tried.contains(Generation.sum(bytes)) ? Optional.empty() : Optional.of(bytes);
        } catch (IOException unreadable) {
            return Optional.empty(); // the next save will say so
        }
    }

    /** What somebody else wrote is what the document is now. */
    void take(byte[] bytes) {
        found = bytes;
        debt = Debt.KEEP;
    }

    /** What somebody else wrote cannot be used: kept before it is written over. */
    void leave(byte[] bytes) {
        bad = bytes;
    }

    private static String words(IOException failed) {
        return failed.getClass().getSimpleName() + " " + failed.getMessage();
    }
}
