package sownd.app.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What is open by id, and with which settings: what an edit leaves as it is, is not touched. One thread.
 *
 * @param <S> settings; two that are equal open the same
 */
final class Standing<S> {
    private final Map<String, S> open = new LinkedHashMap<>();
    private final BiConsumer<String, S> opens;
    private final Consumer<String> closes;

    Standing(BiConsumer<String, S> opens, Consumer<String> closes) {
        this.opens = opens;
        this.closes = closes;
    }

    /** Closes what is gone or is to be another, and opens what is new. */
    void become(Map<String, S> wanted) {
        var gone = open.keySet().stream()
                .filter(id -> !Objects.equals(open.get(id), wanted.get(id)))
                .toList();
        close(gone);
        wanted.forEach((id, settings) -> {
            if (open.putIfAbsent(id, settings) == null) {
                opens.accept(id, settings);
            }
        });
    }

    private void close(List<String> gone) {
        gone.forEach(id -> {
            open.remove(id);
            closes.accept(id);
        });
    }
}
