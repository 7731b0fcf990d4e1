package sownd.bindings.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person chose to let in.
 *
 * @param parts the things to take, with all they need; empty for everything
 * @param usual what happens to a thing whose id is taken by a different one
 * @param single what happens to single things instead
 */
public record Choices(List<Thing> parts, Conflict usual, Map<Thing, Conflict> single) {
    /** Everything, and nothing that is there is lost. */
    public static final Choices ALL = new Choices(List.of(), Conflict.KEEP, Map.of());

    /** What to do where an id is taken. */
    public enum Conflict {
        /** Both stay: the new one gets another id, and what came with it mentions it by that. */
        KEEP,
        /** The new one takes the place of the old. */
        REPLACE,
        /** The old one stays, the new one stays outside. */
        SKIP
    }

    public Choices {
        parts = List.copyOf(parts);
        single = Map.copyOf(single);
    }

    Conflict of(Thing thing) {
        return Optional.ofNullable(single.get(thing)).orElse(usual);
    }
}
