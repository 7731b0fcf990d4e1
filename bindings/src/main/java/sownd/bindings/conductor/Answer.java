package sownd.bindings.conductor;

import sownd.engine.graph.Value;

/** What the conductor says to a request by address. */
public sealed interface Answer {
    /** Read, or set or called, and this is the value now; a branch answers with its leaves as fields. */
    record Found(String address, Value value) implements Answer {}

    /** There is no such address; {@code nearest} is the most similar one that exists. */
    record Unknown(String address, String nearest) implements Answer {}

    /** The address exists but not for this: set on a reading, a text where a number belongs. */
    record Refused(String address, String what, String mend) implements Answer {}

    /** The conductor's inbox is full; nothing was done. */
    record Busy() implements Answer {}

    /** There is a page, but no control at that place. */
    record NoControl() implements Answer {}
}
