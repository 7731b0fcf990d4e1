package sownd.bindings.shape;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A piece of a document that was read, and what came of it; kept so that it is not read again while it is the same. */
public final class Piece {
    private final Located at;
    private final Object with;
    private final Inspection inspection;
    private final Optional<?> read;
    private List<Problem> doubts = List.of();
    private boolean checked;

    Piece(Located at, Object with, Inspection inspection, Function<Inspection, ? extends Optional<?>> reading) {
        this.at = at;
        this.with = with;
        this.inspection = inspection;
        this.read = reading.apply(inspection);
    }

    /** Whether it was read of these very objects. */
    @SuppressWarnings("ReferenceEquality") // to compare what is in them would take as long as to read them
    boolean is(Located now, Object nowWith) {
        return at == now && with == nowWith;
    }

    /** What its key says it is; the same key is always read by the same shape. */
    @SuppressWarnings("unchecked")
    <T> Optional<T> read() {
        return (Optional<T>) read;
    }

    /** What was found in it, and the pieces it consists of. */
    public Inspection inspection() {
        return inspection;
    }

    /** Whether its names were checked. */
    public boolean isChecked() {
        return checked;
    }

    /** What was found when they were. */
    public List<Problem> doubts() {
        return doubts;
    }

    /** Its names were checked, against a document that is used from now on. */
    public void doubts(List<Problem> found) {
        doubts = List.copyOf(found);
        checked = true;
    }
}
