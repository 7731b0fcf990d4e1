package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Quantities;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shapes;

/** Lets a number glide to a value; the list goes on at once. A later set or ramp of the same address takes over. */
record Ramp(String address, Operand to, long overNanos, Curve curve) implements Action {
    private static final Field<String> ADDRESS =
            Field.required("ramp", References.address(Inspection.Kind.SET), "the number to move");
    private static final Field<Operand> TO = Field.required("to", Operand.SHAPE, "where it ends");
    private static final Field<Long> OVER = Field.required("over", Quantities.DURATION, "how long it takes, \"4 s\"");
    private static final Field<Curve> CURVE = Field.initially(
            "curve",
            Shapes.choice(Curve.class),
            Curve.LINEAR,
            "linear: evenly in its unit; decibel: evenly to the ear, for factors; s: slow at both ends");
    static final ActionType TYPE = ActionType.of(
            "ramp",
            "Lets a number glide to a value.",
            List.of(ADDRESS, TO, OVER, CURVE),
            in -> new Ramp(in.of(ADDRESS), in.of(TO), in.of(OVER), in.of(CURVE)));

    @Override
    public Step run(Run run) {
        run.glide(address, to.in(run), curve, overNanos);
        return Step.NEXT;
    }
}
