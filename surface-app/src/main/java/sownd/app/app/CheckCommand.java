package sownd.app.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sownd.bindings.shape.Problem.Severity;

@Command(
        name = "check",
        description = {
            "Says everything that is wrong with a project.",
            "A line per fault: file:line:column path: what, mend. Exit 0 if it can be used, 2 if not."
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROJECT", description = "Folder with a project.json, or the file.")
    private Path project;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var result = Main.reader(spec).read(project);
        result.said().forEach(out::println);
        var faults = result.problems().stream()
                .filter(problem -> problem.severity() == Severity.FAULT)
                .count();
        var warnings = result.problems().size() - faults;
        out.println((faults == 0 ? "can be used" : counted(faults, "fault")) + ", " + counted(warnings, "warning"));
        return faults == 0 ? Main.DONE : Main.FAULTY;
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
