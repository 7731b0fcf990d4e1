package sownd.bindings.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which addresses are not believed any more, because whoever could tell is silent: those whose owner said so, and those
 * that should be told now and then and were not. The conductor's thread.
 */
final class Silence {
    /** Since when, on the clock of the conductor. */
    private final Map<String, Long> since = new HashMap<>();

    private final Map<String, Awaited> awaited = new HashMap<>();

    private static final class Awaited {
        private final long freshNanos;
        private boolean heard = true;
        private long heardAt;

        Awaited(long freshNanos) {
            this.freshNanos = freshNanos;
        }
    }

    void declare(Leaf leaf) {
        if (leaf.freshNanos() > 0) {
            awaited.put(leaf.path(), new Awaited(leaf.freshNanos()));
        } else {
            awaited.remove(leaf.path());
        }
    }

    void clear() {
        since.clear();
        awaited.clear();
    }

    void forget(String path) {
        since.remove(path);
        awaited.remove(path);
    }

    /** Nobody tells it any more; true if it was believed until now. */
    boolean begin(String path, long atNanos) {
        return since.putIfAbsent(path, atNanos) == null;
    }

    /** Somebody tells it again; true if it was not believed until now. */
    boolean end(String path) {
        return !since.isEmpty() && since.remove(path) != null;
    }

    /** There is news of an address. @return whether it was not believed until now */
    boolean heard(Leaf leaf) {
        if (leaf.freshNanos() > 0) {
            var told = awaited.get(leaf.path());
            if (told != null) {
                told.heard = true;
            }
        }
        return end(leaf.path());
    }

    boolean any() {
        return !since.isEmpty();
    }

    OptionalLong since(String path) {
        var begun = since.isEmpty() ? null : since.get(path);
        return begun == null ? OptionalLong.empty() : OptionalLong.of(begun);
    }

    /** Looks who was silent for too long. @return what is not believed from now on */
    List<String> listen(long now) {
        var begun = new ArrayList<String>();
        awaited.forEach((path, told) -> {
            if (told.heard) {
                told.heard = false;
                told.heardAt = now;
            } else if (now - told.heardAt >= told.freshNanos && begin(path, told.heardAt)) {
                begun.add(path);
            }
        });
        return begun;
    }
}
