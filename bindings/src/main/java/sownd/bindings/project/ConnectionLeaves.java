package sownd.bindings.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sownd.bindings.state.Leaf;
import sownd.devices.net.Leaf.Kind;
import sownd.devices.net.Leaf.Way;
import sownd.engine.graph.Measure;
import sownd.engine.graph.Value;

/** The addresses of connections, as their types declare them. Pure. */
public final class ConnectionLeaves {
    public static final String ROOT = "/connection/";
    /** How every connection stands. */
    private static final Set<String> TAKEN = Set.of("status", "reason");

    private ConnectionLeaves() {}

    static List<Leaf> of(Project project) {
        var leaves = new ArrayList<Leaf>();
        project.connections().forEach((id, connection) -> {
            if (connection instanceof Connection.Typed typed) {
                typed.leaves().forEach(leaf -> leaves.add(leaf(ROOT + id + "/" + leaf.path(), leaf)));
            }
        });
        return leaves;
    }

    /** The addresses of what a project's connections say in passing. */
    static List<String> happening(Project project) {
        var paths = new ArrayList<String>();
        project.connections().forEach((id, connection) -> {
            if (connection instanceof Connection.Typed typed) {
                typed.leaves().stream()
                        .filter(leaf -> leaf.way() == Way.HAPPENS)
                        .forEach(leaf -> paths.add(ROOT + id + "/" + leaf.path()));
            }
        });
        return paths;
    }

    /**
     * Looks whether the addresses of a connection can be.
     *
     * @throws IllegalArgumentException "what, mend" if its settings do not fit together, or its type is broken
     */
    static void check(Connection.Typed connection) {
        try {
            var seen = new HashSet<String>();
            for (var leaf : connection.leaves()) {
                leaf(ROOT + "x/" + leaf.path(), leaf);
                if (TAKEN.contains(leaf.path()) || !seen.add(leaf.path())) {
                    throw new IllegalArgumentException(
                            "the type declares \"" + leaf.path() + "\" twice, mend the plugin it comes from");
                }
            }
        } catch (IllegalArgumentException said) {
            throw said;
        } catch (RuntimeException failed) {
            throw new IllegalArgumentException(
                    "the connection type " + connection.type().name() + " failed: " + failed
                            + ", mend the plugin it comes from",
                    failed);
        }
    }

    private static Leaf leaf(String path, sownd.devices.net.Leaf its) {
        var calls = its.way() == Way.CALL || (its.way() == Way.SET && its.kind() == Kind.NOTHING);
        if (calls) {
            return Leaf.call(path, its.about());
        }
        var access = its.way() == Way.SET ? Leaf.Access.SET : Leaf.Access.READ;
        return new Leaf(path, access, measure(its), its.low(), its.high(), initial(its), its.about());
    }

    private static Measure measure(sownd.devices.net.Leaf its) {
        return switch (its.kind()) {
            case TEXT -> Measure.TEXT;
            case FLAG -> Measure.SWITCH;
            case NOTHING -> Measure.NONE;
            case NUMBER ->
                switch (its.unit()) {
                    case "dB" -> Measure.DECIBEL;
                    case "Hz" -> Measure.HERTZ;
                    case "s" -> Measure.SECOND;
                    default -> Measure.NONE;
                };
        };
    }

    private static Value initial(sownd.devices.net.Leaf its) {
        return switch (its.kind()) {
            case TEXT -> Value.of("");
            case FLAG -> Value.of(false);
            case NOTHING -> Value.of(0);
            case NUMBER -> Value.of(its.low() < its.high() ? Math.clamp(0, its.low(), its.high()) : 0);
        };
    }
}
