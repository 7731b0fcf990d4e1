package sownd.bindings.trigger;

import java.util.List;
import java.util.Optional;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.ObjectShape;
import sownd.bindings.shape.References;
import sownd.bindings.shape.Shape;

/** An event that a node of the type tell got from its graph; the value is the event's number. */
record TellTrigger(String address) implements Trigger {
    private static final Field<String> ADDRESS = Field.required(
            "tell", References.address(Inspection.Kind.TELL), "the value of a tell node, /graph/main/steps/value");
    static final Shape<TellTrigger> SHAPE =
            ObjectShape.of("tell trigger", List.of(ADDRESS), in -> new TellTrigger(in.of(ADDRESS)));

    @Override
    public Way way() {
        return Way.TOLD;
    }

    @Override
    public Optional<String> name() {
        return Optional.of(address);
    }
}
