package sownd.app.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes through what the commands that render do, so that a JVM watching it knows what they will need. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Renders a little of this and that; the launcher makes its cache of it.")
final class RehearseCommand implements Callable<Integer> {
    /** Long enough for the compiler to be done with the loops. */
    private static final String SECONDS = "12";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "What is written goes there.")
    private Path folder;

    @Override
    public Integer call() {
        var file = folder.resolve("rehearsed.wav").toString();
        var voices = Path.of(System.getProperty("sownd.home", "."), "assets/bench/w2.json");
        play("render", voices.toString(), "--seconds", SECONDS, "--out", file);
        play("bench", "W1", "--seconds", SECONDS, "--repeat", "1", "--json", "--out", file);
        return Main.DONE;
    }

    private void play(String... words) {
        var line = spec.commandLine();
        var code = Main.run(words, line.getOut(), line.getErr());
        if (code != Main.DONE) {
            throw new Failure(code, words[0] + " " + words[1] + " failed");
        }
    }
}
