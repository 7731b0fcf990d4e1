package sownd.bindings.page;

import java.util.List;
import java.util.Optional;
import sownd.bindings.action.Action;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.feedback.Feedback;
import sownd.bindings.feedback.Look;
import sownd.bindings.feedback.Truth;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.devices.PageLayout.Kind;
import sownd.devices.Place;

/**
 * A control on a page: where it is, what a hand does with it, what it shows.
 *
 * @param pointer where it stands in the project file
 * @param press done when it goes down; if there is a {@code held} list, when it comes up before the long time
 * @param release done when it comes up
 * @param held done when it has been down for the long time
 * @param target address a fader sets
 * @param source address a meter shows
 * @param peak address of the meter's hold mark
 */
public record Control(
        String pointer,
        Kind kind,
        Place.Key at,
        Span span,
        Feedback feedback,
        List<Action> press,
        List<Action> release,
        List<Action> held,
        Optional<String> target,
        Optional<String> source,
        Optional<String> peak,
        Takeover takeover) {
    /** Height and width in cells. */
    public record Span(int rows, int columns) {
        static final Span ONE = new Span(1, 1);
    }

    /** How a fader without a motor takes over a value that is elsewhere. */
    public enum Takeover {
        /** At once. */
        JUMP,
        /** When it passes the value. */
        PICKUP
    }

    private static final Field<Kind> TYPE =
            Field.required("type", Shapes.choice(Kind.class), "button, fader, meter or label");
    private static final Field<Place.Key> AT =
            Field.required("at", Cells.pair(0, 999, Place.Key::new), "[row, column] of its first cell, from 0");
    private static final Field<Span> SPAN =
            Field.initially("span", Cells.pair(1, 999, Span::new), Span.ONE, "[rows, columns] it covers");
    private static final Field<Look> LOOK = Field.initially("look", Look.SHAPE, Look.NONE, "what it shows at rest");
    private static final Field<List<Action>> PRESS = Field.initially(
            "press",
            ActionTypes.LIST,
            List.of(),
            "done when it goes down; where there is a \"long\" list, when it comes up before that");
    private static final Field<List<Action>> RELEASE =
            Field.initially("release", ActionTypes.LIST, List.of(), "done when it comes up");
    private static final Field<List<Action>> LONG =
            Field.initially("long", ActionTypes.LIST, List.of(), "done when it has been held for half a second");
    private static final Field<List<Feedback.Rule>> FEEDBACK = Field.initially(
            "feedback", Shapes.list(Feedback.Rule.SHAPE), List.of(), "rules laid over the look, later over earlier");
    private static final Field<Truth> TRUTH =
            Field.optional("truth", Truth.SHAPE, "how it is known whether what it asked for has happened");
    private static final Field<String> TARGET =
            Field.optional("target", References.address(Inspection.Kind.SET), "the number a fader sets");
    private static final Field<String> SOURCE =
            Field.optional("source", References.address(Inspection.Kind.READ), "the level a meter shows");
    private static final Field<String> PEAK =
            Field.optional("peak", References.address(Inspection.Kind.READ), "the level of the meter's hold mark");
    private static final Field<Takeover> TAKEOVER = Field.initially(
            "takeover",
            Shapes.choice(Takeover.class),
            Takeover.PICKUP,
            "how a hardware fader takes over a value that is elsewhere");

    public static final Shape<Control> SHAPE = ObjectShape.of(
            "control",
            List.of(TYPE, AT, SPAN, LOOK, PRESS, RELEASE, LONG, FEEDBACK, TRUTH, TARGET, SOURCE, PEAK, TAKEOVER),
            in -> new Control(
                    in.pointer(),
                    in.of(TYPE),
                    in.of(AT),
                    in.of(SPAN),
                    new Feedback(in.of(LOOK), in.of(FEEDBACK), in.maybe(TRUTH)),
                    in.of(PRESS),
                    in.of(RELEASE),
                    in.of(LONG),
                    in.maybe(TARGET),
                    in.maybe(SOURCE),
                    in.maybe(PEAK),
                    in.of(TAKEOVER)));

    public Control {
        if (kind == Kind.FADER && target.isEmpty()) {
            throw new IllegalArgumentException("this fader has no \"target\", add the address it sets");
        }
        if (kind == Kind.METER && source.isEmpty()) {
            throw new IllegalArgumentException("this meter has no \"source\", add the address it shows");
        }
    }

    /** The address whose value is its level, if it has one. */
    public Optional<String> level() {
        return kind == Kind.FADER ? target : source;
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
