package sownd.bindings.action;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.bindings.shape.Written;

/**
 * How an action that can fail or wait is tried.
 *
 * @param timeoutNanos how long one try may take; 0 for as long as it likes
 * @param retries how often it is tried again
 * @param backoffNanos before the first of these; it doubles from try to try, up to half a minute
 * @param failed done instead when the last try failed; empty to say the trouble and go on
 * @param result where an answer is kept: a name of this list, an address to be set, or empty
 */
public record Tries(long timeoutNanos, int retries, long backoffNanos, List<Action> failed, String result) {
    /** Tried once, as long as it takes. */
    public static final Tries ONCE = new Tries(0, 0, 200_000_000L, List.of(), "");

    /** The name under which the actions of {@code failed} read what went wrong. */
    public static final String ERROR = "error";

    private static final long LONGEST_BACKOFF = 30_000_000_000L;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Field<Long> TIMEOUT =
            Field.initially("timeout", Quantities.DURATION, 0L, "how long one try may take");
    private static final Field<Integer> RETRIES =
            Field.initially("retries", Shapes.whole(0, 100), 0, "how often it is tried again");
    private static final Field<Long> BACKOFF = Field.initially(
            "backoff", Quantities.DURATION, ONCE.backoffNanos, "before trying again, doubled each time; 200 ms");
    private static final Field<List<Action>> FAILED = Field.initially(
            "failed", Names.within(ERROR, Nested.LIST), List.of(), "done if it fails; ${error} says why");
    private static final Field<String> RESULT =
            Field.optional("result", new ResultShape(), "where the answer is kept: a name, or an address to set");

    /** What an action that waits may have. */
    static final List<Field<?>> OF_WAITING = List.of(TIMEOUT, FAILED);

    /** What an action that gets an answer may have. */
    static final List<Field<?>> OF_ASKING = List.of(TIMEOUT, RETRIES, BACKOFF, FAILED, RESULT);

    public Tries {
        failed = List.copyOf(failed);
    }

    static Tries of(Written in) {
        return new Tries(
                in.of(TIMEOUT),
                in.of(RETRIES),
                in.of(BACKOFF),
                in.of(FAILED),
                in.maybe(RESULT).orElse(""));
    }

    static Tries ofWaiting(Written in) {
        return new Tries(in.of(TIMEOUT), 0, ONCE.backoffNanos, in.of(FAILED), "");
    }

    /** Whether anybody wants to know how it ends. */
    boolean asked() {
        return timeoutNanos > 0 || retries > 0 || !failed.isEmpty() || !result.isEmpty();
    }

    /** How long to wait before trying for the n-th time again, counted from 1. */
    public long pause(int again) {
        return Math.min(LONGEST_BACKOFF, backoffNanos << Math.min(again - 1, 20));
    }

    /** A name or an address. */
    private static final class ResultShape implements Shape<String> {
        private final Shape<String> text = Shapes.text("a name or an address", ResultShape::checked);

        private static String checked(String text) {
            if (!text.startsWith("/") && !NAME.matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "\"" + text + "\" is no name, write one such as answer, or an address to set");
            }
            return text;
        }

        @Override
        public Optional<String> read(Located at, String pointer, Inspection inspection) {
            var read = text.read(at, pointer, inspection);
            read.ifPresent(result -> {
                if (result.startsWith("/")) {
                    inspection.refer(Inspection.Kind.SET, result, at.mark(), pointer);
                } else {
                    inspection.name(result, Names.above(pointer, 2));
                }
            });
            return read;
        }

        @Override
        public ObjectNode schema(Schemas schemas) {
            return text.schema(schemas);
        }
    }
}
