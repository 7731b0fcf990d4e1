package sownd.engine.graph;

/**
 * Something wrong in a document, said so that a person can mend it.
 *
 * @param pointer JSON pointer to the place, relative to the document, e.g. {@code /graphs/main/edges/2}
 * @param what what is wrong, e.g. {@code node "lowpas" does not exist}
 * @param mend what would mend it, e.g. {@code did you mean "lowpass"?}
 */
public record Fault(String pointer, String what, String mend) {
    @Override
    public String toString() {
        return pointer + ": " + what + ", " + mend;
    }
}
