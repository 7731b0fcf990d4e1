package sownd.bindings.state;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import sownd.engine.graph.Nearest;
import sownd.engine.graph.Value;

/**
 * Every named value: what can be read, set or called, each under one address. Owned by the conductor's thread.
 */
public final class State {
    /** Nobody needs to be told. */
    public static final Owner NOBODY = new Owner() {};

    private final TreeMap<String, Entry> entries = new TreeMap<>();
    /** The same by name alone: with a hundred thousand addresses that is many times faster. */
    private final Map<String, Entry> found = new HashMap<>();

    private Set<String> changed = new LinkedHashSet<>();
    private final Silence silence = new Silence();

    /** Who carries out what is asked of an address. */
    public interface Owner {
        /**
         * The address was set; its new value is already accepted and will be stored when this returns.
         *
         * @param rampNanos over how long the value shall glide, 0 for at once
         * @param atNanos when it shall hold
         */
        default void set(Leaf leaf, Value value, long rampNanos, long atNanos) {}

        /** The address was called. */
        default void call(Leaf leaf, Call call) {}
    }

    /**
     * The circumstances of a call.
     *
     * @param argument what it was called with, {@link Value#nothing} if nothing
     * @param surface id of the surface a hand was on, or empty
     */
    public record Call(Value argument, long atNanos, String surface) {}

    private static final class Entry {
        final Leaf leaf;
        final Owner owner;
        Value value;

        Entry(Leaf leaf, Owner owner, Value value) {
            this.leaf = leaf;
            this.owner = owner;
            this.value = value;
        }
    }

    /** Adds an address nobody needs to be told about. */
    public void declare(Leaf leaf) {
        declare(leaf, NOBODY);
    }

    /** Adds an address; one that exists keeps its value and gets the new declaration and owner. */
    public void declare(Leaf leaf, Owner owner) {
        var old = found.get(leaf.path());
        var entry = new Entry(leaf, owner, old == null ? leaf.initial() : old.value);
        entries.put(leaf.path(), entry);
        found.put(leaf.path(), entry);
        silence.declare(leaf);
        changed.add(leaf.path());
    }

    /** Removes every address. */
    public void clear() {
        changed.addAll(entries.keySet());
        entries.clear();
        found.clear();
        silence.clear();
    }

    /** Removes an address, if it is there. */
    public void remove(String path) {
        if (found.remove(path) != null) {
            entries.remove(path);
            silence.forget(path);
            changed.add(path);
        }
    }

    /** Says that an address shall be looked at again, though its value is the same. */
    public void touch(String path) {
        changed.add(path);
    }

    public Optional<Leaf> leaf(String path) {
        return Optional.ofNullable(found.get(path)).map(entry -> entry.leaf);
    }

    /** Every address, in order. */
    public Collection<String> paths() {
        return entries.keySet();
    }

    /** The value of a leaf; nothing where there is none. */
    public Value value(String path) {
        var entry = found.get(path);
        return entry == null ? Value.nothing() : entry.value;
    }

    /** A leaf's value, or a branch with its leaves as fields; empty where there is neither. Calls are left out. */
    public Optional<Value> read(String path) {
        var entry = found.get(path);
        if (entry != null) {
            return Optional.of(entry.value);
        }
        var below = path.equals("/") ? entries : branch(path);
        if (below.isEmpty()) {
            return Optional.empty();
        }
        var start = path.equals("/") ? 1 : path.length() + 1;
        return Optional.of(fields(below, start));
    }

    private static Value fields(Map<String, Entry> below, int start) {
        var groups = new LinkedHashMap<String, Map<String, Entry>>();
        var fields = new LinkedHashMap<String, Value>();
        below.forEach((path, entry) -> {
            var end = path.indexOf('/', start);
            if (end >= 0) {
                groups.computeIfAbsent(path.substring(start, end), _ -> new LinkedHashMap<>())
                        .put(path, entry);
            } else if (entry.leaf.access() != Leaf.Access.CALL) {
                fields.put(path.substring(start), entry.value);
            }
        });
        groups.forEach((name, group) -> fields.put(name, fields(group, start + name.length() + 1)));
        return new Value.Fields(fields);
    }

    private Map<String, Entry> branch(String path) {
        return entries.subMap(path + "/", path + "0"); // '0' follows '/' in the order of characters
    }

    /** The owner of an address publishes a new value. */
    public void publish(String path, Value value) {
        var entry = found.get(path);
        if (entry == null) {
            return;
        }
        if (!entry.value.equals(value)) {
            entry.value = value;
            changed.add(path);
        }
        if (silence.heard(entry.leaf)) {
            changed.add(path);
        }
    }

    /** Whoever could tell an address is silent or gone since then; the next news of it ends that. */
    public void stale(String path, long sinceNanos) {
        if (found.containsKey(path) && silence.begin(path, sinceNanos)) {
            changed.add(path);
        }
    }

    /** Whoever tells an address is back. */
    public void fresh(String path) {
        if (silence.end(path)) {
            changed.add(path);
        }
    }

    /** Since when an address is not believed any more; empty while it is. */
    public OptionalLong staleSince(String path) {
        return silence.since(path);
    }

    /** Whether any address is not believed. */
    public boolean doubts() {
        return silence.any();
    }

    /** Looks which addresses that should be told now and then were not; to be called about once a second. */
    public void listen(long now) {
        changed.addAll(silence.listen(now));
    }

    /**
     * Sets an address: the value is made acceptable, its owner carries it out, and it is stored.
     *
     * @throws IllegalArgumentException "what, mend" if the address is not there, not settable, or the value unfit
     */
    public Value set(String path, Value value, long rampNanos, long atNanos) {
        var entry = need(path, Leaf.Access.SET, "set");
        var accepted = entry.leaf.accept(value);
        entry.owner.set(entry.leaf, accepted, rampNanos, atNanos);
        if (rampNanos == 0) {
            publish(path, accepted);
        }
        return accepted;
    }

    /**
     * Calls an address.
     *
     * @throws IllegalArgumentException "what, mend" if the address is not there or cannot be called
     */
    public void call(String path, Call call) {
        var entry = need(path, Leaf.Access.CALL, "called");
        entry.owner.call(entry.leaf, call);
    }

    private Entry need(String path, Leaf.Access access, String verb) {
        var entry = found.get(path);
        if (entry == null) {
            throw new IllegalArgumentException("there is no address " + path + ", " + mend(path));
        }
        if (entry.leaf.access() != access) {
            throw new IllegalArgumentException(path + " cannot be " + verb + ", it can be " + can(entry.leaf.access()));
        }
        return entry;
    }

    private static String can(Leaf.Access access) {
        return switch (access) {
            case READ -> "read only";
            case SET -> "read and set";
            case CALL -> "called only";
        };
    }

    private String mend(String path) {
        return nearest(path).map(near -> "did you mean " + near + "?").orElse("see the list of addresses");
    }

    /** The address somebody probably meant. */
    public Optional<String> nearest(String path) {
        return Nearest.to(path, entries.keySet());
    }

    /** The addresses changed since this was last asked. */
    public Set<String> takeChanged() {
        if (changed.isEmpty()) {
            return Set.of();
        }
        var taken = changed;
        changed = new LinkedHashSet<>(); // clearing would take as long as the largest it ever was
        return taken;
    }
}
