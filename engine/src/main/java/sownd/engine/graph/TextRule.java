package sownd.engine.graph;

import java.util.Optional;

/** Says what is wrong with a text that a parameter is given. Pure. */
@FunctionalInterface
public interface TextRule {
    /** Any text will do. */
    TextRule NONE = _ -> Optional.empty();

    /**
     * What is wrong.
     *
     * @param what a sentence without a full stop, quoting what is wrong
     * @param mend what to do instead
     */
    record Complaint(String what, String mend) {}

    Optional<Complaint> check(String text);
}
