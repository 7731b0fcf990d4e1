package sownd.app.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "undo",
        description = {
            "Takes the newest step of the show that runs back, or makes it again.",
            "A project that nobody plays has versions instead: sownd generations PROJECT."
        })
final class UndoCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--hub", required = true, paramLabel = "PORT", description = "Port of the show that runs.")
    private int hub;

    @Option(names = "--redo", description = "Makes the step that was taken back last again.")
    private boolean redo;

    @Override
    public Integer call() {
        var answer = new Subject.Running(hub).ask(redo ? "redo" : "undo", JsonNodeFactory.instance.objectNode());
        spec.commandLine()
                .getOut()
                .println((redo ? "done again: " : "undone: ")
                        + answer.path("name").asText()
                        + Subject.Running.saved(answer));
        return Main.DONE;
    }
}
