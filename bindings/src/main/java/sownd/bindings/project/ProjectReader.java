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
        var document = LocatedReader.read(text, inspection).map(read -> Templates.expanded(read, inspection));
        var project = document.flatMap(at -> ProjectShape.of(types, kinds).read(at, "", inspection));
        if (project.isPresent()) {
            inspect(project.get(), document.orElseThrow(), inspection);
        }
        return new Result(file, inspection.failed() ? Optional.empty() : project, inspection.problems());
    }

    private void inspect(Project project, Located document, Inspection inspection) {
        Extent.fault("/graphs", project.graphs().values(), project.types())
                .filter(_ -> !inspection.failed()) // a graph that is too large by itself has been told
                .ifPresent(large ->
                        inspection.fault(document.markOf("/graphs"), large.pointer(), large.what(), large.mend()));
        project.pages().values().forEach(page -> page.inspect(document, inspection));
        new ReferenceCheck(project, project.types()).inspect(inspection);
    }
}
