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
        name = "delete",
        description = {
            "Takes something away; what refers to it is listed, and it is refused while anything does.",
            "What it was is kept as a version; in a show that runs it is one step to be undone."
        })
final class DeleteCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "An id (evening), an address (/var/scene) or a place (/pages/evening/controls/0).")
    private String what;

    @Parameters(
            index = "1",
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

    @Option(names = "--with-uses", description = "Takes away what refers to it as well.")
    private boolean withUses;

    @Override
    public Integer call() {
        var types = Main.types(spec);
        var along = withUses ? Draft.Along.WITH_USES : Draft.Along.ALONE;
        Subject.of(project, hub)
                .make(
                        "delete",
                        Map.of("what", what, "with_uses", withUses),
                        document -> Draft.delete(Uses.of(document, types), what, along),
                        preview,
                        Main.reader(spec),
                        spec.commandLine().getOut());
        return Main.DONE;
    }
}
