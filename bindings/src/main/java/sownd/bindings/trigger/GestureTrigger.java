package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** A hand on a control that can be seen: it takes hold, lets go, or holds for half a second. */
record GestureTrigger(Gesture gesture, String pressed) implements Trigger {
    private static final long LONG_NANOS = 500_000_000L;
    private static final Pattern CONTROL = Pattern.compile("/page/[a-z][a-z0-9_]*/\\d{1,3}/\\d{1,3}");

    /** What the hand does. */
    enum Gesture {
        DOWN,
        UP,
        LONG
    }

    private static final Field<Gesture> GESTURE =
            Field.required("gesture", Shapes.choice(Gesture.class), "down, up or long");
    private static final Field<String> ON = Field.required(
            "on",
            References.noting(
                    Shapes.text("the path of a control such as /page/evening/0/0", GestureTrigger::pressed),
                    Inspection.Kind.READ),
            "the control, such as /page/evening/0/0");
    static final Shape<GestureTrigger> SHAPE = ObjectShape.of(
            "gesture trigger", List.of(GESTURE, ON), in -> new GestureTrigger(in.of(GESTURE), in.of(ON)));

    private static String pressed(String control) {
        if (!CONTROL.matcher(control).matches()) {
            throw new IllegalArgumentException(
                    "\"" + control + "\" is no control, write its page and place such as /page/evening/0/0");
        }
        return control + "/pressed";
    }

    @Override
    public Way way() {
        return Way.WATCH;
    }

    @Override
    public Optional<Watch> watch() {
        return Optional.of(new Watch(
                Set.of(pressed),
                values -> values.apply(pressed),
                gesture == Gesture.UP ? Watch.Edge.FALLING : Watch.Edge.RISING,
                0,
                0,
                gesture == Gesture.LONG ? LONG_NANOS : 0,
                Watch.Beginning.SILENT));
    }
}
