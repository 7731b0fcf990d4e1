package sownd.bindings.project;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;

/**
 * What was read of a document, and what of it is not read again where it stands in the next as the very same object. On one
 * thread at a time.
 */
public final class Reading {
    /** Nothing was read before. */
    public static final Reading NOTHING =
            new Reading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Optional<ProjectReader.Result> result;
    private final Optional<Located> document;
    private final Optional<Inspection> inspection;
    private final Optional<ReferenceCheck> check;

    Reading(
            Optional<ProjectReader.Result> result,
            Optional<Located> document,
            Optional<Inspection> inspection,
            Optional<ReferenceCheck> check) {
        this.result = result;
        this.document = document;
        this.inspection = inspection;
        this.check = check;
    }

    /** What came of it. @throws IllegalStateException if nothing was read yet */
    public ProjectReader.Result result() {
        return result.orElseThrow(() -> new IllegalStateException("nothing was read yet"));
    }

    Optional<Project> project() {
        return result.flatMap(ProjectReader.Result::project);
    }

    Optional<Inspection> inspection() {
        return inspection;
    }

    Optional<ReferenceCheck> check() {
        return check;
    }

    /** Whether graphs and types are written in another document as in this. */
    @SuppressWarnings("ReferenceEquality") // pieces that were not changed are the very same
    boolean soundsAs(Located other) {
        return document.isPresent()
                && section(document.get(), "graphs") == section(other, "graphs")
                && section(document.get(), "types") == section(other, "types");
    }

    private static @Nullable Located section(Located document, String name) {
        var member =
                document instanceof Located.Fields fields ? fields.members().get(name) : null;
        return member == null ? null : member.value();
    }
}
