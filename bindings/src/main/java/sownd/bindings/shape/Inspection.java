package sownd.bindings.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sownd.engine.graph.Nearest;

/**
 * One inspection of a document, or of a piece of one: the problems found so far and the names met that must be checked
 * once all is read. Single-threaded.
 */
public final class Inspection {
    private static final int MOST = 200;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final List<Name> names = new ArrayList<>();
    /** The pieces of what was read before; null where nothing is kept. */
    private final @Nullable Map<String, Piece> before;

    private final Map<String, Piece> pieces = new HashMap<>();

    /** One that keeps nothing for later. */
    public Inspection() {
        this.before = null;
    }

    private Inspection(Map<String, Piece> before) {
        this.before = before;
    }

    /** One that keeps what it reads, and takes what it can from one that did so before. */
    public static Inspection after(Optional<Inspection> before) {
        return new Inspection(before.map(its -> its.pieces).orElse(Map.of()));
    }

    /**
     * Reads a piece, unless what is kept was read of the very same.
     *
     * @param key what tells it from other pieces, its pointer
     * @param with what else its reading depends on
     */
    public <T> Optional<T> piece(String key, Located at, Object with, Function<Inspection, Optional<T>> reading) {
        if (before == null) {
            return reading.apply(this);
        }
        var known = before.get(key);
        var piece = known != null && known.is(at, with)
                ? known
                : new Piece(at, with, after(Optional.ofNullable(known).map(Piece::inspection)), reading);
        pieces.put(key, piece);
        add(piece.inspection().problems());
        return piece.read();
    }

    /** The pieces that were kept; their references and the names given in them are told by them. */
    public Collection<Piece> pieces() {
        return pieces.values();
    }

    private record Name(String name, String scope) {
        boolean means(Reference reference) {
            var path = "/" + name;
            return (reference.name().equals(path) || reference.name().startsWith(path + "/"))
                    && (reference.pointer() + "/").startsWith(scope + "/");
        }
    }

    /** What a name in the document refers to. */
    public enum Kind {
        /** An address that is read. */
        READ,
        /** An address that is set. */
        SET,
        /** An address that is called. */
        CALL,
        /** The id of a page. */
        PAGE,
        /** The id of a connection. */
        CONNECTION,
        /** The id of a MIDI connection or of a surface that is a controller. */
        MIDI_PORT,
        /** The id of an OSC connection. */
        OSC_RECEIVER,
        /** The address of what a tell node tells. */
        TELL,
        /** The address of what a connection says in passing. */
        HAPPENED,
        /** The id of a surface or a connection. */
        DEVICE,
        /** The id of a surface that follows no other. */
        LEADER,
        /** Where on earth the show is, whatever it is asked for. */
        PLACE,
        /** An expression, whose sorts of values should fit. */
        EXPRESSION
    }

    /** A name met while inspection, to be checked when the whole document is known. */
    public record Reference(Kind kind, String name, Mark mark, String pointer) {}

    public void fault(Mark mark, String pointer, String what, String mend) {
        add(new Problem(Problem.Severity.FAULT, mark, pointer, what, mend));
    }

    public void warn(Mark mark, String pointer, String what, String mend) {
        add(new Problem(Problem.Severity.WARNING, mark, pointer, what, mend));
    }

    private void add(Problem problem) {
        // Counted by kind: many warnings must not hide a fault.
        if (problems.stream().filter(p -> p.severity() == problem.severity()).count() < MOST
                && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    public void refer(Kind kind, String name, Mark mark, String pointer) {
        references.add(new Reference(kind, name, mark, pointer));
    }

    /** Everything at and below {@code scope} may read this name as if it were an address. */
    public void name(String name, String scope) {
        names.add(new Name(name, scope));
    }

    /** Whether a reference means a name given by the lists of actions it stands in. */
    public boolean names(Reference reference) {
        return names.stream().anyMatch(name -> name.means(reference));
    }

    public List<Reference> references() {
        return List.copyOf(references);
    }

    /** Takes over what was found elsewhere. */
    public void add(Collection<Problem> found) {
        found.forEach(this::add);
    }

    /** All problems, faults before warnings, each group in the order of the file. */
    public List<Problem> problems() {
        if (problems.isEmpty()) {
            return List.of();
        }
        return problems.stream()
                .sorted(java.util.Comparator.comparing(Problem::severity)
                        .thenComparingInt(p -> p.mark().line())
                        .thenComparingInt(p -> p.mark().column()))
                .toList();
    }

    public boolean failed() {
        return problems.stream().anyMatch(p -> p.severity() == Problem.Severity.FAULT);
    }

    /** The pointer of a member of the value at {@code path}. */
    public static String below(String path, String name) {
        var plain = name.indexOf('~') < 0 && name.indexOf('/') < 0; // as good as always, and there are thousands
        return path + "/" + (plain ? name : name.replace("~", "~0").replace("/", "~1"));
    }

    /** "did you mean "look"?" or the list of what is possible. */
    public static String mend(String name, Collection<String> known) {
        return Nearest.to(name, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElseGet(
                        () -> known.isEmpty() ? "there is none yet: add it" : "use one of " + String.join(", ", known));
    }
}
