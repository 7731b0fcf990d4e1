package sownd.bindings.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import sownd.bindings.shape.Inspection;

/** Makes changes, and the changes that take them back. Pure; each failure is an IllegalArgumentException "what, mend". */
final class Hand {
    /** What a change made of a document, and what takes it back. */
    record Made(Json root, Change inverse) {}

    private Hand() {}

    static Made make(Json root, Change change) {
        return switch (change) {
            case Change.Put(var pointer, var value) -> put(root, Pointer.of(pointer), value);
            case Change.Insert(var pointer, var value, var before) -> insert(root, Pointer.of(pointer), value, before);
            case Change.Remove(var pointer) -> remove(root, Pointer.of(pointer));
            case Change.Move(var pointer, var to, var before) ->
                move(root, Pointer.of(pointer), Pointer.of(to), before);
            case Change.Rename(var pointer, var to) -> rename(root, Pointer.of(pointer), to);
        };
    }

    private static Made put(Json root, Pointer at, Json value) {
        if (at.isRoot()) {
            return new Made(value, new Change.Put("", root));
        }
        var old = at.in(root);
        if (old.isEmpty()) {
            return insert(root, at, value, Optional.empty());
        }
        var changed = within(root, at.parent(), 0, holder -> switch (holder) {
            case Json.Fields(var fields, var form) -> {
                var all = new LinkedHashMap<>(fields);
                all.put(at.last(), value);
                yield new Json.Fields(all, form.changed());
            }
            case Json.Items(var items, var form) -> {
                var all = new ArrayList<>(items);
                all.set(Integer.parseInt(at.last()), value);
                yield new Json.Items(all, form.changed());
            }
            default -> throw noHolder(at, holder);
        });
        return new Made(changed, new Change.Put(at.toString(), old.get()));
    }

    private static Made insert(Json root, Pointer at, Json value, Optional<String> before) {
        var parent = notRoot(at).parent();
        var holder = parent.in(root).orElseThrow(() -> nothing(root, parent));
        if (holder instanceof Json.Items list) {
            var index = index(at, list.items().size());
            var changed = within(root, parent, 0, _ -> inserted(list, index, value));
            return new Made(
                    changed,
                    new Change.Remove(parent.below(Integer.toString(index)).toString()));
        }
        if (!(holder instanceof Json.Fields object)) {
            throw noHolder(at, holder);
        }
        if (object.fields().containsKey(at.last())) {
            throw new IllegalArgumentException(at + " is there already, use \"put\" to write over it or another id");
        }
        var changed = within(root, parent, 0, _ -> inserted(object, at, value, before));
        return new Made(changed, new Change.Remove(at.toString()));
    }

    private static Json inserted(Json.Items list, int index, Json value) {
        var all = new ArrayList<>(list.items());
        all.add(index, value);
        return new Json.Items(all, list.form().changed());
    }

    private static Json inserted(Json.Fields object, Pointer at, Json value, Optional<String> before) {
        if (before.isPresent() && !object.fields().containsKey(before.get())) {
            throw new IllegalArgumentException("there is no \"" + before.get() + "\" beside " + at + ", "
                    + Inspection.mend(before.get(), object.fields().keySet()));
        }
        var all = new LinkedHashMap<String, Json>();
        object.fields().forEach((key, field) -> {
            if (before.isPresent() && key.equals(before.get())) {
                all.put(at.last(), value);
            }
            all.put(key, field);
        });
        all.putIfAbsent(at.last(), value);
        return new Json.Fields(all, object.form().changed());
    }

    private static Made remove(Json root, Pointer at) {
        var old = notRoot(at).in(root).orElseThrow(() -> nothing(root, at));
        var holder = at.parent().in(root).orElseThrow();
        var inverse = new Change.Insert(at.toString(), old, follower(holder, at.last()));
        return new Made(within(root, at.parent(), 0, _ -> without(holder, at.last())), inverse);
    }

