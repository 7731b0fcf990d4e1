package sownd.bindings.action;

import java.util.AbstractList;
import java.util.List;

/** A list of actions as it was read: it knows where it stands in its document. Immutable. */
public final class Actions extends AbstractList<Action> {
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

    @Override
    public Action get(int index) {
        return actions.get(index);
    }

    @Override
    public int size() {
        return actions.size();
    }
}
