package sownd.bindings.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import sownd.bindings.page.Templates;
import sownd.bindings.shape.Inspection;
import sownd.bindings.shape.Located;
import sownd.bindings.shape.LocatedReader;
import sownd.bindings.shape.Mark;
import sownd.bindings.shape.Problem;
import sownd.bindings.shape.Utf8;
import sownd.devices.net.ConnectionTypes;
import sownd.devices.net.known.BuiltIn;
import sownd.engine.graph.Extent;
import sownd.engine.graph.NodeTypes;

/** Reads a project and names everything that is wrong with it. Never writes. */
public final class ProjectReader {
    private static final long LARGEST = 64L << 20;
    private final NodeTypes types;
    private final ConnectionTypes kinds;

    /** One that knows the connection types that come with the program. */
    public ProjectReader(NodeTypes types) {
        this(types, BuiltIn.TYPES);
    }

    /** @param kinds the types its connections may have */
    public ProjectReader(NodeTypes types, ConnectionTypes kinds) {
        this.types = types;
        this.kinds = kinds;
    }

    /** The node types that documents may name. */
    public NodeTypes types() {
        return types;
    }

    /**
     * What was read.
     *
     * @param file the file the problems are in
     * @param project empty if there is any fault
     */
    public record Result(Path file, Optional<Project> project, List<Problem> problems) {
        /** The problems as text, a line each. */
        public List<String> said() {
            return problems.stream()
                    .map(problem -> problem.said(file.toString()))
                    .toList();
        }
    }

    /** The project file of a folder, or the file itself. */
    public static Path file(Path folderOrFile) {
        return Files.isDirectory(folderOrFile) ? folderOrFile.resolve("project.json") : folderOrFile;
    }

    /** Reads a project folder, or its file. */
    public Result read(Path folderOrFile) {
        var file = file(folderOrFile);
        var inspection = new Inspection();
        try {
            if (Files.size(file) > LARGEST) {
                inspection.fault(Mark.START, "", "the file is larger than 64 MiB", "is it a project?");
                return new Result(file, Optional.empty(), inspection.problems());
            }
            return read(file, Utf8.text(Files.readAllBytes(file)));
        } catch (Utf8.Broken notText) {
            inspection.fault(notText.mark(), "", "the file is not UTF-8 text", "save it as UTF-8");
        } catch (IOException unreadable) {
            var mend = Files.exists(file) ? "check its rights" : "name a folder with a project.json";
            inspection.fault(Mark.START, "", "the file cannot be read: " + reason(unreadable), mend);
        }
        return new Result(file, Optional.empty(), inspection.problems());
    }

    private static String reason(IOException unreadable) {
        return unreadable instanceof java.nio.file.NoSuchFileException
                ? "it does not exist"
                : String.valueOf(unreadable.getMessage());
    }

    /** Reads a project from text; {@code file} only names it. */
    public Result read(Path file, String text) {
        var inspection = new Inspection();
        return LocatedReader.read(text, inspection)
                .map(document -> read(file, document, inspection))
                .orElseGet(() -> result(file, Optional.empty(), inspection));
    }

    /** Reads a project that is a tree already. */
    public Result read(Path file, Located document) {
        return read(file, document, new Inspection());
    }

    private Result read(Path file, Located written, Inspection inspection) {
        var document = Templates.expanded(written, inspection);
        var project = ProjectShape.of(types, kinds).read(document, "", inspection);
        project.ifPresent(read -> {
            inspect(read, document, inspection);
            ReferenceCheck.of(read).inspect(inspection);
        });
        return result(file, project, inspection);
    }

    /** A result whose problems know their pointers only, with their lines and columns in the text it was read of. */
    public Result placed(Result read, String text) {
        var document = LocatedReader.read(text, new Inspection());
        var placed = document.map(at -> read.problems().stream()
                .map(problem -> problem.at(at.markOf(problem.pointer())))
                .toList());
        return new Result(read.file(), read.project(), placed.orElse(read.problems()));
    }

    private static Result result(Path file, Optional<Project> project, Inspection inspection) {
        return new Result(file, inspection.failed() ? Optional.empty() : project, inspection.problems());
    }

    private static void inspect(Project project, Located document, Inspection inspection) {
        Extent.fault("/graphs", project.graphs().values(), project.types())
                .filter(_ -> !inspection.failed()) // a graph that is too large by itself has been told
                .ifPresent(large ->
                        inspection.fault(document.markOf("/graphs"), large.pointer(), large.what(), large.mend()));
        if (document instanceof Located.Fields(var _, var sections)
                && sections.containsKey("pages")
                && sections.get("pages").value() instanceof Located.Fields(var _, var pages)) {
            pages.forEach((id, at) -> Optional.ofNullable(project.pages().get(id))
                    .ifPresent(page -> inspection.piece("/pages/" + id + " grid", at.value(), page, in -> {
                        page.inspect(document, in);
                        return Optional.of(page);
                    })));
        }
    }

    /**
     * Reads a document after another, which was a project: the pieces both hold as the very same objects are not read
     * again. If this one is a project it may be the one before of the next. On one thread at a time.
     */
    public Reading read(Path file, Located written, Reading before) {
        var inspection = Inspection.after(before.inspection());
        var document = Templates.expanded(written, inspection);
        var project = ProjectShape.of(types)
                .read(document, "", inspection)
                .map(read -> before.project()
                        .filter(_ -> before.soundsAs(written))
                        .map(read::soundingAs)
                        .orElse(read));
        var check =
                project.map(read -> before.check().map(its -> its.next(read)).orElseGet(() -> ReferenceCheck.of(read)));
        project.ifPresent(read -> inspect(read, document, inspection));
        check.ifPresent(its -> its.inspect(inspection));
        var result = result(file, project, inspection);
        result.project().flatMap(_ -> check).ifPresent(ReferenceCheck::keep);
        return new Reading(Optional.of(result), Optional.of(written), Optional.of(inspection), check);
    }
}
