package sownd.bindings.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import sownd.bindings.action.Action;
import sownd.bindings.action.ActionTypes;
import sownd.bindings.hand.Encoder;
import sownd.bindings.hand.Takeover;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.bindings.shape.Written;
import sownd.devices.PageLayout.Kind;

/**
 * What a control moves.
 *
 * @param target the number a fader or encoder sets, or the upright way of an area
 * @param across the number the level way of an area sets
 * @param pressure the number a pad sets while it is pressed
 * @param range the part of the number's range it moves over, in its measure
 * @param detents values that are easily hit, in its measure
 * @param left done when an encoder is turned to the left; the value is the number of steps
 */
public record Motion(
        Optional<String> target,
        Optional<String> across,
        Optional<String> pressure,
        Takeover takeover,
        Optional<Range> range,
        List<Double> detents,
        Encoder.Turning turning,
        List<Action> left,
        List<Action> right) {
    /** From the low end of the way to the high one. */
    public record Range(double low, double high) {}

    private static final Field<String> TARGET =
            Field.optional("target", References.address(Inspection.Kind.SET), "the number a fader or encoder sets");
    private static final Field<String> X = Field.optional(
            "x", References.address(Inspection.Kind.SET), "the number set from left to right in an xy control");
    private static final Field<String> Y = Field.optional(
            "y", References.address(Inspection.Kind.SET), "the number set from bottom to top in an xy control");
    private static final Field<String> PRESSURE = Field.optional(
            "pressure", References.address(Inspection.Kind.SET), "the number set by how hard a pad is pressed");
    private static final Field<Takeover> TAKEOVER = Field.initially(
            "takeover",
            Shapes.choice(Takeover.class),
            Takeover.PICKUP,
            "how a hardware fader takes over a value that is elsewhere");
    private static final Field<Range> RANGE =
            Field.optional("range", ranges(), "[low, high], the part of the number's range it moves over");
    private static final Field<List<Double>> DETENTS =
            Field.initially("detents", Shapes.list(number()), List.of(), "values a fader holds on to");
    private static final Field<Double> STEP =
            Field.initially("step", positive(1), 0.01, "part of the whole way an encoder goes with each step");
    private static final Field<Double> ACCELERATION = Field.initially(
            "acceleration", positive(100), 4.0, "how many times further an encoder goes when turned fast");
    private static final Field<Boolean> WRAP =
            Field.initially("wrap", Shapes.flag(), false, "an encoder goes on at the other end");
    private static final Field<List<Action>> LEFT = Field.initially(
            "left", ActionTypes.LIST, List.of(), "done when an encoder is turned to the left; value is the steps");
    private static final Field<List<Action>> RIGHT = Field.initially(
            "right", ActionTypes.LIST, List.of(), "done when an encoder is turned to the right; value is the steps");

    static final List<Field<?>> FIELDS =
            List.of(TARGET, X, Y, PRESSURE, TAKEOVER, RANGE, DETENTS, STEP, ACCELERATION, WRAP, LEFT, RIGHT);

    static Motion of(Written in) {
        var ends = in.of(WRAP) ? Encoder.Ends.WRAP : Encoder.Ends.STOP;
        return new Motion(
                in.maybe(TARGET).or(() -> in.maybe(Y)),
                in.maybe(X),
                in.maybe(PRESSURE),
                in.of(TAKEOVER),
                in.maybe(RANGE),
                in.of(DETENTS),
                new Encoder.Turning(in.of(STEP), in.of(ACCELERATION), ends),
                in.of(LEFT),
                in.of(RIGHT));
    }

    /** @throws IllegalArgumentException "what, mend" where a control of that kind needs more */
    void fits(Kind kind) {
        switch (kind) {
            case FADER -> need(target, "this fader has no \"target\", add the address it sets");
            case XY -> {
                need(across, "this xy control has no \"x\", add the address set from left to right");
                need(target, "this xy control has no \"y\", add the address set from bottom to top");
            }
            case ENCODER -> {
                if (target.isEmpty() && left.isEmpty() && right.isEmpty()) {
                    throw new IllegalArgumentException(
                            "this encoder does nothing when turned, add a \"target\" or the lists \"left\" and \"right\"");
                }
            }
            case BUTTON, PAD, METER, LABEL -> {}
        }
    }

    private static void need(Optional<String> address, String otherwise) {
        if (address.isEmpty()) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static Shape<Double> number() {
        return Shapes.scalar("a number", Schemas.type("number"), value -> {
            var number = value.asNumber();
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException("\"" + value.asText() + "\" is not a number, write one");
            }
            return number;
        });
    }

    private static Shape<Double> positive(double most) {
        var schema = Schemas.type("number").put("exclusiveMinimum", 0).put("maximum", most);
        return Shapes.scalar("a number", schema, value -> {
            var number = value.asNumber();
            if (!(number > 0 && number <= most)) {
                throw new IllegalArgumentException(
                        value.asText() + " is not possible here, write a number over 0 up to " + most);
            }
            return number;
        });
    }

    private static Shape<Range> ranges() {
        var numbers = Shapes.list(number());
        return new Shape<>() {
            @Override
            public Optional<Range> read(Located at, String pointer, Inspection inspection) {
                var ends = numbers.read(at, pointer, inspection).orElse(List.of());
                if (ends.size() == 2 && ends.get(0) < ends.get(1)) {
                    return Optional.of(new Range(ends.get(0), ends.get(1)));
                }
                inspection.fault(at.mark(), pointer, "this is no range", "write [low, high], such as [-40, 0]");
                return Optional.empty();
            }

            @Override
            public ObjectNode schema(Schemas schemas) {
                var schema = Schemas.type("array").put("minItems", 2).put("maxItems", 2);
                schema.set("items", number().schema(schemas));
                return schema;
            }
        };
    }
}
