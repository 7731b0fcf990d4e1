package sownd.app.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.store.Search;
import sownd.bindings.store.Uses;

@Command(
        name = "search",
        description = {
            "Looks for a text in everything a project holds: names, texts, addresses, ids.",
            "For an id or an address it also says what uses it."
        })
final class SearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TEXT", description = "What to look for, in small letters or capitals.")
    private String text;

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
        if (text.isEmpty()) {
            throw new Failure(Main.FAULTY, "there is nothing to look for: write a text");
        }
        var document = Subject.of(project, hub).document();
        var found = Search.all(document, text);
        found.forEach(each -> out.println(each.said()));
        out.println(found.size() + " found");
        var uses = Uses.of(document, Main.types(spec)).of(text);
        if (!uses.isEmpty()) {
            out.println("used by:");
            uses.forEach(each -> out.println("  " + each.said()));
        }
        return Main.DONE;
    }
}
