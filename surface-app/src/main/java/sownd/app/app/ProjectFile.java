package sownd.app.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import sownd.bindings.project.Project;
import sownd.bindings.project.ProjectReader;
import sownd.bindings.store.Document;
import sownd.bindings.store.LocalDisk;
import sownd.bindings.store.NotJson;
import sownd.bindings.store.Opening;
import sownd.bindings.store.Unusable;
import sownd.engine.graph.NodeTypes;

/** Finds and reads the project a command names. */
final class ProjectFile {
    private ProjectFile() {}

    /** The project folder named, or the demo's. */
    static Path folder(@Nullable Path named) {
        return named == null ? demo() : Files.isDirectory(named) ? named : parent(named);
    }

    private static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file : parent;
    }

    private static Path demo() {
        var home = Path.of(System.getProperty("sownd.home", "."));
        var demo = home.resolve("assets/demo/matinee");
        if (!Files.isDirectory(demo)) {
            throw new Failure(
                    Main.FAILED,
                    "the demo project is not at " + demo + ": start sownd with its launcher, or name a project");
        }
        return demo;
    }

    /** The newest good version of it; why it cannot be had is printed and ends the command, warnings are printed. */
    static Opening open(Path named, ProjectReader reader, PrintWriter err) {
        try {
            var opening = Opening.of(named, reader, new LocalDisk(), ZoneId.systemDefault());
            opening.problems()
                    .forEach(problem -> err.println(problem.said(opening.file().toString())));
            return opening;
        } catch (Unusable unusable) {
            unusable.said().forEach(err::println);
            throw new Failure(
                    Main.FAULTY,
                    ProjectReader.file(named) + " cannot be used: mend what stands above; nothing was changed");
        }
    }

    /** Its document as it stands, whether it makes a project or not. */
    static Document document(Path named) {
        var file = ProjectReader.file(named);
        try {
            return Document.of(Files.readAllBytes(file));
        } catch (NotJson broken) {
            throw new Failure(Main.FAULTY, file + ": " + broken.said());
        } catch (IOException unreadable) {
            throw new Failure(Main.FAULTY, file + " cannot be read: " + unreadable);
        }
    }

    /** Reads it; faults are printed and end the command, warnings are printed. */
    static Project read(@Nullable Path named, NodeTypes types, PrintWriter err) {
        return read(named, new ProjectReader(types), err);
    }

    /** The same, by a reader that knows more. */
    static Project read(@Nullable Path named, ProjectReader reader, PrintWriter err) {
        var result = reader.read(named == null ? demo() : named);
        result.said().forEach(err::println);
        return result.project()
                .orElseThrow(() -> new Failure(
                        Main.FAULTY, result.file() + " cannot be used: mend what stands above; nothing was changed"));
    }
}
