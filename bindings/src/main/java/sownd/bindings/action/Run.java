package sownd.bindings.action;

import java.util.List;
import sownd.engine.graph.Value;

/** What a performed action may ask for. Lights and widgets are not among it: they follow from state. */
public interface Run {
    /** What an address holds now; the name {@code value} reads what started this list (a velocity, an argument). */
    Value value(String address);

    /** Sets an address, gliding over {@code rampNanos} (0 for at once). */
    void set(String address, Value value, long rampNanos);

    /** Calls an address. */
    void call(String address, Value argument);

    /** Hands a message to the outside. */
    void send(Sending sending);

    /** The surfaces a page action means: the one the hand was on, or all screens and panels if none. */
    List<String> surfaces();
}
