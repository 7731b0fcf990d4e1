package sownd.app.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "copy",
        description = {
            "Saves the project of the show that runs into another folder, as when its own disk is full.",
            "What is there is kept as a version. The show goes on with its own folder; sounds are not copied."
        })
final class CopyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where to; made if it is not there.")
    private Path folder;

    @Option(names = "--hub", paramLabel = "PORT", description = "Port of the show that runs. ${DEFAULT-VALUE}")
    private int hub = 8000;

    @Override
    public Integer call() {
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("folder", folder.toAbsolutePath().toString());
        var answer = new Subject.Running(hub).ask("copy", body);
        spec.commandLine().getOut().println("saved as " + answer.path("file").asText());
        return Main.DONE;
    }
}
