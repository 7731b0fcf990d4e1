package sownd.bindings.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import sownd.bindings.action.Actions;
import sownd.bindings.feedback.Feedback;
import sownd.bindings.feedback.Look;
import sownd.bindings.feedback.Truth;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.bindings.state.Leaf;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;
import sownd.engine.graph.Ids;

/**
 * A control on a page: where it is, what a hand does with it, what it shows.
 *
 * @param pointer where it stands in the project file
 * @param id what it is known by when it is moved; empty for its place
 * @param presses what it does when it is pressed
 * @param motion what it moves
 * @param source address a meter shows
 * @param peak address of the meter's hold mark
 */
public record Control(
        String pointer,
        Optional<String> id,
        Kind kind,
        Place.Key at,
        Span span,
        Feedback feedback,
        Presses presses,
        Motion motion,
        Optional<String> source,
        Optional<String> peak) {
    /** Height and width in cells. */
    public record Span(int rows, int columns) {
        static final Span ONE = new Span(1, 1);
    }

    private static final Field<Kind> TYPE =
            Field.required("type", Shapes.choice(Kind.class), "button, fader, meter, label, encoder, pad or xy");
    private static final Field<String> ID =
            Field.optional("id", Shapes.text("an id", Control::id), "what it is known by when it is moved on its page");
    private static final Field<Place.Key> AT =
            Field.required("at", Cells.pair(0, 999, Place.Key::new), "[row, column] of its first cell, from 0");
    private static final Field<Span> SPAN =
            Field.initially("span", Cells.pair(1, 999, Span::new), Span.ONE, "[rows, columns] it covers");
    private static final Field<Look> LOOK = Field.initially("look", Look.SHAPE, Look.NONE, "what it shows at rest");
    private static final Field<List<Feedback.Rule>> FEEDBACK = Field.initially(
            "feedback", Shapes.list(Feedback.Rule.SHAPE), List.of(), "rules laid over the look, later over earlier");
    private static final Field<Truth> TRUTH =
            Field.optional("truth", Truth.SHAPE, "how it is known whether what it asked for has happened");
    private static final Field<String> SOURCE =
            Field.optional("source", References.address(Inspection.Kind.READ), "the level a meter shows");
    private static final Field<String> PEAK =
            Field.optional("peak", References.address(Inspection.Kind.READ), "the level of the meter's hold mark");

    public static final Shape<Control> SHAPE = ObjectShape.of(
            "control",
            fields(),
            in -> new Control(
                    in.pointer(),
                    in.maybe(ID),
                    in.of(TYPE),
                    in.of(AT),
                    in.of(SPAN),
                    new Feedback(in.of(LOOK), in.of(FEEDBACK), in.maybe(TRUTH)),
                    Presses.of(in),
                    Motion.of(in),
                    in.maybe(SOURCE),
                    in.maybe(PEAK)));

    private static List<Field<?>> fields() {
        var fields = new ArrayList<Field<?>>(List.of(TYPE, ID, AT, SPAN, LOOK, FEEDBACK, TRUTH));
        fields.addAll(Presses.FIELDS);
        fields.addAll(Motion.FIELDS);
        fields.addAll(List.of(SOURCE, PEAK));
        return fields;
    }

    private static String id(String text) {
        if (!Ids.valid(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not an id, use small letters, digits and _");
        }
        return text;
    }

    public Control {
        motion.fits(kind);
        if (kind == Kind.METER && source.isEmpty()) {
            throw new IllegalArgumentException("this meter has no \"source\", add the address it shows");
        }
    }

    /** The address whose value is its level, if it has one. */
    public Optional<String> level() {
        return moves() ? motion.target() : source;
    }

    /** Ids of the connections without which it does not do, or does not know, what it should. */
    public Set<String> reaches() {
        var ids = new TreeSet<>(presses.reaches());
        ids.addAll(Actions.reached(motion.left(), motion.right()));
        Stream.of(level(), peak, motion.across())
                .forEach(address -> address.map(Actions::reached).ifPresent(ids::addAll));
        feedback.reads().forEach(address -> ids.addAll(Actions.reached(address)));
        return Set.copyOf(ids);
    }

    /** Whether a hand moves it. */
    public boolean moves() {
        return kind == Kind.FADER || kind == Kind.ENCODER || kind == Kind.XY;
    }

    /** Whether presses mean something to it. */
    public boolean pressable() {
        return kind == Kind.BUTTON || kind == Kind.PAD || kind == Kind.ENCODER;
    }

    /** The scale on which it shows and moves a number. */
    public Scale scale(Leaf leaf) {
        return Scale.of(leaf, kind, motion);
    }

    /** What it is known by on its page, also after the project was changed. */
    public String key() {
        return id.orElseGet(() -> at.row() + "/" + at.column());
    }

    boolean covers(int row, int column) {
        return row >= at.row()
                && row < at.row() + span.rows()
                && column >= at.column()
                && column < at.column() + span.columns();
    }

    boolean overlaps(Control other) {
        return at.row() < other.at.row() + other.span.rows()
                && other.at.row() < at.row() + span.rows()
                && at.column() < other.at.column() + other.span.columns()
                && other.at.column() < at.column() + span.columns();
    }
}
