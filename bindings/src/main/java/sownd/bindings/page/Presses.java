package sownd.bindings.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sownd.bindings.action.Action;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.action.Actions;
import sownd.bindings.expression.Expression;
import sownd.bindings.hand.Grammar;
import sownd.bindings.hand.HandTimes;
import sownd.bindings.hand.Occasion;
import sownd.bindings.hand.Repeat;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.bindings.shape.Written;

/**
 * What a control does when it is pressed.
 *
 * @param steps lists of actions by occasion, per step; one step for most
 * @param grammar when they are done, with the times the control itself says
 * @param computed the step, where it is not counted but computed
 * @param held whether what a press began ends when it comes up
 */
public record Presses(
        List<Map<Occasion, List<Action>>> steps, Grammar grammar, Optional<Expression> computed, boolean held) {
    private static final Field<List<Action>> PRESS = list(
            "press",
            "done when it is pressed: at once, unless there is a \"long\" or \"double\" list and no \"short\"");
    private static final Field<List<Action>> RELEASE =
            list("release", "done when it comes up after a press that acted");
    private static final Field<List<Action>> SHORT = list("short", "done when it comes up before the long time");
    private static final Field<List<Action>> LONG = list("long", "done when it has been held for the long time");
    private static final Field<List<Action>> DOUBLE = list("double", "done when it is pressed twice");

    private static final Shape<Map<Occasion, List<Action>>> STEP =
            ObjectShape.of("step", List.of(PRESS, RELEASE, SHORT, LONG, DOUBLE), Presses::lists);

    private static final Field<Repeat> REPEAT =
            Field.optional("repeat", Repeat.SHAPE, "\"press\" is done again and again while it is held");
    private static final Field<Long> CONFIRM = Field.initially(
            "confirm", Quantities.DURATION, 0L, "\"press\" is done when it has been held so long; a ring shows it");
    private static final Field<Long> ARM = Field.initially(
            "arm", Quantities.DURATION, 0L, "the first press arms for so long, the second does \"press\"");
    private static final Field<Long> LOCKOUT = Field.initially(
            "lockout", Quantities.DURATION, 0L, "after acting, further presses are refused for so long");
    private static final Field<Boolean> LATCH =
            Field.initially("latch", Shapes.flag(), false, "presses do \"press\" and \"release\" in turn");
    private static final Field<Boolean> HELD =
            Field.initially("held", Shapes.flag(), false, "what a press began and still runs ends when it comes up");
    private static final Field<List<Map<Occasion, List<Action>>>> STEPS = Field.initially(
            "steps", Shapes.list(STEP), List.of(), "what the first press does, what the second, and so on");
    private static final Field<Progress> PROGRESS = Field.initially(
            "progress",
            Progress.SHAPE,
            Progress.AUTO,
            "auto: the next step after each press; manual: as told; or an expression that is the step, from 0");
    private static final Field<HandTimes> HANDS =
            Field.initially("hands", HandTimes.SHAPE, HandTimes.USUAL, "other times than the project's");

    static final List<Field<?>> FIELDS = List.of(
            PRESS, RELEASE, SHORT, LONG, DOUBLE, REPEAT, CONFIRM, ARM, LOCKOUT, LATCH, HELD, STEPS, PROGRESS, HANDS);

    private static Field<List<Action>> list(String name, String about) {
        return Field.initially(name, ActionTypes.LIST, List.of(), about);
    }

    private static Map<Occasion, List<Action>> lists(Written in) {
        var lists = new EnumMap<Occasion, List<Action>>(Occasion.class);
        lists.put(Occasion.PRESS, in.of(PRESS));
        lists.put(Occasion.RELEASE, in.of(RELEASE));
        lists.put(Occasion.SHORT, in.of(SHORT));
        lists.put(Occasion.LONG, in.of(LONG));
        lists.put(Occasion.DOUBLE, in.of(DOUBLE));
        lists.values().removeIf(List::isEmpty);
        return lists;
    }

    static Presses of(Written in) {
        var own = lists(in);
        var steps = in.of(STEPS);
        if (!steps.isEmpty() && !own.isEmpty()) {
            throw new IllegalArgumentException(
                    "a control with \"steps\" has no other lists of actions, put them into the steps");
        }
        var all = steps.isEmpty() ? List.of(own) : steps;
        var progress = in.of(PROGRESS);
        var grammar = new Grammar(
                all.stream()
                        .<Set<Occasion>>map(lists -> Set.copyOf(lists.keySet()))
                        .toList(),
                in.of(HANDS),
                in.maybe(REPEAT),
                in.of(CONFIRM),
                in.of(ARM),
                in.of(LOCKOUT),
                in.of(LATCH) ? Grammar.Latch.LATCH : Grammar.Latch.NONE,
                progress.how());
        if (in.of(HELD) && in.of(LATCH)) {
            throw new IllegalArgumentException("a latch is not held, keep one of \"held\" and \"latch\"");
        }
        return new Presses(new ArrayList<>(all), grammar, progress.computed(), in.of(HELD));
    }

    /** Ids of the connections its actions need. */
    Set<String> reaches() {
        var ids = new TreeSet<String>();
        steps.forEach(step -> step.values().forEach(list -> ids.addAll(Actions.reached(list))));
        return ids;
    }

    /** What is done on an occasion of a step; nothing if the step is no more. */
    public List<Action> list(int step, Occasion occasion) {
        return step < steps.size() ? steps.get(step).getOrDefault(occasion, List.of()) : List.of();
    }

    /** How the step follows: counted, told, or computed. */
    private record Progress(Grammar.Progress how, Optional<Expression> computed) {
        static final Progress AUTO = new Progress(Grammar.Progress.AUTO, Optional.empty());
        static final Shape<Progress> SHAPE = References.expressions(
                Schemas.type("string"),
                value -> of(value.asText()),
                progress -> progress.computed.map(Expression::reads).orElse(Set.of()));

        static Progress of(String text) {
            return switch (text) {
                case "auto" -> AUTO;
                case "manual" -> new Progress(Grammar.Progress.TOLD, Optional.empty());
                default -> new Progress(Grammar.Progress.TOLD, Optional.of(Expression.of(text)));
            };
        }
    }
}
