package sownd.app.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.store.Draft;
import sownd.bindings.store.Uses;

@Command(
        name = "rename",
        description = {
            "Gives something another id, and every reference to it the new one.",
            "What it was is kept as a version; in a show that runs it is one step to be undone."
        })
final class RenameCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "An id (evening), an address (/var/scene) or a place (/pages/evening).")
    private String what;

    @Parameters(index = "1", paramLabel = "ID", description = "The new id.")
    private String id;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "PROJECT",
            description = "Folder with a project.json, or the file.")
    private @Nullable Path project;

    @Option(
            names = "--hub",
            paramLabel = "PORT",
            description = "Instead of a folder: the show that runs and answers there.")
    private @Nullable Integer hub;

    @Option(names = "--preview", description = "Only says what would be changed.")
    private boolean preview;

    @Override
    public Integer call() {
        var types = Main.types(spec);
        Subject.of(project, hub)
                .make(
                        "rename",
                        Map.of("what", what, "to", id),
                        document -> Draft.rename(Uses.of(document, types), what, id),
                        preview,
                        Main.reader(spec),
                        spec.commandLine().getOut());
        return Main.DONE;
    }
}
