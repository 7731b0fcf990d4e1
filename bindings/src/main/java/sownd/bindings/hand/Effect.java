package sownd.bindings.hand;

import org.jspecify.annotations.Nullable;

/**
 * A list of a control starts.
 *
 * @param step whose list
 * @param finger whose press, or null if none
 * @param at when, in logical time, nanoseconds
 */
public record Effect<F>(
        Occasion occasion, int step, @Nullable F finger, long at) {}
