package sownd.bindings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An edit that was thought out and not made yet, so that people see before what it would change. Pure.
 *
 * @param breaks what refers to what it takes away and is not changed by it; it would be refused then
 */
public record Draft(Edit edit, List<Line> lines, List<Finding> breaks) {
    private static final int LONGEST = 100;

    /**
     * What becomes of one place.
     *
     * @param before empty if there is nothing yet
     * @param after empty if there is nothing then
     */
    public record Line(String pointer, String before, String after) {
        /** {@code pointer: before → after}. */
        public String said() {
            return pointer + ": " + before + " → " + (after.isEmpty() ? "taken away" : after);
        }
    }

    /** Whether what refers to something goes with it. */
    public enum Along {
        ALONE,
        WITH_USES
    }

    public Draft {
        lines = List.copyOf(lines);
        breaks = List.copyOf(breaks);
    }

    /**
     * Another id for something, and for whatever refers to it.
     *
     * @param what its place, its address or its id
     * @throws IllegalArgumentException "what, mend" if it cannot be
     */
    public static Draft rename(Uses uses, String what, String to) {
        return of(uses.document(), Renaming.of(uses, place(uses.document(), what), to), List.of());
    }

    /**
     * Taking something away.
     *
     * @param what its place, its address or its id
     * @throws IllegalArgumentException "what, mend" if there is nothing
     */
    public static Draft delete(Uses uses, String what, Along along) {
        var deletion = Deletion.of(uses, place(uses.document(), what));
        return along == Along.WITH_USES
                ? of(uses.document(), deletion.withUses(), List.of())
                : of(uses.document(), deletion.alone(), deletion.breaks());
    }

    /**
     * One text in place of another.
     *
     * @param only the places that are wanted; empty for all
     * @throws IllegalArgumentException "what, mend" if it stands nowhere
     */
    public static Draft replace(Document document, String find, String by, Optional<Set<String>> only) {
        var swaps = Replacement.preview(document, find, by).stream()
                .filter(swap -> only.isEmpty() || only.get().contains(swap.pointer()))
                .toList();
        if (swaps.isEmpty()) {
            throw new IllegalArgumentException("\"" + find + "\" stands in no text, look for it with search");
        }
        return of(document, Replacement.edit(find, by, swaps), List.of());
    }

    /** The place that is meant by a place, an address or an id. @throws IllegalArgumentException "what, mend" */
    static String place(Document document, String what) {
        if (what.startsWith("/") && document.at(what).isPresent()) {
            return what;
        }
        var meant = Thing.meant(document, what);
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no \"" + what + "\", name a place (/pages/mix), an address (/var/scene) or an id");
        }
        if (meant.size() > 1) {
            var places = meant.stream().map(thing -> thing.at().toString()).toList();
            throw new IllegalArgumentException(
                    "\"" + what + "\" is more than one thing, name one of " + String.join(", ", places));
        }
        return meant.getFirst().at().toString();
    }

    private static Draft of(Document document, Edit edit, List<Finding> breaks) {
        var lines = new ArrayList<Line>();
        for (var change : edit.changes()) {
            var before = document.at(change.pointer()).map(Draft::words).orElse("");
            var after = switch (change) {
                case Change.Put(var _, var value) -> words(value);
                case Change.Insert(var _, var value, var _) -> words(value);
                case Change.Remove _ -> "";
                case Change.Move(var _, var to, var _) -> to;
                case Change.Rename(var _, var to) -> to;
            };
            var named = change instanceof Change.Rename
                    ? Pointer.of(change.pointer()).last()
                    : before;
            lines.add(new Line(change.pointer(), named, after));
        }
        return new Draft(edit, lines, breaks);
    }

    private static String words(Json json) {
        var line = json instanceof Json.Text(var text) ? text : JsonWriter.line(json);
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
