package sownd.bindings.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.devices.Appearance.Align;
import sownd.devices.Appearance.Size;
import sownd.engine.graph.Value;

/**
 * Some properties of what a control shows; what is empty is left as it is. Looks are laid over one another. Any property
 * may be computed: {@code "fill": "${graph.main.rain.playing ? 'green' : 'slate'}"}.
 */
public record Look(
        Optional<Property<String>> text,
        Optional<Property<Size>> size,
        Optional<Property<Align>> align,
        Optional<Property<Integer>> fill,
        Optional<Property<Integer>> ink,
        Optional<Property<Integer>> border,
        Optional<Property<String>> badge,
        Optional<Property<String>> icon,
        Optional<Property<String>> image,
        Optional<Property<Gauge>> gauge) {
    private static final Map<String, Size> SIZES = Words.of(Size.class);
    private static final Map<String, Align> ALIGNS = Words.of(Align.class);

    private static final Field<Property<String>> TEXT =
            Property.field("text", Shapes.text(), Value::asText, "the label; ${…} shows the value of an expression");
    private static final Field<Property<Size>> SIZE = Property.field(
            "size",
            References.wordOrExpression(SIZES.keySet()),
            Words.choice("a size of text", SIZES),
            "size of the text");
    private static final Field<Property<Align>> ALIGN = Property.field(
            "align",
            References.wordOrExpression(ALIGNS.keySet()),
            Words.choice("a place for text", ALIGNS),
            "where the text stands");
    private static final Field<Property<Integer>> FILL =
            Property.field("fill", Shapes.text(), Colours::of, "colour of the face, a name or #rrggbb");
    private static final Field<Property<Integer>> INK =
            Property.field("ink", Shapes.text(), Colours::of, "colour of text and signs");
    private static final Field<Property<Integer>> BORDER =
            Property.field("border", Shapes.text(), Colours::orNone, "colour of a border, or none");
    private static final Field<Property<String>> BADGE = Property.field(
            "badge", Shapes.text(), Words::badge, "sign in the corner: play, stop, on, off, warn, page, loop, or none");
    private static final Field<Property<String>> ICON =
            Property.field("icon", icons(), Words::icon, "a drawing that says what the control is for, or none");
    private static final Field<Property<String>> IMAGE =
            Property.field("image", Shapes.text(), Words::image, "a picture below assets that fills the face, or none");
    private static final Field<Property<Gauge>> GAUGE = Property.field(
            "gauge",
            References.textOrNumber(),
            Gauge::of,
            Gauge::reads,
            "an address whose value is shown as a bar or ring, or a number from 0 to 1");

    public static final Shape<Look> SHAPE = ObjectShape.of(
            "look",
            List.of(TEXT, SIZE, ALIGN, FILL, INK, BORDER, BADGE, ICON, IMAGE, GAUGE),
            in -> new Look(
                    in.maybe(TEXT),
                    in.maybe(SIZE),
                    in.maybe(ALIGN),
                    in.maybe(FILL),
                    in.maybe(INK),
                    in.maybe(BORDER),
                    in.maybe(BADGE),
                    in.maybe(ICON),
                    in.maybe(IMAGE),
                    in.maybe(GAUGE)));

    public static final Look NONE = new Look(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static Shape<String> icons() {
        return References.wordOrExpression(
                Stream.concat(Words.ICONS.stream(), Stream.of(Words.NONE)).toList());
    }

    /** This look with {@code top} laid over it. */
    Look under(Look top) {
        return new Look(
                top.text.or(() -> text),
                top.size.or(() -> size),
                top.align.or(() -> align),
                top.fill.or(() -> fill),
                top.ink.or(() -> ink),
                top.border.or(() -> border),
                top.badge.or(() -> badge),
                top.icon.or(() -> icon),
                top.image.or(() -> image),
                top.gauge.or(() -> gauge));
    }

    /** The addresses this reads. */
    Set<String> reads() {
        var reads = new HashSet<String>();
        Stream.of(text, size, align, fill, ink, border, badge, icon, image, gauge)
                .flatMap(Optional::stream)
                .forEach(property -> reads.addAll(property.reads()));
        return reads;
    }

    /** What it comes to now; a property that cannot be computed is left out, and its fault is told. */
    Shown shown(Function<String, Value> values, Faults faults) {
        return new Shown(
                text.map(property -> property.text(values, faults::add)).orElse(""),
                faults.of(size, values).orElse(Size.AUTO),
                faults.of(align, values).orElse(Align.MIDDLE),
                faults.of(fill, values),
                faults.of(ink, values),
                faults.of(border, values).orElse(Colours.NONE),
                faults.of(badge, values).orElse(""),
                faults.of(icon, values).orElse(""),
                faults.of(image, values).orElse(""),
                faults.of(gauge, values),
                faults.first());
    }
}
