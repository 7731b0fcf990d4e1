package sownd.app.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.store.Draft;

@Command(
        name = "replace",
        description = {
            "Writes one text in place of another, in every text of a project; ids are renamed instead.",
            "What it was is kept as a version; in a show that runs it is one step to be undone."
        })
final class ReplaceCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FIND", description = "What stands there, letter by letter.")
    private String find;

    @Parameters(index = "1", paramLabel = "BY", description = "What shall stand there.")
    private String by;

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
        Subject.of(project, hub)
                .make(
                        "replace",
                        Map.of("find", find, "by", by),
                        document -> Draft.replace(document, find, by, Optional.empty()),
                        preview,
                        Main.reader(spec),
                        spec.commandLine().getOut());
        return Main.DONE;
    }
}
