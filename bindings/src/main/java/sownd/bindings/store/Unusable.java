package sownd.bindings.store;

import java.util.List;

/** A project that cannot be opened; nothing was changed. */
public final class Unusable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient List<String> said;

    Unusable(List<String> said) {
        super(String.join("\n", said));
        this.said = List.copyOf(said);
    }

    /** The reasons, a line each. */
    public List<String> said() {
        return said;
    }
}
