package sownd.bindings.cue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/**
 * Cues in their order.
 *
 * @param lockoutNanos a GO that comes sooner than this after the one before is taken for a slip of the finger
 */
public record CueList(String name, long lockoutNanos, List<Cue> cues) {
    /** What stands below the address of a list beside its cues; no cue has such an id. */
    public static final Set<String> WORDS = Set.of(
            "go",
            "next",
            "back",
            "skip",
            "stop",
            "pause",
            "resume",
            "panic",
            "reset",
            "running",
            "paused",
            "current",
            "name",
            "number",
            "remaining");

    private static final Field<String> NAME = Field.required("name", Shapes.text(), "what people call the list");
    private static final Field<Long> LOCKOUT = Field.initially(
            "lockout", Quantities.DURATION, 250_000_000L, "a GO sooner than this after the last is a slip; 250 ms");
    private static final Field<List<Cue>> CUES =
            Field.initially("cues", Shapes.list(Cue.SHAPE), List.of(), "the cues in their order");

    public static final Shape<CueList> SHAPE = ObjectShape.of(
            "cue list", List.of(NAME, LOCKOUT, CUES), in -> new CueList(in.of(NAME), in.of(LOCKOUT), in.of(CUES)));

    public CueList {
        cues = List.copyOf(cues);
        var ids = new HashSet<String>();
        for (var cue : cues) {
            for (var each : cue.all()) {
                if (!ids.add(each.id())) {
                    throw new IllegalArgumentException(
                            "two cues have the id \"" + each.id() + "\", give one of them another");
                }
            }
        }
    }

    /** Every cue, those of groups as well. */
    public List<Cue> all() {
        return cues.stream().flatMap(cue -> cue.all().stream()).toList();
    }

    /** The place of a cue of the list itself, from 0; -1 if it has none. */
    public int place(String id) {
        for (var i = 0; i < cues.size(); i++) {
            if (cues.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    Optional<Cue> at(int place) {
        return place >= 0 && place < cues.size() ? Optional.of(cues.get(place)) : Optional.empty();
    }

    Optional<Cue> cue(String id) {
        return cues.stream()
                .flatMap(cue -> cue.all().stream())
                .filter(cue -> cue.id().equals(id))
                .findFirst();
    }

    /** The place GO moves on to from a cue: behind those that begin by themselves after it. */
    int behind(int place) {
        var last = place;
        while (last + 1 < cues.size() && cues.get(last).then() != Cue.Then.WAIT) {
            last++;
        }
        return last + 1;
    }
}
