package sownd.bindings.action;

import java.util.AbstractList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A list of actions as it was read: it knows where it stands in its document. Immutable. */
public final class Actions extends AbstractList<Action> {
    private static final String CONNECTION = "/connection/";
    private final List<Action> actions;
    private final String pointer;

    Actions(List<Action> actions, String pointer) {
        this.actions = List.copyOf(actions);
        this.pointer = pointer;
    }

    /** Where a list stands, {@code /bindings/storm/do}; empty for a list that was not read. */
    public static String pointer(List<Action> list) {
        return list instanceof Actions read ? read.pointer : "";
    }

    /** Ids of the connections that some lists of actions need. */
    @SafeVarargs
    public static Set<String> reached(List<Action>... lists) {
        var ids = new TreeSet<String>();
        for (var list : lists) {
            list.forEach(action -> ids.addAll(action.reaches()));
        }
        return ids;
    }

    /** The id of the connection to which an address belongs, if it is one's. */
    public static Set<String> reached(String address) {
        return address.startsWith(CONNECTION) ? Set.of(address.split("/", 4)[2]) : Set.of();
    }

    @Override
    public Action get(int index) {
        return actions.get(index);
    }

    @Override
    public int size() {
        return actions.size();
    }
}
