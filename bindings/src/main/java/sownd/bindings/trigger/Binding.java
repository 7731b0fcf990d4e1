package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.action.Action;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.expression.Expression;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/**
 * A trigger and what it starts.
 *
 * @param name what people call it, empty for its id
 * @param condition must hold when it is started
 * @param armed whether it can be started when the project is opened
 * @param missed what becomes of a time that passed while nobody could run it
 */
public record Binding(
        Trigger when,
        Optional<String> name,
        Optional<Expression> condition,
        boolean armed,
        Missed missed,
        List<Action> actions) {
    /**
     * What becomes of a time of day that passed while the computer slept.
     *
     * @param withinNanos how late it may still be run; 0 for never
     */
    public record Missed(long withinNanos) {
        static final Missed SKIPPED = new Missed(0);
    }

    private enum Policy {
        SKIP,
        RUN
    }

    private static final long TEN_MINUTES = 600_000_000_000L;
    private static final Field<Trigger> WHEN = Field.required("when", Triggers.SHAPE, "what starts the actions");
    private static final Field<String> NAME = Field.optional("name", Shapes.text(), "what people call it");
    private static final Field<Expression> IF =
            Field.optional("if", References.expression(), "a condition that must hold when it is started");
    private static final Field<Boolean> ARMED =
            Field.initially("armed", Shapes.flag(), true, "whether it can be started when the project is opened");
    private static final Field<Policy> MISSED = Field.initially(
            "missed",
            Shapes.choice(Policy.class),
            Policy.SKIP,
            "what becomes of a time that passed while the computer slept: skip, or run it late");
    private static final Field<Long> WITHIN = Field.initially(
            "within", Quantities.DURATION, TEN_MINUTES, "how late a missed time may still be run, such as \"10 min\"");
    private static final Field<List<Action>> DO = Field.required("do", ActionTypes.LIST, "the actions, in order");

    public static final Shape<Binding> SHAPE = ObjectShape.of(
            "binding",
            List.of(WHEN, NAME, IF, ARMED, MISSED, WITHIN, DO),
            in -> new Binding(
                    in.of(WHEN),
                    in.maybe(NAME),
                    in.maybe(IF),
                    in.of(ARMED),
                    in.of(MISSED) == Policy.RUN ? new Missed(in.of(WITHIN)) : Missed.SKIPPED,
                    in.of(DO)));
}
