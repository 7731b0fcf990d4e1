package sownd.bindings.project;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/**
 * A surface the project wants.
 *
 * @param profile controller model, {@code akai/apc_mini_mk2}; empty for a screen
 * @param port name of its MIDI ports where the profile's own rule does not find them
 * @param debounce how long its keys bounce, nanoseconds; empty for what keys usually do
 * @param page the page it begins with; empty for the first
 * @param follows the surface with which it turns its pages; empty for none
 * @param by how many pages it is ahead of that one, below 0 behind
 */
public record SurfaceSetup(
        Optional<String> profile,
        Optional<String> port,
        Optional<String> page,
        Optional<Long> debounce,
        Optional<String> follows,
        int by) {
    /** Keys are quiet after this time; cheap pedals want 40 ms. Nanoseconds. */
    public static final long BOUNCES = 15_000_000L;

    private static final int MOST_PAGES = 999;

    private static final Field<String> PROFILE =
            Field.optional("profile", Shapes.text(), "controller model, such as akai/apc_mini_mk2");
    private static final Field<String> PORT = Field.optional(
            "port", Shapes.text(), "name of its MIDI port where the profile does not find it, or its serial number");
    private static final Field<String> PAGE =
            Field.optional("page", References.id(Inspection.Kind.PAGE), "the page it begins with");

    private static final Field<Long> DEBOUNCE = Field.optional(
            "debounce", Quantities.DURATION, "how long its keys bounce, 15 ms at first; pedals want 40 ms");

    private static final Field<String> FOLLOWS = Field.optional(
            "follows",
            References.id(Inspection.Kind.LEADER),
            "the surface with which it turns its pages: when one of the two turns, the other does");
    private static final Field<Integer> BY = Field.initially(
            "by", Shapes.whole(-MOST_PAGES, MOST_PAGES), 0, "how many pages it is ahead of the one it follows");

    static final Shape<SurfaceSetup> SHAPE = ObjectShape.of(
            "surface",
            List.of(PROFILE, PORT, PAGE, DEBOUNCE, FOLLOWS, BY),
            in -> new SurfaceSetup(
                    in.maybe(PROFILE),
                    in.maybe(PORT),
                    in.maybe(PAGE),
                    in.maybe(DEBOUNCE),
                    in.maybe(FOLLOWS),
                    in.of(BY)));

    public SurfaceSetup {
        if (follows.isPresent() && page.isPresent()) {
            throw new IllegalArgumentException(
                    "a surface that follows another has no page of its own, keep one of \"follows\" and \"page\"");
        }
    }

    public long bounces() {
        return debounce.orElse(BOUNCES);
    }
}
