package sownd.bindings.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sownd.bindings.expression.Template;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/**
 * Some properties of what a control shows; what is empty is left as it is. Looks are laid over one another.
 *
 * @param text label, a template
 * @param fill background, 0xRRGGBB
 * @param badge a sign that tells the state without colour
 */
public record Look(Optional<Template> text, Optional<Integer> fill, Optional<Integer> ink, Optional<String> badge) {
    private static final Field<Template> TEXT =
            Field.optional("text", References.template(), "the label; ${…} shows the value of an expression");
    private static final Field<Integer> FILL = Field.optional("fill", Colours.SHAPE, "colour of the face");
    private static final Field<Integer> INK = Field.optional("ink", Colours.SHAPE, "colour of text and signs");
    private static final Field<String> BADGE = Field.optional(
            "badge", Shapes.text(), "sign in the corner: play, stop, on, off, warn, page, loop, or none");

    public static final Shape<Look> SHAPE = ObjectShape.of(
            "look",
            List.of(TEXT, FILL, INK, BADGE),
            in -> new Look(in.maybe(TEXT), in.maybe(FILL), in.maybe(INK), in.maybe(BADGE)));

    public static final Look NONE = new Look(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** This look with {@code top} laid over it. */
    Look under(Look top) {
        return new Look(
                top.text.or(() -> text), top.fill.or(() -> fill), top.ink.or(() -> ink), top.badge.or(() -> badge));
    }

    Set<String> reads() {
        return text.map(Template::reads).map(HashSet::new).orElseGet(HashSet::new);
    }
}
