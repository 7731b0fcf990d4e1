package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;

/** A hand on a control, whatever the control itself makes of it. */
record GestureTrigger(Deed does, String control) implements Trigger {
    private static final String PRESSED = "/pressed";
    private static final Pattern CONTROL = Pattern.compile("/page/[a-z][a-z0-9_]*/\\d{1,3}/\\d{1,3}");

    private static final Field<Deed> GESTURE = Field.required(
            "gesture",
            Shapes.choice(Deed.class),
            "down, up, short, long, double, repeat, confirm, turn, move, slide, pressure, touch or release");
    private static final Field<String> ON = Field.required(
            "on",
            References.noting(
                    Shapes.text("the path of a control such as /page/evening/0/0", GestureTrigger::pressed),
                    Inspection.Kind.READ),
            "the control, such as /page/evening/0/0");
    static final Shape<GestureTrigger> SHAPE = ObjectShape.of(
            "gesture trigger",
            List.of(GESTURE, ON),
            in -> new GestureTrigger(in.of(GESTURE), in.of(ON).replace(PRESSED, "")));

    private static String pressed(String control) {
        if (!CONTROL.matcher(control).matches()) {
            throw new IllegalArgumentException(
                    "\"" + control + "\" is no control, write its page and place such as /page/evening/0/0");
        }
        return control + PRESSED;
    }

    @Override
    public Way way() {
        return Way.GESTURE;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(control);
    }

    @Override
    public Optional<Deed> deed() {
        return Optional.of(does);
    }
}