    private static Json without(Json holder, String key) {
        if (holder instanceof Json.Items(var items, var form)) {
            var all = new ArrayList<>(items);
            all.remove(Integer.parseInt(key));
            return new Json.Items(all, form.changed());
        }
        var object = (Json.Fields) holder;
        var all = new LinkedHashMap<>(object.fields());
        all.remove(key);
        return new Json.Fields(all, object.form().changed());
    }

    /** The key after a key. */
    private static Optional<String> follower(Json holder, String key) {
        if (!(holder instanceof Json.Fields object)) {
            return Optional.empty();
        }
        var keys = List.copyOf(object.fields().keySet());
        var next = keys.indexOf(key) + 1;
        return next < keys.size() ? Optional.of(keys.get(next)) : Optional.empty();
    }

    private static Made move(Json root, Pointer from, Pointer to, Optional<String> before) {
        var value = from.in(root).orElseThrow(() -> nothing(root, from));
        var taken = remove(root, from);
        var back = (Change.Insert) taken.inverse();
        var given = insert(taken.root(), to, value, before);
        var at = ((Change.Remove) given.inverse()).pointer();
        return new Made(given.root(), new Change.Move(at, from.toString(), back.before()));
    }

    private static Made rename(Json root, Pointer at, String to) {
        var holder = notRoot(at).in(root).flatMap(_ -> at.parent().in(root)).orElseThrow(() -> nothing(root, at));
        if (!(holder instanceof Json.Fields(var fields, var form))) {
            throw new IllegalArgumentException(at + " has a number, not a name, use \"move\"");
        }
        if (fields.containsKey(to) && !to.equals(at.last())) {
            throw new IllegalArgumentException("\"" + to + "\" is there already, use another id");
        }
        var all = new LinkedHashMap<String, Json>();
        fields.forEach((key, value) -> all.put(key.equals(at.last()) ? to : key, value));
        var changed = within(root, at.parent(), 0, _ -> new Json.Fields(all, form.changed()));
        return new Made(changed, new Change.Rename(at.parent().below(to).toString(), at.last()));
    }

    /** The tree with what stands at a pointer made anew; everything else is shared. */
    private static Json within(Json here, Pointer at, int depth, UnaryOperator<Json> make) {
        if (depth == at.steps().size()) {
            return make.apply(here);
        }
        var step = at.steps().get(depth);
        if (here instanceof Json.Items(var items, var form)) {
            var index = Integer.parseInt(step);
            var all = new ArrayList<>(items);
            all.set(index, within(items.get(index), at, depth + 1, make));
            return new Json.Items(all, form.changed());
        }
        var object = (Json.Fields) here;
        var all = new LinkedHashMap<>(object.fields());
        all.computeIfPresent(step, (_, below) -> within(below, at, depth + 1, make));
        return new Json.Fields(all, object.form().changed());
    }

    private static int index(Pointer at, int size) {
        var last = at.last();
        if (last.equals("-")) {
            return size;
        }
        if (!last.matches("0|[1-9]\\d{0,6}") || Integer.parseInt(last) > size) {
            throw new IllegalArgumentException(
                    at + " is no place in a list of " + size + ", write a number from 0 to " + size + " or -");
        }
        return Integer.parseInt(last);
    }

    private static Pointer notRoot(Pointer at) {
        if (at.isRoot()) {
            throw new IllegalArgumentException("the whole document can only be put, name a place in it");
        }
        return at;
    }

    private static IllegalArgumentException noHolder(Pointer at, Json holder) {
        return new IllegalArgumentException(at + " lies in " + holder.kind() + ", name a place in an object or a list");
    }

    private static IllegalArgumentException nothing(Json root, Pointer at) {
        var there = at;
        while (!there.isRoot() && there.in(root).isEmpty()) {
            there = there.parent();
        }
        var keys = there.in(root).orElse(root) instanceof Json.Fields object
                ? Inspection.mend(
                        at.steps().get(there.steps().size()), object.fields().keySet())
                : "count its items from 0";
        return new IllegalArgumentException("there is nothing at " + at + ", " + keys);
    }
}
