package sownd.app.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.store.Uses;

@Command(
        name = "uses",
        description = {"Says what refers to something in a project: to an id, an address or a place."})
final class UsesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "An id (evening), an address (/var/scene) or a place (/pages/evening).")
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

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var uses =
                Uses.of(Subject.of(project, hub).document(), Main.types(spec)).of(what);
        uses.forEach(each -> out.println(each.said()));
        out.println(uses.size() + (uses.size() == 1 ? " place" : " places"));
        return Main.DONE;
    }
}
