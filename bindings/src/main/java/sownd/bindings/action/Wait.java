package sownd.bindings.action;

import java.util.List;
import sownd.bindings.shape.Field;
import sownd.bindings.shape.Quantities;

/** Waits: the next action of the list happens exactly that much later. */
record Wait(long nanos) implements Action {
    private static final Field<Long> TIME = Field.required("wait", Quantities.DURATION, "how long, \"250 ms\"");
    static final ActionType TYPE =
            ActionType.of("wait", "Lets the next action happen later.", List.of(TIME), in -> new Wait(in.of(TIME)));

    @Override
    public long run(Run run) {
        return nanos;
    }
}
