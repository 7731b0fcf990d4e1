package sownd.bindings.conductor;

import java.util.List;
import sownd.bindings.action.Curve;
import sownd.bindings.state.State;
import sownd.engine.graph.Value;

/** What the conductor's parts ask of one another. Everything on the conductor's thread. */
interface Desk {
    State state();

    Timers timers();

    /** The time now, nanoseconds. */
    long now();

    Outside outside();

    Lists lists();

    /** Sets an address, gliding if asked. @throws IllegalArgumentException "what, mend" */
    Value set(String address, Value value, long rampNanos, long atNanos);

    /** Lets a number glide along a curve. @throws IllegalArgumentException "what, mend" */
    Value glide(String address, Value value, Curve curve, long nanos, long atNanos);

    /** What happens because of what. */
    Causes causes();

    /** Calls an address. @throws IllegalArgumentException "what, mend" */
    void call(String address, State.Call call);

    /** A node of a graph told a number under its address: it is shown, and bindings start. */
    void happened(String address, Value value, long atNanos);

    /** The surfaces meant by a hand on {@code surface}; all of them if that is empty. */
    List<String> surfaces(String surface);

    /** Computes what the controls at or below a path show, though nobody may see them. */
    void showAll(String path);

    /** Tells people that something went wrong. */
    void trouble(String what);
}
