package sownd.bindings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks through a whole document: names, texts, addresses, ids, numbers, in small letters or capitals. Pure. */
public final class Search {
    private static final int MOST = 10_000;
    private final String wanted;
    private final List<Finding> found = new ArrayList<>();
    /** The way to what is looked at; most of it is never told, so no pointers are made of it. */
    private final List<String> way = new ArrayList<>();

    private Search(String wanted) {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
    }

    /** Every key and every value that holds a text, in the order of the document; none for an empty text. */
    public static List<Finding> all(Document document, String text) {
        var search = new Search(text);
        if (!text.isEmpty()) {
            search.look(document.root());
        }
        return List.copyOf(search.found);
    }

    private void look(Json here) {
        switch (here) {
            case Json.Fields object ->
                object.fields().forEach((key, value) -> {
                    way.add(key);
                    if (holds(key) && !(isScalar(value) && holds(value))) {
                        add(value);
                    }
                    look(value);
                    way.removeLast();
                });
            case Json.Items list -> {
                for (var i = 0; i < list.items().size(); i++) {
                    way.add(Integer.toString(i));
                    look(list.items().get(i));
                    way.removeLast();
                }
            }
            default -> {
                if (holds(here)) {
                    add(here);
                }
            }
        }
    }

    private void add(Json value) {
        if (found.size() < MOST) {
            found.add(Finding.of(new Pointer(way), value));
        }
    }

    private static boolean isScalar(Json value) {
        return !(value instanceof Json.Fields || value instanceof Json.Items);
    }

    private boolean holds(Json scalar) {
        return switch (scalar) {
            case Json.Text(var text) -> holds(text);
            case Json.Num(var written) -> holds(written);
            default -> false;
        };
    }

    private boolean holds(String text) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }
}
