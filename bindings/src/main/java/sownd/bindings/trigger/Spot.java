package sownd.bindings.trigger;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.Schemas;
import sownd.bindings.shape.Shape;
import sownd.bindings.shape.Shapes;
import sownd.engine.graph.Value;

/** A place on earth, degrees; north and east are positive. */
public record Spot(double latitude, double longitude) {
    private static final Field<Double> LATITUDE =
            Field.required("latitude", degrees(90), "degrees north of the equator, negative for south");
    private static final Field<Double> LONGITUDE =
            Field.required("longitude", degrees(180), "degrees east of Greenwich, negative for west");
    public static final Shape<Spot> SHAPE =
            ObjectShape.of("place", List.of(LATITUDE, LONGITUDE), in -> new Spot(in.of(LATITUDE), in.of(LONGITUDE)));

    private static Shape<Double> degrees(int most) {
        var belongs = "degrees from " + -most + " to " + most;
        var schema = Schemas.type("number").put("minimum", -most).put("maximum", most);
        return Shapes.scalar(belongs, schema, value -> {
            if (value instanceof Value.Num(var degrees) && Math.abs(degrees) <= most) {
                return degrees;
            }
            throw new IllegalArgumentException(value.asText() + " is not possible here, write " + belongs);
        });
    }
}
