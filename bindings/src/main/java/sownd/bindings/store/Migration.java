package sownd.bindings.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import sownd.bindings.project.ProjectShape;

/** Brings a document of an older format to today's by small steps, one for each version number. Pure. */
public final class Migration {
    /** Every change of the format so far. */
    private static final List<Step> STEPS = List.of();

    /**
     * What made a format the next one.
     *
     * @param from the version it begins with; it leads to the one after
     * @param about a sentence for people
     */
    record Step(int from, String about, UnaryOperator<Json.Fields> change) {}

    /**
     * What came of it.
     *
     * @param about what was changed, a sentence for each step
     */
    public record Migrated(Document before, Document after, int from, int to, List<String> about) {
        /** What there was before and is no more, or is new, in words; empty if all is still there. */
        public String difference() {
            var was = Counts.of(before);
            var is = Counts.of(after);
            return was.equals(is) ? "" : was.said() + " became " + is.said();
        }
    }

    private Migration() {}

    /**
     * Goes every step from a document's format to today's.
     *
     * @throws IllegalArgumentException "what, mend" if it says no version, or one of a newer program
     */
    public static Migrated of(Document document) {
        return of(document, STEPS, ProjectShape.VERSION);
    }

    static Migrated of(Document document, List<Step> steps, int newest) {
        var from = version(document, newest);
        var root = document.root();
        var about = new ArrayList<String>();
        for (var version = from; version < newest; version++) {
            var step = step(steps, version);
            root = step.change.apply(root);
            root = (Json.Fields) Hand.make(root, new Change.Put("/sownd", new Json.Num(Integer.toString(version + 1))))
                    .root();
            about.add(step.about);
        }
        return new Migrated(document, new Document(root), from, newest, List.copyOf(about));
    }

    private static Step step(List<Step> steps, int from) {
        return steps.stream()
                .filter(step -> step.from == from)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no way from format " + from + " to the next"));
    }

    private static int version(Document document, int newest) {
        var written = document.root().fields().get("sownd");
        if (!(written instanceof Json.Num(var number)) || !number.matches("[1-9]\\d{0,5}")) {
            throw new IllegalArgumentException("it says no format version, add \"sownd\": " + newest);
        }
        var version = Integer.parseInt(number);
        if (version > newest) {
            throw new IllegalArgumentException(
                    "format " + version + " is of a newer sownd than this, open it with that one");
        }
        return version;
    }
}
