package sownd.bindings.shape;

/** A place in a text file; line and column count from 1. */
public record Mark(int line, int column) {
    public static final Mark START = new Mark(1, 1);
}
