package sownd.bindings.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sownd.bindings.action.Action;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.action.Group;
import sownd.bindings.action.Order;
import sownd.bindings.action.Play;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.bindings.shape.Written;
import sownd.engine.graph.Ids;

/**
 * A cue: what GO begins.
 *
 * @param id its name in addresses
 * @param number what people call it, "12.5"; empty for its place in the list
 * @param actions what it does
 * @param beforeNanos from GO to what it does
 * @param afterNanos from there (continue), or from the end of it (follow), to the next cue
 * @param armed whether it does anything when the project is opened; a cue that is not armed keeps its time
 * @param group cues that belong to it, begun with it
 */
public record Cue(
        String id,
        String name,
        String number,
        List<Action> actions,
        long beforeNanos,
        long afterNanos,
        Then then,
        Arming armed,
        List<Cue> group,
        Order order) {
    /** What comes after a cue. */
    public enum Then {
        /** Nothing: the next cue waits for GO. */
        WAIT,
        /** The next cue begins by itself, counted from what this one begins to do. */
        CONTINUE,
        /** The next cue begins by itself when all this one does has ended. */
        FOLLOW
    }

    /** Whether a cue does something. */
    public enum Arming {
        ARMED,
        DISARMED
    }

    private static final Field<String> ID =
            Field.required("id", Shapes.text("an id", Cue::id), "its name in addresses");
    private static final Field<String> NAME = Field.optional("name", Shapes.text(), "what people call it");
    private static final Field<String> NUMBER = Field.initially("number", Shapes.text(), "", "its number, \"12.5\"");
    private static final Field<List<Action>> DO = Field.initially("do", ActionTypes.LIST, List.of(), "the actions");
    private static final Field<Long> BEFORE =
            Field.initially("before", Quantities.DURATION, 0L, "from GO to what it does");
    private static final Field<Long> AFTER =
            Field.initially("after", Quantities.DURATION, 0L, "from what it does to what comes then");
    private static final Field<Then> THEN = Field.initially(
            "then",
            Shapes.choice(Then.class),
            Then.WAIT,
            "wait for GO; continue with the next cue, counted from its beginning; follow with it at its end");
    private static final Field<Boolean> ARMED =
            Field.initially("armed", Shapes.flag(), true, "whether it does anything; if not, it keeps its time");
    private static final Field<List<Cue>> GROUP = Field.initially(
            "group", Shapes.later(() -> Shapes.list(Cue.SHAPE)), List.of(), "cues that belong to it and begin with it");
    private static final Field<Order> ORDER =
            Field.initially("order", Order.SHAPE, Order.TOGETHER, "how those begin: together or in turn");

    static final Shape<Cue> SHAPE = ObjectShape.of(
            "cue",
            List.of(ID, NAME, NUMBER, DO, Play.NODE, Play.FADE, BEFORE, AFTER, THEN, ARMED, GROUP, ORDER),
            Cue::of);

    public Cue {
        group = List.copyOf(group);
    }

    private static Cue of(Written in) {
        return new Cue(
                in.of(ID),
                in.maybe(NAME).orElse(in.of(ID)),
                in.of(NUMBER),
                actions(in),
                in.of(BEFORE),
                in.of(AFTER),
                in.of(THEN),
                in.of(ARMED) ? Arming.ARMED : Arming.DISARMED,
                in.of(GROUP),
                in.of(ORDER));
    }

    /** A sound is played while the actions are done. */
    private static List<Action> actions(Written in) {
        var node = in.maybe(Play.NODE);
        if (node.isEmpty() && in.maybe(Play.FADE).isPresent()) {
            throw new IllegalArgumentException("\"fade\" goes with \"play\", name the node or leave it out");
        }
        return node.<List<Action>>map(path -> List.of(Group.beside(new Play(path, in.maybe(Play.FADE)), in.of(DO))))
                .orElse(in.of(DO));
    }

    private static String id(String text) {
        if (!Ids.valid(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is not an id, use small letters, digits and _");
        }
        if (CueList.WORDS.contains(text)) {
            throw new IllegalArgumentException("\"" + text + "\" is a word of cue lists, choose another id");
        }
        return text;
    }

    /** This cue and those that belong to it, whatever their depth. */
    public List<Cue> all() {
        var all = new ArrayList<Cue>();
        all.add(this);
        group.forEach(cue -> all.addAll(cue.all()));
        return all;
    }

    @Override
    public String toString() {
        return id + " " + then.name().toLowerCase(Locale.ROOT);
    }
}
