package sownd.bindings.trigger;

import java.util.Set;
import java.util.function.Function;
import sownd.engine.graph.Value;

/**
 * What a trigger watches in state.
 *
 * @param reads the addresses it is computed from; it is looked at again only when one of them changed
 * @param eye makes one value of them; throws {@link IllegalArgumentException} with the reason where it cannot
 * @param edge which step of that value starts
 * @param by how far a number must have moved since it started last; 0 for any change
 * @param apartNanos shortest time between two starts; what changes in between is looked at when it is over
 * @param lastingNanos how long it must hold before it starts
 * @param beginning whether what already holds at the opening starts
 */
public record Watch(
        Set<String> reads, Eye eye, Edge edge, double by, long apartNanos, long lastingNanos, Beginning beginning) {
    /** Computes one value of what it reads. */
    public interface Eye {
        Value look(Function<String, Value> values);
    }

    /** Which step of a value starts. */
    public enum Edge {
        CHANGED,
        RISING,
        FALLING
    }

    /** What the state at the opening of the project means. */
    public enum Beginning {
        SILENT,
        STARTS
    }

    public Watch {
        reads = Set.copyOf(reads);
    }

    /** An address, watched for a step. */
    static Watch of(String address, Edge edge) {
        return new Watch(Set.of(address), values -> values.apply(address), edge, 0, 0, 0, Beginning.SILENT);
    }

    /** Whether the step from {@code before} to {@code now} starts. */
    public boolean starts(Value before, Value now) {
        return switch (edge) {
            case CHANGED -> by > 0 ? moved(before, now) : !before.equals(now);
            case RISING -> !before.asFlag() && now.asFlag();
            case FALLING -> before.asFlag() && !now.asFlag();
        };
    }

    /** A number that comes or goes altogether has moved. */
    private boolean moved(Value before, Value now) {
        var way = Math.abs(now.asNumber() - before.asNumber());
        return Double.isNaN(way) ? !before.equals(now) : way >= by;
    }

    /** Whether the value is such that it starts if nothing was known before. */
    public boolean holds(Value now) {
        return switch (edge) {
            case CHANGED -> true;
            case RISING -> now.asFlag();
            case FALLING -> !now.asFlag();
        };
    }
}
