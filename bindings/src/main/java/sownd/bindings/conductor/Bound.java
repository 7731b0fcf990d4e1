package sownd.bindings.conductor;

import sownd.bindings.trigger.Binding;
import sownd.engine.graph.Value;

/** A binding of the project that is played, and how often it was started. Owned by the conductor's thread. */
final class Bound {
    private final String id;
    private final Binding binding;
    private long fired;

    Bound(String id, Binding binding, long fired) {
        this.id = id;
        this.binding = binding;
        this.fired = fired;
    }

    Binding binding() {
        return binding;
    }

    String id() {
        return id;
    }

    /** The address of one of its values. */
    String address(String name) {
        return "/binding/" + id + "/" + name;
    }

    /** What people call it. */
    String called() {
        return binding.name().orElse(id);
    }

    long fired() {
        return fired;
    }

    Value firedOnceMore() {
        return Value.of(++fired);
    }
}
