package sownd.bindings.conductor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import sownd.engine.Share;

/** Notices that rendering takes longer than what is rendered lasts, and names what weighs most. The conductor's thread. */
final class Overload {
    private static final long PATIENCE_NANOS = 1_000_000_000L;
    private static final long REPEAT_NANOS = 8_000_000_000L;

    /** Below this part of a block's time a node is not worth a word. */
    private static final double WORTH_NAMING = 0.01;

    private boolean over;
    private long due;

    /**
     * Looks once.
     *
     * @param heaviest asked only when there is something to say
     * @return what to say: after a second of overload, and again while it lasts
     */
    Optional<String> look(double load, long now, Supplier<List<Share>> heaviest) {
        if (load <= 1) {
            over = false;
        } else if (!over) {
            over = true;
            due = now + PATIENCE_NANOS;
        } else if (now - due >= 0) {
            due = now + REPEAT_NANOS;
            return Optional.of(words(heaviest.get()));
        }
        return Optional.empty();
    }

    private static String words(List<Share> shares) {
        var named = shares.stream()
                .filter(share -> share.load() >= WORTH_NAMING)
                .map(share -> String.format(Locale.ROOT, "%s %.0f %%", share.node(), share.load() * 100))
                .collect(Collectors.joining(", "));
        return "the sound is too much for this machine" + (named.isEmpty() ? "" : ", heaviest " + named)
                + ": take nodes out or choose a larger block";
    }
}
