package sownd.bindings.action;

import java.util.List;
import sownd.devices.net.Datum;
import sownd.engine.graph.Value;

/** A message for the outside; whoever owns the wire encodes and sends it. */
public sealed interface Sending {
    /**
     * An OSC message.
     *
     * @param connection id of the connection
     * @param types a type tag per argument ("if"), or empty: whole numbers as i, others as f, text as s, switches as T/F
     */
    record Osc(String connection, String address, List<Value> arguments, String types) implements Sending {}

    /**
     * An OSC message in a bundle that says when it is meant.
     *
     * @param atNanos of the running clock
     */
    record OscAt(Osc message, long atNanos) implements Sending {}

    /** A MIDI message in words ("note 60 100 ch 1"). */
    record Midi(String connection, String words) implements Sending {}

    /** A MIDI channel message of a graph; its bytes from the highest to the lowest. */
    record MidiBytes(String connection, int bytes) implements Sending {}

    /** An HTTP request; an empty body sends none. */
    record Http(String method, String url, String body) implements Sending {}

    /** A text over a TCP connection of its own; answered by what comes back until its first line ends. */
    record Tcp(String host, int port, String text) implements Sending {}

    /** A text in one datagram. */
    record Udp(String host, int port, String text) implements Sending {}

    /**
     * An address of a connection is set or called.
     *
     * @param path below {@code /connection/<id>}
     */
    record Far(String connection, String path, List<Datum> arguments) implements Sending {}

    /** A line for the log. */
    record Log(String text) implements Sending {}

    /** An edit of the project, as text that the store takes: one step to be undone. */
    record Edit(String edit) implements Sending {}

    /** A message whose fate is to be told to the conductor's inbox under an id. */
    record Asked(long id, Sending sending) implements Sending {}
}
