package sownd.app.app;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program: its command line. Without a command it opens the demo project. */
@Command(
        name = "sownd",
        description = {"A control surface for show operators.", "Without a command it opens the demo project."},
        subcommands = {
            RunCommand.class,
            CheckCommand.class,
            RenderCommand.class,
            BenchCommand.class,
            TypesCommand.class,
            DevicesCommand.class,
            SchemaCommand.class,
            VersionCommand.class
        },
        footer = {"", "Exit codes: 0 done, 1 it failed, 2 wrong usage or a faulty project."})
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int FAULTY = 2;

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    /** Runs the program and ends the process with an honest exit code. */
    public static void main(String[] args) {
        Logs.set();
        var line = commandLine();
        var code = line.execute(args.length == 0 ? new String[] {"run"} : args);
        System.exit(code); // the window's and the sound system's threads would keep the process
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failed, line, _) -> {
                    if (failed instanceof Failure failure) {
                        line.getErr().println("sownd: " + failure.getMessage());
                        return failure.code();
                    }
                    throw failed;
                })
                .setParameterExceptionHandler(Main::wrongUsage);
    }

    private static int wrongUsage(ParameterException wrong, String[] args) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("sownd: " + wrong.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        err.println("See sownd " + name(wrong.getCommandLine()) + "--help");
        return FAULTY;
    }

    private static String name(CommandLine line) {
        return line.getParent() == null ? "" : line.getCommandName() + " ";
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "name a command");
    }
}
