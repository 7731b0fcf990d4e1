package sownd.bindings.action;

import java.util.List;
import sownd.engine.graph.Value;

/** What a performed action may ask for. Lights and widgets are not among it: they follow from state. */
public interface Run {
    /**
     * What an address holds now; the name {@code value} reads what started this list (a velocity, an argument), and
     * names the list gave itself come before addresses.
     */
    Value value(String address);

    /** Gives a value a name, as the path {@code /name}, for the rest of this list. */
    void name(String path, Value value);

    /** Logical time, nanoseconds. */
    long time();

    /** Sets an address at once. */
    void set(String address, Value value);

    /** Lets a number glide to a value over {@code nanos}. */
    void glide(String address, Value value, Curve curve, long nanos);

    /** Calls an address. */
    void call(String address, Value argument);

    /** Calls an address if the list is stopped before {@link #kept}: what it began does not outlive it. */
    void owes(String address);

    /** What was owed came by itself. */
    void kept(String address);

    /** Hands a message to the outside. */
    void send(Sending sending);

    /** Ends running lists: {@code this}, {@code others}, {@code all}, or those whose name is or begins with a path. */
    void stop(String which);

    /** The surfaces a page action means: the one the hand was on, or all screens and panels if none. */
    List<String> surfaces();
}
