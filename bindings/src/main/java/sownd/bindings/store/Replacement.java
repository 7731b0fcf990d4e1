package sownd.bindings.store;

import java.util.ArrayList;
import java.util.List;

/** One text in place of another, everywhere in a document: a preview, and the edit of those that are wanted. */
public final class Replacement {
    private final String find;
    private final String by;
    private final List<Swap> swaps = new ArrayList<>();

    /** One place where it stands. */
    public record Swap(String pointer, String before, String after) {}

    private Replacement(String find, String by) {
        this.find = find;
        this.by = by;
    }

    /** Every text value that holds another text, letter by letter; ids are renamed, not replaced. */
    public static List<Swap> preview(Document document, String find, String by) {
        var replacement = new Replacement(find, by);
        if (!find.isEmpty()) {
            replacement.look(document.root(), new Pointer(List.of()));
        }
        return List.copyOf(replacement.swaps);
    }

    /** Makes those of a preview that are wanted. */
    public static Edit edit(String find, String by, List<Swap> wanted) {
        var changes = new ArrayList<Change>();
        wanted.forEach(swap -> changes.add(new Change.Put(swap.pointer, Json.of(swap.after))));
        return new Edit("Replace \"" + find + "\" by \"" + by + "\"", changes);
    }

    private void look(Json here, Pointer at) {
        switch (here) {
            case Json.Text(var text)
            when text.contains(find) -> swaps.add(new Swap(at.toString(), text, text.replace(find, by)));
            case Json.Fields object -> object.fields().forEach((key, below) -> look(below, at.below(key)));
            case Json.Items list -> {
                for (var i = 0; i < list.items().size(); i++) {
                    look(list.items().get(i), at.below(Integer.toString(i)));
                }
            }
            default -> {} // nothing to replace in it
        }
    }
}
