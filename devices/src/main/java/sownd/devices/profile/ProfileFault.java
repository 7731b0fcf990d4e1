package sownd.devices.profile;

import java.util.List;
import java.util.stream.Collectors;

/** A profile that cannot be used: everything that is wrong with it. */
public final class ProfileFault extends Exception {
    private static final long serialVersionUID = 1L;

    /**
     * One thing that is wrong.
     *
     * @param line from 1; 0 if the file could not be read at all
     * @param path where in the document, as {@code controls[2].in}
     * @param mend what to write instead
     */
    public record Item(int line, int column, String path, String what, String mend) {
        @Override
        public String toString() {
            return "line " + line + (path.isEmpty() ? "" : ", " + path) + ": " + what + "; " + mend;
        }
    }

    @SuppressWarnings("serial")
    private final List<Item> items;

    public ProfileFault(String profile, List<Item> items) {
        super(profile + ": " + items.stream().map(Item::toString).collect(Collectors.joining("\n  ", "\n  ", "")));
        this.items = List.copyOf(items);
    }

    /** In the order of their lines. */
    public List<Item> items() {
        return items;
    }
}
