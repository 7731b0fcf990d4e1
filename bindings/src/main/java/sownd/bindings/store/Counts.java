package sownd.bindings.store;

import java.util.ArrayList;

/** How much a document holds, by what people count. */
public record Counts(int pages, int controls, int bindings, int nodes, int variables, int others) {
    public static Counts of(Document document) {
        var root = document.root();
        return new Counts(
                size(root, "/pages"),
                below(root, "pages", "controls"),
                size(root, "/bindings"),
                below(root, "graphs", "nodes") + below(root, "types", "nodes"),
                size(root, "/variables"),
                size(root, "/connections") + size(root, "/surfaces") + size(root, "/cues") + size(root, "/presets"));
    }

    private static int below(Json root, String group, String part) {
        var count = 0;
        if (Pointer.of("/" + group).in(root).orElse(root) instanceof Json.Fields object) {
            for (var id : object.fields().keySet()) {
                count += size(root, new Pointer(java.util.List.of(group, id, part)));
            }
        }
        return count;
    }

    private static int size(Json root, String pointer) {
        return size(root, Pointer.of(pointer));
    }

    private static int size(Json root, Pointer pointer) {
        return switch (pointer.in(root).orElse(new Json.Nothing())) {
            case Json.Items list -> list.items().size();
            case Json.Fields object -> object.fields().size();
            default -> 0;
        };
    }

    /** All of them. */
    public int items() {
        return pages + controls + bindings + nodes + variables + others;
    }

    /** Whether this has less than half of what another has. */
    public boolean isUnderHalfOf(int items) {
        return items() * 2 < items;
    }

    /** {@code 2 pages, 31 controls, 1 binding, 15 nodes}: for people. */
    public String said() {
        var parts = new ArrayList<String>();
        parts.add(counted(pages, "page"));
        parts.add(counted(controls, "control"));
        parts.add(counted(bindings, "binding"));
        parts.add(counted(nodes, "node"));
        return String.join(", ", parts);
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
