package sownd.app.app;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import sownd.bindings.project.ProjectReader;
import sownd.devices.net.ConnectionTypes;
import sownd.engine.graph.NodeTypes;
import sownd.engine.plugin.Plugins;

/** The program: its command line. Without a command it opens the demo project. */
@Command(
        name = "sownd",
        description = {"A control surface for show operators.", "Without a command it opens the demo project."},
        footer = {"", "Exit codes: 0 done, 1 it failed, 2 wrong usage or a faulty project."})
public final class Main implements Runnable {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int FAULTY = 2;

    private static final Map<String, Supplier<Object>> COMMANDS = commands();

    @Spec
    private CommandSpec spec;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = "--plugins",
            paramLabel = "FOLDER",
            scope = ScopeType.INHERIT,
            description = "Where plugins with more node types are. ~/.local/share/sownd/plugins")
    private @Nullable Path plugins;

    /** The node types there are: our own and the plugins'. What is broken has been logged. */
    static NodeTypes types(CommandSpec spec) {
        var main = (Main) spec.root().userObject();
        return main.plugins == null ? usualTypes() : Plugins.of(main.plugins).types();
    }

    /** Those there are when no folder of plugins is named. */
    static NodeTypes usualTypes() {
        return Plugins.of(data().resolve("plugins")).types();
    }

    /** The connection types there are, as {@link #types}. */
    static ConnectionTypes connections(CommandSpec spec) {
        var main = (Main) spec.root().userObject();
        var folder = main.plugins == null ? data().resolve("plugins") : main.plugins;
        return ConnectionPlugins.of(folder).types();
    }

    /** What reads projects with all these types. */
    static ProjectReader reader(CommandSpec spec) {
        return new ProjectReader(types(spec), connections(spec));
    }

    /** The folder of what a person adds to the program: plugins, profiles. */
    static Path data() {
        var data = System.getenv("XDG_DATA_HOME");
        var home = Path.of(System.getProperty("user.home", "."));
        return (data == null || data.isEmpty() ? home.resolve(".local/share") : Path.of(data)).resolve("sownd");
    }

    /** Runs the program and ends the process with an honest exit code. */
    public static void main(String[] args) {
        Logs.set();
        var wanted = args.length == 0 ? new String[] {"run"} : args;
        // The window's and the sound system's threads would keep the process.
        System.exit(run(wanted, writer(System.out), writer(System.err)));
    }

    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(new OutputStreamWriter(to, to.charset()), true);
    }

    /** Does what a line says and tells its exit code. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        try {
            var quick = quick(args, out, err);
            return quick == null ? commandLine(args).setOut(out).setErr(err).execute(args) : run(quick, err);
        } catch (Error broken) { // nothing can be saved, but a show that was half opened must not keep the process
            broken.printStackTrace(err);
            return FAILED;
        }
    }

    /** The command, if it has read the line. */
    private static @Nullable QuickCommand quick(String[] args, PrintWriter out, PrintWriter err) {
        var named = COMMANDS.get(args[0]);
        return named != null
                        && named.get() instanceof QuickCommand command
                        && command.read(List.of(args).subList(1, args.length), out, err)
                ? command
                : null;
    }

    private static int run(QuickCommand command, PrintWriter err) {
        try {
            return command.call();
        } catch (Failure failure) {
            return told(failure, err);
        } catch (Exception broken) {
            broken.printStackTrace(err);
            return FAILED;
        }
    }

    private static int told(Failure failure, PrintWriter err) {
        err.println("sownd: " + failure.getMessage());
        return failure.code();
    }

    private static Map<String, Supplier<Object>> commands() {
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("run", RunCommand::new);
        all.put("check", CheckCommand::new);
        all.put("generations", GenerationsCommand::new);
        all.put("search", SearchCommand::new);
        all.put("uses", UsesCommand::new);
        all.put("rename", RenameCommand::new);
        all.put("replace", ReplaceCommand::new);
        all.put("delete", DeleteCommand::new);
        all.put("undo", UndoCommand::new);
        all.put("copy", CopyCommand::new);
        all.put("migrate", MigrateCommand::new);
        all.put("render", RenderCommand::new);
        all.put("bench", BenchCommand::new);
        all.put("steady", SteadyCommand::new);
        all.put("types", TypesCommand::new);
        all.put("devices", DevicesCommand::new);
        all.put("schema", SchemaCommand::new);
        all.put("version", VersionCommand::new);
        all.put("rehearse", RehearseCommand::new);
        all.put("import", ImportCommand::new);
        all.put("export", ExportCommand::new);
        all.put("secret", SecretCommand::new);
        return all;
    }

    /** The command line that knows all commands. */
    static CommandLine commandLine() {
        return commandLine(COMMANDS.keySet());
    }

    /** One that knows the command named first and no other: to read what the others take costs a start 0.1 s of CPU. */
    static CommandLine commandLine(String[] args) {
        return COMMANDS.containsKey(args[0]) ? commandLine(Set.of(args[0])) : commandLine();
    }

    private static CommandLine commandLine(Set<String> names) {
        var all = new CommandLine(new Main());
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                all.addSubcommand(
                        name, command.get() instanceof QuickCommand quick ? QuickSpec.of(name, quick) : command.get());
            }
        });
        return all.setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failed, line, _) -> {
                    if (failed instanceof Failure failure) {
                        return told(failure, line.getErr());
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
